import { expect, it } from 'vitest';
import { TICKET } from '../../../engine/world/tickets.ts';
import { RunPlayer } from '../../../engine/replay/run-player.ts';
import { StoryTeller, type NoSuchTicket, type TicketStory } from '../../../engine/replay/ticket-story.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { loggedRun, peopleDesk } from '../../server/people-desk.ts';
import { smallDesk } from '../../server/small-desk.ts';

function watchTicket(scenario: Scenario, ticket: number): TicketStory | NoSuchTicket {
  const teller = new StoryTeller(new RunPlayer(scenario), ticket);
  while (!teller.advance(100));
  return teller.story;
}

const HOUR = 3_600_000;

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

it('a story is told up to where the run stands, from whatever checkpoint comes before the ticket, and disturbs nothing', () => {
  const player = new RunPlayer(peopleDesk('horizon=2 d'), {
    checkpoints: { fewestEvents: 300, bytesPerEvent: Infinity },
  });
  player.advance(20 * HOUR);
  player.pull({ lever: 'notifications', on: false, share: 1 });
  player.advance(30 * HOUR);
  const { fingerprint, moment } = player;
  const { simulation, events } = loggedRun(player.scenario);
  simulation.run(20 * HOUR);
  simulation.intervene({ at: 0, lever: 'notifications', on: false, share: 1 });
  simulation.run(30 * HOUR);
  expect(player.checkpoints.moments.length).toBeGreaterThan(3);
  for (const ticket of [0, 60, 120, 150]) {
    const teller = new StoryTeller(player, ticket, moment);
    let slices = 1;
    while (!teller.advance(50)) slices++;
    const { parts } = story(teller.story);
    const told = parts.flatMap((part) => (part.kind === 'event' ? [part.event] : []));
    expect(told, `ticket ${ticket}`).toEqual(events.filter((event) => 'ticket' in event && event.ticket === ticket));
    // Tickets that came late are found without playing everything before them.
    if (ticket === 150) expect(slices * 50).toBeLessThan(moment.eventsPlayed / 2);
  }
  expect([player.fingerprint, player.moment]).toEqual([fingerprint, moment]);
});

it('what is done from outside at the last moment belongs to the story', () => {
  const player = new RunPlayer(smallDesk());
  player.advance(HOUR);
  const { arrived } = player.world.tickets;
  player.pull({ lever: 'burst', count: 1 });
  const teller = new StoryTeller(player, arrived, player.moment);
  teller.advance();
  expect(story(teller.story).parts[0]).toMatchObject({ kind: 'event', event: { type: 'ticket-arrived', at: HOUR } });
});
