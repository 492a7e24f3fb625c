import type { SimulationEvent } from '../../engine/log/simulation-event.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';

/*
 * What the roster asked for and what came of it, worked out plainly: shifts as a list of spans for each expert, presence as a list of
 * spans from the log, and how much the two have in common. For desks whose clock does not change and that hire nobody.
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Span {
  readonly from: number;
  readonly to: number;
}

type Schedule = Scenario['experts'][number]['schedule'];
type Shifts = Extract<Schedule, { readonly shifts: unknown }>;
type Pool = Extract<Schedule, { readonly staffed: unknown }>;

/** Spans that overlap or meet become one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) result.push(span);
    else result.splice(-1, 1, { from: last.from, to: Math.max(last.to, span.to) });
  }
  return result;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

function inCommon(ones: readonly Span[], others: readonly Span[]): Span[] {
  return ones.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => to > from),
  );
}

/** All shifts of one member of a group, whether or not anybody turns up. */
function shiftsOf(scenario: Scenario, schedule: Shifts, member: number): Span[] {
  const { calendar, horizon } = scenario;
  if (calendar.daylightSaving.length > 0) throw new Error('Clocks that change are not worked out here.');
  const ahead = schedule.utcOffset === undefined ? 0 : schedule.utcOffset - calendar.utcOffset;
  const spans: Span[] = [];
  for (let day = -2; day * DAY < horizon + 2 * DAY; day++) {
    const date = calendar.starts + day;
    // 1 January 1970 was a Thursday; weeks begin on Monday.
    const weekday = (((date + 3) % 7) + 7) % 7;
    if (calendar.holidays.some((holiday) => holiday.closed && holiday.date === date)) continue;
    for (const { days, dates, from, to, experts } of schedule.shifts) {
      if (days[weekday] !== true || dates?.includes(date) === false || !isOf(experts, member)) continue;
      const begins = day * DAY + from - ahead;
      spans.push({ from: begins, to: begins + (to > from ? to - from : to + DAY - from) });
    }
  }
  return merged(spans);
}

function isOf(experts: Shifts['shifts'][number]['experts'], member: number): boolean {
  if (typeof experts === 'object') return experts.includes(member + 1);
  return experts === 'all' || member < experts;
}

/** How many of a pool are meant to be there at a moment, by a list that runs once or every day. */
function staffedAt({ staffed, every, cycle }: Pool, moment: number): number {
  if (cycle === 'week') throw new Error('Weeks are not worked out here.');
  const index = Math.floor((cycle === 'day' ? moment % DAY : moment) / every);
  return staffed[index] ?? (cycle === 'once' ? (staffed.at(-1) as number) : 0);
}

const COMES = new Set<SimulationEvent['type']>(['expert-came-online', 'break-started', 'break-ended', 'expert-back']);
const GOES = new Set<SimulationEvent['type']>(['expert-went-offline', 'expert-set-aside']);

/** When each expert was online or on a break. */
function presenceOf(events: readonly SimulationEvent[], now: number): Map<number, Span[]> {
  const since = new Map<number, number>();
  const spans = new Map<number, Span[]>();
  const close = (expert: number, to: number): void => {
    const from = since.get(expert);
    if (from !== undefined) spans.set(expert, [...(spans.get(expert) ?? []), { from, to }]);
    since.delete(expert);
  };
  for (const event of events) {
    if (!('expert' in event) || event.expert === null) continue;
    if (COMES.has(event.type) && !since.has(event.expert)) since.set(event.expert, event.at);
    if (GOES.has(event.type)) close(event.expert, event.at);
  }
  for (const expert of since.keys()) close(expert, now);
  return spans;
}

/** Expert-milliseconds that a pool was meant to be there, and was, up to what was meant. */
function poolTimes(pool: Pool, present: readonly Span[], { from, to }: Span): { asked: number; there: number } {
  const edges = new Set([from, to]);
  for (let edge = 0; edge < to; edge += pool.every) if (edge > from) edges.add(edge);
  for (const span of present) for (const edge of [span.from, span.to]) if (edge > from && edge < to) edges.add(edge);
  const moments = [...edges].toSorted((one, other) => one - other);
  let [asked, there] = [0, 0];
  moments.slice(0, -1).forEach((moment, index) => {
    const lasts = (moments[index + 1] as number) - moment;
    const staffed = staffedAt(pool, moment);
    const present_ = present.filter((span) => span.from <= moment && span.to > moment).length;
    asked += lasts * staffed;
    there += lasts * Math.min(staffed, present_);
  });
  return { asked, there };
}

/** The part of what the roster asked of one expert, between two moments, for which the expert was there; NaN where it names nobody. */
export function attendedShare(
  events: readonly SimulationEvent[],
  scenario: Scenario,
  { expert, group, member }: { readonly expert: number; readonly group: number; readonly member: number },
  asked: Span,
): number {
  const schedule = scenario.experts[group]?.schedule ?? 'always';
  if (schedule !== 'always' && !('shifts' in schedule)) return NaN;
  const shifts = schedule === 'always' ? [asked] : inCommon(shiftsOf(scenario, schedule, member), [asked]);
  return lengthOf(inCommon(shifts, presenceOf(events, asked.to).get(expert) ?? [])) / lengthOf(shifts);
}

/** Scheduled time, attendance and what the roster costs, up to a moment. `groupOf` gives the group of an expert, in order of rows. */
export function recomputeRoster(
  events: readonly SimulationEvent[],
  scenario: Scenario,
  now: number,
  groupOf: (expert: number) => number,
  experts: number,
): Record<string, number> {
  const measured: Span = { from: scenario.warmUp, to: Math.max(scenario.warmUp, Math.min(now, scenario.horizon)) };
  const presence = presenceOf(events, now);
  const rows = Array.from({ length: experts }, (_, expert) => expert);
  let [asked, there, cost] = [0, 0, 0];
  scenario.experts.forEach(({ schedule, costPerHour }, group) => {
    const members = rows.filter((expert) => groupOf(expert) === group);
    let [askedHere, thereHere] = [0, 0];
    if (schedule !== 'always' && 'online' in schedule) [askedHere, thereHere] = [NaN, NaN];
    else if (schedule !== 'always' && 'staffed' in schedule) {
      const present = members.flatMap((expert) => presence.get(expert) ?? []);
      const times = poolTimes(schedule, present, measured);
      [askedHere, thereHere] = [times.asked, times.there];
    } else
      members.forEach((expert, member) => {
        const shifts = schedule === 'always' ? [measured] : inCommon(shiftsOf(scenario, schedule, member), [measured]);
        askedHere += lengthOf(shifts);
        thereHere += lengthOf(inCommon(shifts, presence.get(expert) ?? []));
      });
    asked += askedHere;
    there += thereHere;
    if (costPerHour > 0) cost += (askedHere / HOUR) * costPerHour;
  });
  return { scheduledTime: asked / HOUR, attendance: (100 * there) / asked, rosterCost: cost };
}
