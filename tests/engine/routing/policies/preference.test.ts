import { expect, it } from 'vitest';
import { chiSquare, OfferRun, expertsOffered, quietDesk } from '../quiet-desk.ts';

const tickets = {
  categories: { simple: { skills: ['any'] }, hard: { skills: ['any', 'deep'] } },
};
const one = { cap: { unanswered: 1, pendingPerExpert: 'cap', heldUntil: 'done' } };
const experts = [
  { name: 'flexible', count: 2, skills: ['any', 'deep'], categoryOrder: ['hard', 'simple'] },
  { name: 'dedicated', count: 2, skills: ['any'] },
];
const offering = { policy: 'preference', groupOrder: { simple: ['dedicated', 'flexible'] } };

it('asks the preferred group first and the others when it is full', () => {
  const arrivals = [{ times: ['0 s', '1 s', '2 s', '3 s'], categories: { simple: 1 } }];
  const offered = expertsOffered(
    quietDesk({ offering, skills: ['any', 'deep'], arrivals, tickets, experts, desk: one }),
  );
  expect(offered.slice(0, 2).toSorted()).toEqual([2, 3]);
  expect(offered.slice(2).toSorted()).toEqual([0, 1]);
});

it('is uniform inside a group', () => {
  const run = new OfferRun(
    quietDesk({
      offering,
      skills: ['any', 'deep'],
      arrivals: [{ gaps: '10 s', categories: { simple: 1 } }],
      tickets: { ...tickets, work: { email: 0 } },
      experts,
      desk: one,
    }),
  ).until(Infinity);
  const [none, neither, first, second] = run.counts() as [number, number, number, number];
  expect([none, neither]).toEqual([0, 0]);
  expect(chiSquare([first, second], [run.offers.length / 2, run.offers.length / 2])).toBeLessThan(10.83);
});

it('lets a group take the category that it prefers, though others have waited longer', () => {
  // Everybody is busy until 10 min. Waiting: two simple tickets of 1 min, then a hard one of 2 min.
  const arrivals = [
    { name: 'first', times: ['0 s', '0 s', '0 s', '0 s', '1 min', '1 min'], categories: { simple: 1 } },
    { name: 'hard', times: ['2 min'], categories: { hard: 1 } },
  ];
  const run = new OfferRun(quietDesk({ offering, skills: ['any', 'deep'], arrivals, tickets, experts, desk: one }));
  run.until(Infinity);
  const { world } = run.simulation;
  const later = run.offers.slice(4);
  const hard = later.findIndex(([, expert, at]) => expert < 2 && at === 600_000);
  // The first flexible expert to finish takes the hard ticket, number 6; the dedicated ones the simple ones or the next flexible.
  expect(later[hard]![0]).toBe(6);
  expect(later.map(([ticket]) => ticket).toSorted()).toEqual([4, 5, 6]);
  expect(world.tickets.used).toBe(0);
});

it('keeps the age of tickets where no category is preferred', () => {
  const same = [{ name: 'plain', count: 1, skills: ['any', 'deep'] }];
  const arrivals = [
    { name: 'simple', times: ['0 s', '2 min'], categories: { simple: 1 } },
    { name: 'hard', times: ['1 min', '3 min'], categories: { hard: 1 } },
  ];
  const run = new OfferRun(
    quietDesk({
      offering: { policy: 'preference' },
      skills: ['any', 'deep'],
      arrivals,
      tickets,
      experts: same,
      desk: one,
    }),
  ).until(Infinity);
  expect(run.offers.map(([ticket]) => ticket)).toEqual([0, 1, 2, 3]);
});
