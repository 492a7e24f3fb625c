import { expect, it } from 'vitest';
import { TICKET } from '../../../engine/index.ts';
import { watchTicket, type NoSuchTicket, type TicketStory } from '../../../server/cli/ticket-story.ts';
import { loggedRun, peopleDesk } from '../people-desk.ts';
import { smallDesk } from '../small-desk.ts';

const story = (told: TicketStory | NoSuchTicket): TicketStory => {
  if ('arrived' in told) throw new Error('no such ticket');
  return told;
};

it('the story of a ticket is what the log of the run says of it', () => {
  const scenario = peopleDesk('horizon=1 d');
  const { simulation, events } = loggedRun(scenario);
  simulation.run();
  for (const ticket of [0, 3, 40]) {
    const { parts } = story(watchTicket(scenario, ticket));
    const told = parts.flatMap((part) => (part.kind === 'event' ? [part.event] : []));
    expect(told).toEqual(events.filter((event) => 'ticket' in event && event.ticket === ticket));
  }
});

it('every offer comes with who else could have had it and why others could not', () => {
  const { parts } = story(watchTicket(smallDesk(), 5));
  const offers = parts.flatMap((part) => (part.kind === 'event' && part.event.type === 'offer-made' ? [part] : []));
  expect(offers.length).toBeGreaterThan(0);
  for (const { event, explanation } of offers) {
    expect(explanation!.chosen).toBe((event as { expert: number }).expert);
    expect(explanation!.candidates.length + explanation!.excluded.length).toBe(5);
  }
});

it('a ticket that nobody can be offered is said to wait, with the reasons', () => {
  // Nobody is on duty before 06:00, and the first tickets come in the night.
  const night = `experts[0].schedule={shifts: [{days: daily, from: '06:00', to: '08:00'}]}`;
  const { parts } = story(watchTicket(smallDesk(night, 'experts.others.count=0'), 0));
  const [, waits] = parts;
  expect(waits).toMatchObject({ kind: 'waits', explanation: { candidates: [], reasons: [['offline', 3]] } });
});

it('a ticket that is still there at the end says where, one that is over does not', () => {
  const { simulation, events } = loggedRun(smallDesk());
  simulation.run();
  const last = events.findLast(({ type }) => type === 'ticket-arrived') as { ticket: number };
  expect([TICKET.offered, TICKET.held, TICKET.waiting]).toContain(story(watchTicket(smallDesk(), last.ticket)).state);
  expect(story(watchTicket(smallDesk(), 0)).state).toBeUndefined();
});

it('a ticket that does not arrive is told together with how many do', () => {
  const { simulation, events } = loggedRun(smallDesk());
  simulation.run();
  const arrived = events.filter(({ type }) => type === 'ticket-arrived').length;
  expect(watchTicket(smallDesk(), 1e6)).toEqual({ arrived });
});
