import { expect, it } from 'vitest';
import { hurry } from '../../../engine/processes/hurrying.ts';
import { Day, EXACT_TICKETS, HOUR, MINUTE } from './day.ts';

/** Five tickets in five minutes, an hour of work each, one expert with some places. */
const day = (unanswered: number, customers: object = { model: 'plain' }): Day =>
  new Day({
    horizon: '8 h',
    closing: 'drain',
    arrivals: [{ times: ['0 s', '1 min', '2 min', '3 min', '4 min'] }],
    tickets: { ...EXACT_TICKETS, work: { email: '1 h' } },
    experts: [{ count: 1, response: { accept: 1, reject: 0, answer: '0 s' } }],
    desk: {
      cap: { unanswered, pendingPerExpert: 'cap' },
      channels: { email: { firstReplyTimeout: 'never' } },
      work: { mode: 'serial', order: 'oldest-first' },
    },
    customers,
  });
const replied = (played: Day): number[] =>
  played
    .toTheEnd()
    .entries.filter(({ what }) => what === 'replySent')
    .map(({ ticket }) => ticket);

it('a waiting ticket that is hurried is offered before older ones, the last hurried behind the older of them', () => {
  const played = day(1).until(10 * MINUTE);
  hurry(played.simulation.world, 4);
  hurry(played.simulation.world, 3);
  expect(replied(played)).toEqual([0, 3, 4, 1, 2]);
});

it('a held ticket that is hurried is next in the hands of its expert', () => {
  for (const last of [2, 3, 4]) {
    const played = day(5).until(10 * MINUTE);
    hurry(played.simulation.world, last);
    expect(replied(played)).toEqual([0, last, ...[1, 2, 3, 4].filter((ticket) => ticket !== last)]);
  }
});

it('what is being worked on goes on, and what stands first stays there', () => {
  const played = day(5).until(10 * MINUTE);
  hurry(played.simulation.world, 0);
  hurry(played.simulation.world, 1);
  expect(replied(played)).toEqual([0, 1, 2, 3, 4]);
});

it('is forgotten with the ticket: who comes after it in its row waits as usual', () => {
  const played = day(1).until(10 * MINUTE);
  hurry(played.simulation.world, 4);
  played.until(3 * HOUR);
  expect(played.simulation.world.waiting.isHurried(4)).toBe(played.simulation.world.tickets.ordinal[4] === 4);
  expect(replied(played)).toEqual([0, 4, 1, 2, 3]);
});
