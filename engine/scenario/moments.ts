import { DAY_MS } from '../time/civil-date.ts';
import { LocalCalendar } from '../time/local-calendar.ts';
import { asMapping } from './plain-data.ts';
import type { Finding, Path } from './scenario-problem.ts';
import type { CalendarSettings } from './scenario.ts';
import { calendarSchema } from './schema/arrivals.ts';
import { looksLikeDateTime } from './text/calendar-text.ts';
import { durationText } from './text/duration-text.ts';

/** A scenario in file form with every moment as a duration from the start, and what was wrong on the way. */
export interface ResolvedMoments {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Undefined when the calendar itself is wrong. */
  readonly calendar: LocalCalendar | undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Turns local dates and times ("2026-01-05 14:00") into durations from the start, by the scenario's own calendar. */
export function resolveMoments(data: unknown): ResolvedMoments {
  const scenario = asMapping(data);
  if (scenario === undefined) return { data, findings: [], calendar: undefined };
  const parsed = calendarSchema.safeParse(scenario.calendar);
  const findings: Finding[] = parsed.success ? checkClockChanges(parsed.data) : [];
  const calendar = parsed.success && findings.length === 0 ? new LocalCalendar(parsed.data) : undefined;
  const resolve = (value: unknown, path: Path): unknown => {
    if (typeof value !== 'string' || !looksLikeDateTime(value)) return value;
    const moment = calendar?.momentOfText(value);
    if (moment !== undefined && moment >= 0) return durationText(moment);
    const message = moment === undefined ? 'there is no such date and time' : 'before the run starts';
    if (calendar !== undefined) findings.push({ code: 'out-of-range', path, message });
    return 0;
  };
  const inside = (entry: unknown, path: Path, keys: readonly string[]): unknown => {
    const mapping = asMapping(entry);
    if (mapping === undefined) return entry;
    const changed = keys.filter((key) => looksLikeDateTime(mapping[key]));
    return { ...mapping, ...Object.fromEntries(changed.map((key) => [key, resolve(mapping[key], [...path, key])])) };
  };
  const each = (list: unknown, path: Path, change: (entry: unknown, path: Path) => unknown): unknown =>
    Array.isArray(list) ? list.map((entry, index) => change(entry, [...path, index])) : list;
  const stream = (entry: unknown, path: Path): unknown => {
    const moved = inside(entry, path, ['from', 'until']) as Mapping;
    if (asMapping(moved)?.bursts === undefined) return moved;
    return { ...moved, bursts: each(moved.bursts, [...path, 'bursts'], (burst, at) => inside(burst, at, ['from'])) };
  };
  const resolved = {
    ...scenario,
    arrivals: each(scenario.arrivals, ['arrivals'], stream),
    experts: each(scenario.experts, ['experts'], (group, path) => inside(group, path, ['joins'])),
    interventions: each(scenario.interventions, ['interventions'], (lever, path) => inside(lever, path, ['at'])),
  };
  return { data: resolved, findings, calendar };
}

/** Changes of the clock come one after another, also on the clock that they change. */
function checkClockChanges({ starts, daylightSaving }: CalendarSettings): Finding[] {
  const changes = daylightSaving.map((change, index) => ({ ...change, index })).sort((one, other) => one.at - other.at);
  let ahead = 0;
  let last = -Infinity;
  const findings: Finding[] = [];
  for (const { at, shift, index } of changes) {
    const moment = at - starts * DAY_MS - ahead;
    const path = ['calendar', 'daylightSaving', index, 'at'];
    if (moment <= last)
      findings.push({ code: 'contradiction', path, message: 'not after the change of the clock before it' });
    ahead += shift;
    last = moment;
  }
  return findings;
}
