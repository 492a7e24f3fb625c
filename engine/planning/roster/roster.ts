import type { ExpertGroup, Scenario } from '../../scenario/scenario.ts';
import { dateText, DAY_MS, twoDigits } from '../../time/civil-date.ts';
import { hourCost } from './shift-kinds.ts';
import type { WorkedShift } from './worked-shifts.ts';

/** A break of a rostered shift. */
export interface RosteredBreak {
  readonly name: string;
  /** Start, ms after 00:00 of the day on which the shift starts. */
  readonly at: number;
  readonly lasts: number;
}

/** A shift of somebody. */
export interface RosteredShift {
  readonly group: string;
  /** Name of the person; null where there is nobody for it. */
  readonly person: string | null;
  readonly pattern: string;
  /** Day on which it starts: 0 is the first of the run. */
  readonly day: number;
  /** Start, ms after 00:00 of that day. */
  readonly from: number;
  /** ms, breaks included. */
  readonly lasts: number;
  readonly breaks: readonly RosteredBreak[];
  /** Hours that are paid, and dollars for them. */
  readonly hours: number;
  readonly cost: number;
}

/** Somebody of the roster. */
export interface RosteredPerson {
  readonly name: string;
  readonly group: string;
}

/** Who works when. */
export interface Roster {
  readonly people: readonly RosteredPerson[];
  /** In the order of days, groups and starts. */
  readonly shifts: readonly RosteredShift[];
}

/** A worked shift as one of a roster. @param person whose it is; null for nobody */
export function rosteredShift(
  { kind, breaks }: WorkedShift,
  group: Pick<ExpertGroup, 'name' | 'costPerHour'>,
  person: string | null,
  slot: number,
): RosteredShift {
  const { pattern, day, hours } = kind;
  const startOfDay = day * DAY_MS;
  return {
    group: group.name,
    person,
    pattern: pattern.name,
    day,
    from: kind.from * slot - startOfDay,
    lasts: pattern.lasts,
    breaks: pattern.breaks.map(({ name, lasts }, place) => ({ name, at: breaks[place] * slot - startOfDay, lasts })),
    hours,
    cost: hours * hourCost(group, pattern),
  };
}

/** Dollars that the shifts of a roster cost, those without anybody left out. */
export const wagesOf = ({ shifts }: Roster): number =>
  shifts.reduce((sum, { person, cost }) => sum + (person === null ? 0 : cost), 0);

/** Experts of a group on duty by slot of the clock, from 00:00 of the first day. */
export function rosteredCover(
  { shifts }: Roster,
  group: string,
  { slot, days }: { readonly slot: number; readonly days: number },
): number[] {
  const cover = new Array<number>((days * DAY_MS) / slot).fill(0);
  const add = (from: number, lasts: number, experts: number): void => {
    const last = Math.min(cover.length, (from + lasts) / slot);
    for (let number = Math.max(0, from / slot); number < last; number++) cover[number] += experts;
  };
  for (const shift of shifts) {
    if (shift.group !== group || shift.person === null) continue;
    const startOfDay = shift.day * DAY_MS;
    add(startOfDay + shift.from, shift.lasts, 1);
    for (const { at, lasts } of shift.breaks) add(startOfDay + at, lasts, -1);
  }
  return cover;
}

/**
 * A roster as settings laid over its scenario, `path=value`: everybody in person on the dates of the run, breaks and all.
 *
 * @param groups that are rostered
 * @param absent share of shifts that people do not turn up for; that of each group where left out
 */
export function rosterSettings(
  { experts, calendar }: Pick<Scenario, 'experts' | 'calendar'>,
  roster: Roster,
  groups: readonly string[],
  absent?: number,
): string[] {
  return experts.flatMap(({ name }, place) => {
    if (!groups.includes(name)) return [];
    const people = roster.people.filter(({ group }) => group === name);
    return [
      `experts[${place}].count=${people.length}`,
      `experts[${place}].schedule=${JSON.stringify({ shifts: shiftsOf(roster, name, calendar.starts) })}`,
      ...(absent === undefined ? [] : [`experts[${place}].noShow=${absent}`]),
    ];
  });
}

/** Shifts that are alike stand together, with the numbers of those who work them. */
function shiftsOf({ people, shifts }: Roster, group: string, firstDate: number): object[] {
  const numbers = new Map(
    people.filter((person) => person.group === group).map(({ name }, place) => [name, place + 1]),
  );
  const alike = new Map<string, { readonly shift: RosteredShift; readonly experts: number[] }>();
  for (const shift of shifts) {
    if (shift.group !== group || shift.person === null) continue;
    const key = JSON.stringify([shift.day, shift.from, shift.lasts, shift.breaks]);
    const entry = alike.get(key) ?? { shift, experts: [] };
    entry.experts.push(numbers.get(shift.person)!);
    alike.set(key, entry);
  }
  return [...alike.values()].map(({ shift: { day, from, lasts, breaks }, experts }) => ({
    days: 'daily',
    dates: [dateText(firstDate + day)],
    from: clockText(from),
    to: clockText(from + lasts),
    breaks: breaks.map((each) => ({ at: clockText(each.at), lasts: `${each.lasts / MINUTE_MS} min` })),
    experts,
  }));
}

const MINUTE_MS = 60_000;

/** What the clock reads so long after midnight, such as 08:30. */
export function clockText(time: number): string {
  const minutes = Math.floor((time % DAY_MS) / MINUTE_MS);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
