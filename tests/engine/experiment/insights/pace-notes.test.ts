import { expect, it } from 'vitest';
import { PACE_EDGES, PACE_WIDTH, paceBin } from '../../../../engine/experiment/insights/pace-notes.ts';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { notedRun, onNotedDesks } from './noted-runs.ts';

/** Reviews, stars and good reviews by bin: for each email ticket its first reply, its last acceptance before, its review after. */
function ratingsOf(events: readonly SimulationEvent[]): number[] {
  const bins = Array.from({ length: (PACE_EDGES.length + 1) * PACE_WIDTH }, () => 0);
  const byTicket = new Map<number, SimulationEvent[]>();
  for (const event of events) {
    if (!('ticket' in event)) continue;
    const story = byTicket.get(event.ticket) ?? [];
    story.push(event);
    byTicket.set(event.ticket, story);
  }
  for (const story of byTicket.values()) {
    const arrived = story.find(({ type }) => type === 'ticket-arrived');
    const reply = story.findIndex((event) => event.type === 'reply-sent' && event.reply === 1);
    const review = story.find((event, at) => event.type === 'review-left' && at > reply);
    if (arrived?.type !== 'ticket-arrived' || arrived.channel !== 'email' || reply < 0) continue;
    if (review?.type !== 'review-left') continue;
    const acceptance = story.slice(0, reply).findLast(({ type }) => type === 'offer-accepted');
    const minutes = (story[reply]!.at - acceptance!.at) / 60_000;
    const at = PACE_EDGES.filter((edge) => minutes >= edge).length * PACE_WIDTH;
    bins[at]!++;
    bins[at + 1]! += review.stars;
    bins[at + 2]! += review.stars >= 4 ? 1 : 0;
  }
  return bins;
}

it('a first reply on an edge belongs to the slower bin', () => {
  expect([59_999, 60_000, 299_999, 300_000, 45 * 60_000].map(paceBin)).toEqual([0, 1, 2, 3, 8]);
});

it('ratings by pace are those of the log, on random desks', () => {
  onNotedDesks('pace', ({ notes, events }) => expect([...notes]).toEqual(ratingsOf(events)));
});

it('and on a desk of slow and fast people, where most bins have some', () => {
  const scenario = scenarioWith({
    horizon: '1 d',
    closing: 'drain',
    arrivals: [{ rate: '60 per hour' }],
    experts: [
      { name: 'steady', count: 10 },
      { name: 'fast', count: 2, archetype: 'speedster' },
    ],
  });
  const { notes, events } = notedRun(scenario, 'pace');
  expect([...notes]).toEqual(ratingsOf(events));
  expect(notes[0]! + notes[PACE_WIDTH]!).toBeGreaterThan(5);
  expect(notes[3 * PACE_WIDTH]).toBeGreaterThan(5);
});
