import { expect, test } from 'vitest';
import { staffingOf } from '../../../../engine/planning/staffing-plan.ts';
import {
  clockText,
  rosteredCover,
  rosteredShift,
  rosterSettings,
  wagesOf,
  type Roster,
} from '../../../../engine/planning/roster/roster.ts';
import { parseScenario } from '../../../../engine/scenario/parse-scenario.ts';
import { HOUR } from './patterns.ts';

const DESK = `name: desk
horizon: 3 d
calendar: { starts: 2026-01-10 }
arrivals: [{ rate: 60 per hour }]
experts: [{ name: kept, count: 3 }, { name: planned, count: 1, costPerHour: 20 }]
`;

const shift = (person: string | null, day: number, from: number, lasts: number, breakAt?: number) => ({
  group: 'planned',
  person,
  pattern: 'any',
  day,
  from: from * HOUR,
  lasts: lasts * HOUR,
  breaks: breakAt === undefined ? [] : [{ name: 'break', at: breakAt * HOUR, lasts: HOUR / 2 }],
  hours: lasts,
  cost: lasts * 20,
});

/** One of them the night before, one over midnight with a break after it, two that overlap by other people, one without anybody. */
const ROSTER: Roster = {
  people: [
    { name: 'Ada', group: 'planned' },
    { name: 'Ben', group: 'planned' },
  ],
  shifts: [
    shift('Ben', -1, 22, 8),
    shift('Ada', 0, 9, 8, 12.5),
    shift('Ben', 0, 20, 8, 25),
    shift('Ada', 1, 9, 8, 11),
    shift('Ben', 2, 9, 8, 13),
    shift('Ada', 2, 9, 8, 13),
    shift(null, 2, 9, 8),
  ],
};

const read = (overrides: readonly string[]) => {
  const parsed = parseScenario(DESK, { overrides });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
};

test('a scenario that is set so has on duty, half hour by half hour, whom the roster has', () => {
  const scenario = read(rosterSettings(read([]), ROSTER, ['planned'], 0.05));
  const [kept, planned] = scenario.experts;
  expect(kept!.count).toBe(3);
  expect([planned!.count, planned!.noShow]).toEqual([2, 0.05]);
  const onDuty = staffingOf(scenario, HOUR / 2).groups.find(({ name }) => name === 'planned')!.staffed;
  const cover = rosteredCover(ROSTER, 'planned', { slot: HOUR / 2, days: 3 });
  expect(onDuty).toEqual(cover);
  // By hand: 22 to 6, 9 to 17 without a half hour, 20 to 4 without one; 9 to 17; twice 9 to 17.
  expect(cover.reduce((sum, experts) => sum + experts, 0) / 2).toBe(6 + 7.5 + 7.5 + 7.5 + 15);
});

test('shifts that are alike stand together, and each expert works only those of their own', () => {
  const [, settings] = rosterSettings(read([]), ROSTER, ['planned']);
  const { shifts } = JSON.parse(settings!.slice(settings!.indexOf('=') + 1)) as { shifts: { experts: number[] }[] };
  expect(shifts.map(({ experts }) => experts)).toEqual([[2], [1], [2], [1], [2, 1]]);
});

test('wages are for shifts that somebody works', () => {
  expect(wagesOf(ROSTER)).toBe(6 * 8 * 20);
});

test('a worked shift is one of a roster by the clock of its day', () => {
  const pattern = {
    name: 'late',
    lasts: 8 * HOUR,
    starts: [20 * HOUR],
    days: [],
    breaks: [{ name: 'tea', lasts: HOUR, earliest: 4 * HOUR, latest: 6 * HOUR, paid: false }],
    skills: [],
  };
  const kind = { pattern, day: 2, from: 2 * 24 + 20, to: 2 * 24 + 28, hours: 7, cost: 7 };
  expect(rosteredShift({ kind, breaks: [2 * 24 + 25] }, { name: 'a', costPerHour: 30 }, null, HOUR)).toEqual({
    group: 'a',
    person: null,
    pattern: 'late',
    day: 2,
    from: 20 * HOUR,
    lasts: 8 * HOUR,
    breaks: [{ name: 'tea', at: 25 * HOUR, lasts: HOUR }],
    hours: 7,
    cost: 210,
  });
  expect(clockText(25.5 * HOUR)).toBe('01:30');
});
