import { expect, it } from 'vitest';
import type { SimulationEvent } from '../../../engine/index.ts';
import { eventSentence } from '../../../engine/words/event-sentence.ts';
import { loggedRun, peopleDesk } from '../../server/people-desk.ts';

const names = ['Ada 1', 'Bea 2'];
const told = (event: SimulationEvent): string | undefined => eventSentence(event, (expert) => names[expert]!);
const offer = { at: 0, ticket: 7, expert: 1, offer: 2 };

it.each<[SimulationEvent, string]>([
  [{ ...offer, type: 'offer-made' }, 'Offer 2 goes to Bea 2.'],
  [{ ...offer, type: 'offer-rejected', reason: 'tooHard' }, 'Bea 2 rejects it: too hard.'],
  [{ ...offer, type: 'offer-rejected', reason: null }, 'Bea 2 rejects it.'],
  [{ ...offer, type: 'offer-expired' }, 'Bea 2 has not answered: the offer expires.'],
  [
    { ...offer, type: 'offer-rescinded', cause: 'customer-left' },
    'The offer to Bea 2 is withdrawn: the customer has left.',
  ],
  [
    { at: 0, ticket: 7, expert: 0, type: 'reply-sent', reply: 1, workMs: 75_000 },
    'Ada 1 sends the first reply after 1 min 15 s of work.',
  ],
  [{ at: 0, ticket: 7, expert: 0, type: 'reply-sent', reply: 3, workMs: 0 }, 'Ada 1 sends reply 3.'],
  [
    { ...offer, type: 'assignment-revoked', cause: 'no-first-reply' },
    'It is taken from Bea 2: no first reply in time.',
  ],
  [{ at: 0, ticket: 7, expert: 0, type: 'ticket-closed', paidCents: 325 }, 'It is closed, and Ada 1 is paid $3.25.'],
  [
    { at: 0, ticket: 7, expert: null, type: 'ticket-escalated', needed: false },
    'Everybody has been asked: it goes to somebody outside the desk.',
  ],
  [
    { at: 0, ticket: 7, expert: 0, type: 'review-left', stars: 2, reason: 'Bad policy', controllable: false },
    'The customer gives Ada 1 2 of 5 stars: “Bad policy”; no expert could have changed that.',
  ],
  [
    { at: 0, ticket: 7, expert: null, type: 'customer-chased', times: 2 },
    'The customer has heard nothing and writes again, 2 times by now.',
  ],
])('%j reads as a sentence', (event, sentence) => expect(told(event)).toBe(sentence));

it('everything that happens to a ticket has a sentence, and nothing else has', () => {
  const { simulation, events } = loggedRun(peopleDesk());
  simulation.run();
  const seen = new Map(events.map((event) => [event.type, event]));
  expect(seen.size).toBeGreaterThan(20);
  for (const [type, event] of seen) {
    const sentence = eventSentence(event, () => 'Ada 1');
    if ('ticket' in event) expect(sentence, type).toMatch(/^[A-Z].*\.$/);
    else expect(sentence, type).toBeUndefined();
  }
});
