import type { PlanFile } from '../../../../server/planning/plan-file.ts';
import { newPlan } from '../../../../server/planning/plan-file.ts';

const HOUR = 3_600_000;

/** Calls of two days that start on a Monday, answered by one group whose hours have a price. */
const SCENARIO = `name: calls
preset: plain
seed: calls
horizon: 2 d
calendar: { starts: 2026-03-02 }
arrivals: [{ rate: { every: 12 h, cycle: day, counts: [24, 48] } }]
tickets:
  channels: { voice: 1 }
  categories: { call: { work: { law: exponential, mean: 180 s }, patience: { law: exponential, mean: 300 s } } }
desk: { patienceEnds: acceptance }
figures: { interval: 1 h }
targets: [{ figure: serviceWithin20s, atLeast: 50, per: day, penalty: 10 }]
experts: [{ name: crew, count: 3, costPerHour: 20 }]
`;

const shift = (person: string | null, day: number, from: number, more: object = {}) => ({
  group: 'crew',
  person,
  pattern: 'full',
  day,
  from: from * HOUR,
  lasts: 8 * HOUR,
  breaks: [{ name: 'lunch', at: (from + 4) * HOUR, lasts: HOUR / 2 }],
  hours: 7.5,
  cost: 150,
  ...more,
});

/** One expert all the time, and a second from 12 to 20 of each day; somebody for most of it. */
export const smallPlan = (): PlanFile => ({
  ...newPlan({ fileName: 'calls.yaml', scenario: SCENARIO, overrides: [], presets: [], files: {}, seed: 'calls' }),
  staffing: {
    plan: {
      every: HOUR,
      cycle: 'once',
      groups: [
        { name: 'crew', staffed: Array.from({ length: 48 }, (_, hour) => (hour % 24 >= 12 && hour % 24 < 20 ? 2 : 1)) },
      ],
    },
  },
  roster: {
    firstDate: '2026-03-02',
    groups: ['crew'],
    absent: null,
    people: ['ann', 'bob', 'cy', 'di'].map((name) => ({ name, group: 'crew' })),
    shifts: [
      shift('ann', 0, 0),
      shift('bob', 0, 8),
      shift('cy', 0, 12),
      shift('di', 0, 16, { pattern: 'night', lasts: 10 * HOUR, breaks: [], hours: 10, cost: 250 }),
      shift('ann', 1, 0),
      shift('bob', 1, 8),
      shift(null, 1, 12),
      shift('di', 1, 16),
    ],
    missing: [{ group: 'crew', from: 36 * HOUR, lasts: 4 * HOUR, experts: 1, because: 'nobody is free' }],
    wages: 4 * 150 + 250 + 2 * 150,
    gap: 0,
    checked: null,
  },
});
