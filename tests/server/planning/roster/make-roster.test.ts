import { expect, test } from 'vitest';
import {
  rosteredCover,
  USUAL_RULES,
  type RosterNeed,
  type RosterPerson,
  type ShiftPattern,
} from '../../../../engine/index.ts';
import { NeedCoverer } from '../../../../server/planning/roster/cover-need.ts';
import { makeRoster, type MadeRoster } from '../../../../server/planning/roster/make-roster.ts';
import { Solver } from '../../../../server/planning/roster/solver.ts';
import { DAILY, HOUR, patternOf } from '../../../engine/planning/roster/patterns.ts';
import { smallDesk } from '../../small-desk.ts';

const WEEK = 7;
const hours = (from: number, to: number, experts: number): number[] =>
  Array.from({ length: WEEK * 24 }, (_, hour) => (hour % 24 >= from && hour % 24 < to ? experts : 0));
const needOf = (need: number[]): RosterNeed => ({ slot: HOUR, days: WEEK, groups: [{ name: 'steady', need }] });

async function made(need: RosterNeed, patterns: ShiftPattern[], people: RosterPerson[] = []): Promise<MadeRoster> {
  const means = {
    scenario: smallDesk(),
    patterns,
    people,
    rules: USUAL_RULES,
    weekdayOf: (day: number) => (day + 7) % 7,
  };
  return makeRoster(need, means, new NeedCoverer(await Solver.load()));
}

const person = (name: string, days = DAILY): RosterPerson => ({
  name,
  group: 'steady',
  days,
  leastHours: 0,
  mostHours: 40,
});

test('numbered people are as many as the week takes, and cover every hour', async () => {
  const need = needOf(hours(8, 16, 2));
  const { roster, missing, gap } = await made(need, [patternOf('day', 8, [6, 8, 10])]);
  // 14 shifts of 8 h; nobody works more than five.
  expect([roster.people.length, roster.shifts.length, missing, gap]).toEqual([3, 14, [], 0]);
  expect(rosteredCover(roster, 'steady', need)).toEqual(need.groups[0]!.need);
});

test('hours that no pattern reaches, and people who are not there, are told as such', async () => {
  const need = needOf(hours(8, 20, 1));
  const { missing } = await made(
    need,
    [patternOf('day', 8, [8])],
    [person('Ada', [true, true, true, true, true, true, false])],
  );
  const onDay = (day: number) => missing.filter(({ from }) => Math.floor(from / HOUR / 24) === day);
  expect(onDay(0)).toEqual([
    { group: 'steady', from: 16 * HOUR, lasts: 4 * HOUR, experts: 1, because: 'no pattern reaches it' },
  ]);
  // She works five days of a week, and on Sunday she cannot.
  expect(onDay(5)[0]).toMatchObject({ lasts: 8 * HOUR, because: 'no shift is worked by so many' });
  expect(onDay(6)[0]).toMatchObject({ lasts: 8 * HOUR, because: 'no shift is worked by so many' });
});

test('people with names work what is theirs, and those of other groups nothing', async () => {
  const other = { ...person('Cy'), group: 'others' };
  const { roster } = await made(
    needOf(hours(8, 16, 1)),
    [patternOf('day', 8, [8])],
    [person('Ada'), person('Ben'), other],
  );
  expect(roster.people.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  const days = (name: string): number => roster.shifts.filter((shift) => shift.person === name).length;
  expect(days('Ada') + days('Ben')).toBe(7);
  expect(days('Cy')).toBe(0);
});
