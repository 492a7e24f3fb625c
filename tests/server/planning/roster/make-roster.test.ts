import { expect, test } from 'vitest';
import {
  rosteredCover,
  USUAL_RULES,
  type RosterNeed,
  type RosterPerson,
  type ShiftPattern,
} from '../../../../engine/index.ts';
import { NeedCoverer } from '../../../../server/planning/roster/cover-need.ts';
import { makeRoster, withoutSome, type MadeRoster } from '../../../../server/planning/roster/make-roster.ts';
import { Solver } from '../../../../server/planning/roster/solver.ts';
import { DAILY, HOUR, patternOf } from '../../../engine/planning/roster/patterns.ts';
import { smallDesk } from '../../small-desk.ts';

const WEEK = 7;
const hours = (from: number, to: number, experts: number): number[] =>
  Array.from({ length: WEEK * 24 }, (_, hour) => (hour % 24 >= from && hour % 24 < to ? experts : 0));
const needOf = (need: number[]): RosterNeed => ({ slot: HOUR, days: WEEK, groups: [{ name: 'steady', need }] });

async function made(
  need: RosterNeed,
  patterns: ShiftPattern[],
  people: RosterPerson[] = [],
  onTopOf?: MadeRoster,
): Promise<MadeRoster> {
  const means = {
    scenario: smallDesk(),
    patterns,
    people,
    rules: USUAL_RULES,
    weekdayOf: (day: number) => (day + 7) % 7,
  };
  return makeRoster(need, means, new NeedCoverer(await Solver.load()), onTopOf);
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

const DAY = [patternOf('day', 8, [8]), patternOf('two', 2, [8, 10, 12, 14])];

test('where more are needed than before, the shifts there are stay, and the cheapest are added', async () => {
  const before = await made(needOf(hours(8, 16, 1)), DAY);
  const more = needOf(hours(8, 16, 1).map((each, hour) => (hour === 10 || hour === 11 ? each + 1 : each)));
  const after = await made(more, DAY, [], before);
  const names = ({ roster }: MadeRoster): string[] => roster.shifts.map(({ pattern, day }) => `${day} ${pattern}`);
  expect(names(after).filter((name) => !names(before).includes(name))).toEqual(['0 two']);
  expect(names(after)).toEqual(expect.arrayContaining(names(before)));
  expect(rosteredCover(after.roster, 'steady', more)).toEqual(more.groups[0]!.need);
  // 7 × 8 h were the least for the week before; with 2 h more, 2 of 58 at most could be saved.
  expect([before.gap, after.gap]).toEqual([0, expect.closeTo(2 / 58, 9)]);
});

test('of people with names no more are asked for on top than may still start on a day', async () => {
  const ada = [person('Ada')];
  const before = await made(needOf(hours(8, 16, 1)), DAY, ada);
  const after = await made(needOf(hours(8, 16, 2)), DAY, ada, before);
  expect(after.roster.shifts).toEqual(before.roster.shifts);
  expect(after.missing.filter(({ from }) => from < 24 * HOUR)).toEqual([
    { group: 'steady', from: 8 * HOUR, lasts: 8 * HOUR, experts: 1, because: 'no shift is worked by so many' },
  ]);
});

test('without some of its shifts a roster still knows what the others are', async () => {
  const week = await made(needOf(hours(8, 16, 1)), DAY);
  const fewer = withoutSome(week, new Set([0]));
  expect(fewer.worked.map(({ kind }) => kind.day)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(fewer.roster.shifts.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6]);
});
