import { expect, test } from 'vitest';
import { assumptionsOf } from '../../../../server/planning/report/assumptions.ts';

const TEXT = `# A model of 100 tickets.
name: "history"
preset: plain # assumed: everybody accepts at once
horizon: 3 d # seen: the history has 3 days

tickets:
  work:
    email: { law: lognormal, mean: 480 s, cv: 0.75 } # fitted to 90 times of work: best of 4 laws
  categories:
    "billing":
      weight: 40 # seen: tickets of this kind
arrivals:
  - name: tickets
    rate:
      counts: # seen: mean tickets by hour
        [1, 2]
    dayFactor: { cv: 0.1 } # an assumption
experts:
  - count: 3 # the most at once
`;

test('every setting with a comment is told with its place and its origin, then what is laid over', () => {
  const told = assumptionsOf({ scenario: TEXT, presets: ['strict'], overrides: ['horizon=1 d'] });
  expect(told.map(({ setting, value, origin }) => [setting, value, origin])).toEqual([
    ['preset', 'plain', 'assumed'],
    ['horizon', '3 d', 'seen'],
    ['tickets.work.email', '{ law: lognormal, mean: 480 s, cv: 0.75 }', 'fitted'],
    ['tickets.categories.billing.weight', '40', 'seen'],
    ['arrivals.rate.counts', '', 'seen'],
    ['arrivals.dayFactor', '{ cv: 0.1 }', 'assumed'],
    ['experts.count', '3', 'said'],
    ['preset', 'strict', 'laid over'],
    ['horizon', '1 d', 'laid over'],
  ]);
  expect(told[1]!.comment).toBe('seen: the history has 3 days');
});
