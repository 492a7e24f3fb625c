import { expect, it } from 'vitest';
import { ASLEEP, chiSquare, OfferRun, expertsOffered, quietDesk } from '../quiet-desk.ts';

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
  expect(new Set(offered.slice(0, 2))).toEqual(new Set([2, 3]));
  expect(new Set(offered.slice(2))).toEqual(new Set([0, 1]));
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
  const arrivals = [
    { name: 'simple', times: ['0 s', '1 min'], categories: { simple: 1 } },
    { name: 'hard', times: ['2 min'], categories: { hard: 1 } },
  ];
  const flexible = [{ name: 'flexible', count: 1, skills: ['any', 'deep'], categoryOrder: ['hard', 'simple'] }];
  const settings = quietDesk({
    offering: { policy: 'preference' },
    skills: ['any', 'deep'],
    arrivals,
    tickets,
    experts: flexible,
    desk: one,
  });
  expect(new OfferRun(settings).until(Infinity).offers.map(([ticket]) => ticket)).toEqual([0, 2, 1]);
});

it('lets a ticket of a preferred category take the place that a refused one gives back', () => {
  // The flexible expert ignores the simple ticket; when the offer expires, the hard one that came later is offered first.
  const arrivals = [
    { name: 'simple', times: ['0 s'], categories: { simple: 1 } },
    { name: 'hard', times: ['30 s'], categories: { hard: 1 } },
  ];
  const flexible = [{ count: 1, skills: ['any', 'deep'], categoryOrder: ['hard'], ...ASLEEP }];
  const settings = quietDesk({
    offering: { policy: 'preference' },
    skills: ['any', 'deep'],
    arrivals,
    tickets,
    experts: flexible,
    desk: { ...one, reoffer: { to: 'anyone' } },
  });
  expect(new OfferRun(settings).until(70_000).offers.map(([ticket]) => ticket)).toEqual([0, 1]);
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
