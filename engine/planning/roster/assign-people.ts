import type { RosterPerson, WorkRules } from './people-rules.ts';
import type { WorkedShift } from './worked-shifts.ts';

/** Where days and slots lie. */
export interface RosterClock {
  readonly slot: number;
  readonly weekdayOf: (day: number) => number;
}

/** What somebody has worked so far. */
class Record {
  readonly person: RosterPerson;
  /** Slot after the last shift. */
  end = -Infinity;
  lastStart = NaN;
  lastDay = -Infinity;
  daysInRow = 0;
  week = NaN;
  hours = 0;
  daysInWeek = 0;

  constructor(person: RosterPerson) {
    this.person = person;
  }

  hoursIn(week: number): number {
    return week === this.week ? this.hours : 0;
  }

  daysIn(week: number): number {
    return week === this.week ? this.daysInWeek : 0;
  }

  take({ kind }: WorkedShift, week: number, startOfDay: number): void {
    this.hours = this.hoursIn(week) + kind.hours;
    this.daysInWeek = this.daysIn(week) + 1;
    this.week = week;
    this.daysInRow = kind.day === this.lastDay + 1 ? this.daysInRow + 1 : 1;
    this.lastDay = kind.day;
    this.lastStart = kind.from - startOfDay;
    this.end = kind.to;
  }
}

/**
 * Who works which shift, day after day: as many shifts of a day as can be filled are, each by somebody who has had the rest, the days
 * off and the hours that the rules ask for; among them those who have worked least this week. Later days are not looked at.
 *
 * @returns the place of the person for each shift; −1 where nobody can
 */
export function assignPeople(
  shifts: readonly WorkedShift[],
  people: readonly RosterPerson[],
  rules: WorkRules,
  clock: RosterClock,
): number[] {
  const records = people.map((person) => new Record(person));
  const assigned = shifts.map(() => -1);
  const days = [...new Set(shifts.map(({ kind }) => kind.day))].sort((one, other) => one - other);
  for (const day of days) {
    const ofDay = shifts.flatMap(({ kind }, place) => (kind.day === day ? [place] : []));
    const week = day - clock.weekdayOf(day);
    const startOfDay = day * ((24 * 3_600_000) / clock.slot);
    const wanted = ofDay.map((place) => candidates(shifts[place], records, { rules, clock, week, startOfDay }));
    matched(wanted).forEach((person, number) => {
      if (person === -1) return;
      const place = ofDay[number];
      assigned[place] = person;
      records[person].take(shifts[place], week, startOfDay);
    });
  }
  return assigned;
}

interface Today {
  readonly rules: WorkRules;
  readonly clock: RosterClock;
  readonly week: number;
  readonly startOfDay: number;
}

/** Who may work a shift, the best first. */
function candidates({ kind }: WorkedShift, records: readonly Record[], today: Today): number[] {
  const { rules, clock, week, startOfDay } = today;
  const may = (record: Record): boolean => {
    const { days, mostHours } = record.person;
    if (!days[clock.weekdayOf(kind.day)]) return false;
    if (record.hoursIn(week) + kind.hours > Math.min(rules.mostHours, mostHours) + 1e-9) return false;
    if (record.daysIn(week) >= 7 - rules.daysOff) return false;
    if (record.lastDay === kind.day - 1 && record.daysInRow >= rules.mostDaysInRow) return false;
    return (kind.from - record.end) * clock.slot >= rules.rest;
  };
  const start = kind.from - startOfDay;
  const merit = (place: number): readonly number[] => {
    const record = records[place];
    const hours = record.hoursIn(week);
    const owed = Math.max(0, record.person.leastHours - hours);
    return [-owed, hours, Math.abs(start - record.lastStart) || 0, place];
  };
  const able = records.flatMap((record, place) => (may(record) ? [{ place, merit: merit(place) }] : []));
  return able.sort((one, other) => compared(one.merit, other.merit)).map(({ place }) => place);
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at === -1 ? 0 : one[at] - other[at];
}

/** As many as possible get somebody, the first in the list if that leaves no one out: augmenting paths. */
function matched(wanted: readonly (readonly number[])[]): number[] {
  const takenBy = new Map<number, number>();
  const found = (number: number, seen: Set<number>): boolean => {
    const free = wanted[number].find((person) => !takenBy.has(person) && !seen.has(person));
    if (free !== undefined) {
      takenBy.set(free, number);
      return true;
    }
    for (const person of wanted[number]) {
      if (seen.has(person)) continue;
      seen.add(person);
      if (!found(takenBy.get(person)!, seen)) continue;
      takenBy.set(person, number);
      return true;
    }
    return false;
  };
  wanted.forEach((_, number) => found(number, new Set()));
  const people = wanted.map(() => -1);
  for (const [person, number] of takenBy) people[number] = person;
  return people;
}

/** So many people that every shift can be worked within the rules: the fewest from what hours and days ask for on. */
export function numberedPeople(
  group: string,
  shifts: readonly WorkedShift[],
  rules: WorkRules,
  clock: RosterClock,
): { readonly people: RosterPerson[]; readonly assigned: number[] } {
  for (let count = fewestPeople(shifts, rules, clock); ; count++) {
    const people = Array.from({ length: count }, (_, place) => ({
      name: `${group} ${place + 1}`,
      group,
      days: [true, true, true, true, true, true, true],
      leastHours: 0,
      mostHours: rules.mostHours,
    }));
    const assigned = assignPeople(shifts, people, rules, clock);
    // A shift that is longer than the hours of a week is nobody's.
    if (!assigned.includes(-1) || count >= shifts.length) return { people, assigned };
  }
}

/** Fewer people than this cannot work the shifts. */
export function fewestPeople(shifts: readonly WorkedShift[], rules: WorkRules, { weekdayOf }: RosterClock): number {
  const perDay = new Map<number, number>();
  const perWeek = new Map<number, { shifts: number; hours: number }>();
  for (const { kind } of shifts) {
    const week = kind.day - weekdayOf(kind.day);
    const sums = perWeek.get(week) ?? { shifts: 0, hours: 0 };
    perWeek.set(week, { shifts: sums.shifts + 1, hours: sums.hours + kind.hours });
    perDay.set(kind.day, (perDay.get(kind.day) ?? 0) + 1);
  }
  const byWeek = [...perWeek.values()].map((sums) =>
    Math.max(Math.ceil(sums.shifts / (7 - rules.daysOff)), Math.ceil(sums.hours / rules.mostHours - 1e-9)),
  );
  return Math.max(0, ...perDay.values(), ...byWeek);
}
