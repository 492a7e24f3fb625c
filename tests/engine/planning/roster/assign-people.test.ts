import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignPeople, fewestPeople, numberedPeople } from '../../../../engine/planning/roster/assign-people.ts';
import { USUAL_RULES, type RosterPerson } from '../../../../engine/planning/roster/people-rules.ts';
import { DAILY, HOUR, workedShift } from './patterns.ts';

const CLOCK = { slot: HOUR, weekdayOf: (day: number) => (day + 7) % 7 };
const SEED = 20_261_128;

const person = (name: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  name,
  group: 'a',
  days: DAILY,
  leastHours: 0,
  mostHours: 40,
  ...more,
});

/** What each person works, in the order of time. */
function worksOf(shifts: readonly ReturnType<typeof workedShift>[], assigned: readonly number[], people: number) {
  return Array.from({ length: people }, (_, each) =>
    shifts.flatMap(({ kind }, place) => (assigned[place] === each ? [kind] : [])).toSorted((a, b) => a.from - b.from),
  );
}

test('nobody ever works longer, more days in a row, or with less rest than the rules allow', () => {
  const someShift = fc.tuple(
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 2, max: 10 }),
  );
  const rules = { mostHours: 38, mostDaysInRow: 4, daysOff: 2, rest: 11 * HOUR };
  fc.assert(
    fc.property(
      fc.array(someShift, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (drawn, many) => {
        const shifts = drawn.map(([day, from, hours]) => workedShift(day, from, hours));
        const people = Array.from({ length: many }, (_, place) => person(`${place}`));
        for (const works of worksOf(shifts, assignPeople(shifts, people, rules, CLOCK), many)) {
          works.slice(1).forEach((kind, place) => expect(kind.from - works[place]!.to).toBeGreaterThanOrEqual(11));
          for (const week of [0, 1]) {
            const inWeek = works.filter(({ day }) => Math.floor(day / 7) === week);
            expect(inWeek.length).toBeLessThanOrEqual(5);
            expect(inWeek.reduce((sum, { hours }) => sum + hours, 0)).toBeLessThanOrEqual(38);
          }
          const days = new Set(works.map(({ day }) => day));
          expect(days.size).toBe(works.length);
          for (let day = 0; day < 10; day++) expect([0, 1, 2, 3, 4].every((on) => days.has(day + on))).toBe(false);
        }
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
});

test('of a day as many shifts are filled as can be, even if the first in the list is wanted by two', () => {
  const shifts = [workedShift(1, 8, 8), workedShift(1, 14, 8)];
  // The second came home at midnight: only the late shift leaves eleven hours of rest.
  const people = [person('rested'), person('late')];
  const before = [workedShift(0, 16, 8)];
  const assigned = assignPeople([...before, ...shifts], [people[1]!, people[0]!], USUAL_RULES, CLOCK);
  expect(assigned).toEqual([0, 1, 0]);
});

test('whoever is paid for hours in any case is asked first; days that people do not have stay free', () => {
  const shifts = [0, 1, 2].map((day) => workedShift(day, 8, 8));
  const people = [
    person('anybody'),
    person('paid anyway', { leastHours: 16 }),
    person('tuesdays', { days: [false, true, false, false, false, false, false] }),
  ];
  expect(assignPeople(shifts, people, USUAL_RULES, CLOCK)).toEqual([1, 1, 0]);
  expect(assignPeople(shifts, [people[2]!], USUAL_RULES, CLOCK)).toEqual([-1, 0, -1]);
});

test('five shifts a day, every day of a week, take seven people who have two days off', () => {
  const shifts = Array.from({ length: 7 }, (_, day) => Array.from({ length: 5 }, () => workedShift(day, 9, 8))).flat();
  expect(fewestPeople(shifts, USUAL_RULES, CLOCK)).toBe(7);
  const { people, assigned } = numberedPeople('a', shifts, USUAL_RULES, CLOCK);
  expect(people.map(({ name }) => name)).toEqual(Array.from({ length: 7 }, (_, place) => `a ${place + 1}`));
  expect(assigned).not.toContain(-1);
  for (const works of worksOf(shifts, assigned, 7)) expect(works).toHaveLength(5);
});

test('a shift that is longer than a week of work is nobody’s', () => {
  const rules = { ...USUAL_RULES, mostHours: 6 };
  expect(numberedPeople('a', [workedShift(0, 8, 8), workedShift(0, 8, 6)], rules, CLOCK).assigned).toEqual([-1, 0]);
});
