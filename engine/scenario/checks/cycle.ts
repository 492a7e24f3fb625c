import { asList } from '../plain-data.ts';
import type { Finding, Path } from '../scenario-problem.ts';
import { durationText, readDuration } from '../text/duration-text.ts';

const CYCLES: Readonly<Record<string, number>> = { day: 86_400_000, week: 604_800_000 };

/** A profile that repeats by day or week covers it exactly: expected tickets, or experts on duty, by interval. */
export function checkCycle(
  profile: Readonly<Record<string, unknown>>,
  list: 'counts' | 'staffed',
  path: Path,
): Finding[] {
  const every = readDuration(profile.every);
  if (!every.ok) return [];
  if (every.value === 0)
    return [{ code: 'out-of-range', path: [...path, 'every'], message: 'an interval takes some time' }];
  const { cycle } = profile;
  const entries = asList(profile[list]).length;
  if (typeof cycle !== 'string' || !Object.hasOwn(CYCLES, cycle) || entries === 0) return [];
  const needed = CYCLES[cycle] / every.value;
  if (entries === needed) return [];
  const message = Number.isInteger(needed)
    ? `${entries} entries; a ${cycle} has ${needed} intervals of ${durationText(every.value)}`
    : `a ${cycle} is no whole number of intervals of ${durationText(every.value)}`;
  return [{ code: 'contradiction', path: [...path, list], message }];
}
