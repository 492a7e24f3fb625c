import { expect, test } from 'vitest';
import { USUAL_RULES, type RosterPerson } from '../../../../engine/planning/roster/people-rules.ts';
import { shiftsPerDay } from '../../../../engine/planning/roster/shifts-per-day.ts';
import { DAILY, HOUR } from './patterns.ts';

const weekdayOf = (day: number): number => (day + 7) % 7;
const person = (days = DAILY): RosterPerson => ({ name: 'a', group: 'a', days, leastHours: 0, mostHours: 40 });
const weekOf = (perDay: readonly number[]): number[] =>
  perDay.flatMap((experts) => new Array<number>(24).fill(experts));
const shared = (people: RosterPerson[], perDay: readonly number[]): number[] => {
  const wanted = { slot: HOUR, days: perDay.length, experts: weekOf(perDay) };
  const most = shiftsPerDay(people, wanted, USUAL_RULES, weekdayOf);
  return perDay.map((_, day) => most.get(day)!);
};

test('five days of each person go where they are needed, in proportion', () => {
  const people = Array.from({ length: 7 }, () => person());
  expect(shared(people, [1, 1, 1, 1, 1, 1, 1])).toEqual([5, 5, 5, 5, 5, 5, 5]);
  // 35 shifts by 2 : 1 : 1 : 1 : 1 : 1 : 0, up to the seven people that a day has.
  expect(shared(people, [2, 1, 1, 1, 1, 1, 0]).reduce((sum, each) => sum + each, 0)).toBe(35);
  expect(shared(people, [2, 1, 1, 1, 1, 1, 0])[0]).toBe(7);
});

test('nobody is counted on days on which they cannot', () => {
  const people = [person(), person([true, false, false, false, false, false, false])];
  const most = shared(people, [9, 1, 1, 1, 1, 1, 1]);
  expect(most[0]).toBe(2);
  expect(Math.max(...most.slice(1))).toBe(1);
  expect(most.reduce((sum, each) => sum + each, 0)).toBe(6);
});
