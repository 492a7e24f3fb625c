import { DAY_MS } from '../../time/civil-date.ts';
import type { RosterPerson, WorkRules } from './people-rules.ts';

/** What people are wanted for. */
interface Wanted {
  readonly slot: number;
  readonly days: number;
  /** Experts by slot. */
  readonly experts: readonly number[];
}

/**
 * Shifts that can start on each day, from day −1: as many as there are people who can work then; where days off leave fewer shifts in a
 * week than that, they are shared out by what is needed, so that no day goes short for the others.
 */
export function shiftsPerDay(
  people: readonly RosterPerson[],
  { slot, days, experts }: Wanted,
  rules: WorkRules,
  weekdayOf: (day: number) => number,
): Map<number, number> {
  const perDay = DAY_MS / slot;
  const needed = (day: number): number =>
    experts.slice(Math.max(0, day * perDay), Math.max(0, (day + 1) * perDay)).reduce((sum, each) => sum + each, 0);
  const most = new Map<number, number>();
  for (let monday = -1 - weekdayOf(-1); monday < days; monday += 7) {
    const week = Array.from({ length: 7 }, (_, place) => ({
      available: people.filter((person) => person.days[place]).length,
      needed: needed(monday + place),
    }));
    const shifts = people.reduce(
      (sum, person) => sum + Math.min(7 - rules.daysOff, person.days.filter(Boolean).length),
      0,
    );
    sharedOut(shifts, week).forEach((share, place) => most.set(monday + place, share));
  }
  return most;
}

interface DayOfWeek {
  readonly available: number;
  readonly needed: number;
}

/** One shift after the other goes to the day that has least of what it needs, up to the people that it has. */
function sharedOut(shifts: number, week: readonly DayOfWeek[]): number[] {
  const shares = week.map(() => 0);
  for (let left = shifts; left > 0; left--) {
    const open = week.flatMap(({ available }, place) => (shares[place] < available ? [place] : []));
    if (open.length === 0) break;
    const served = (place: number): number => (shares[place] + 1) / Math.max(1e-9, week[place].needed);
    shares[open.reduce((best, place) => (served(place) < served(best) ? place : best))]++;
  }
  return shares;
}
