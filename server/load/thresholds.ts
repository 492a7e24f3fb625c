import { nearestName } from '../../engine/index.ts';
import type { LatencySummary } from './generator/latencies.ts';
import { COUNTS, STATISTICS, TIMINGS, type Count, type Statistic, type Timing } from './measures.ts';
import { spanOf } from './profile/amounts.ts';

const COMPARISONS = {
  '<': (value: number, limit: number) => value < limit,
  '<=': (value: number, limit: number) => value <= limit,
  '>': (value: number, limit: number) => value > limit,
  '>=': (value: number, limit: number) => value >= limit,
  '==': (value: number, limit: number) => value === limit,
} as const;
type Comparison = keyof typeof COMPARISONS;

/** What has to hold, such as `offer_ms{p99} < 500 abort after 10s`. */
export interface Threshold {
  readonly text: string;
  readonly measure: { readonly timing: Timing; readonly statistic: Statistic } | { readonly count: Count };
  readonly comparison: Comparison;
  readonly limit: number;
  /** Missed once so many milliseconds have passed, it ends the run. */
  readonly abortAfter?: number;
  /** Missed, it says that the measurement is worth nothing, not that the server is bad. */
  readonly isAboutValidity: boolean;
}

/** A threshold, or why it is none and what to write instead. */
export type ReadThreshold = { readonly threshold: Threshold } | { readonly fault: string };

const FORM =
  /^(?<name>\w+)\s*(?:\{\s*(?<statistic>[^}]*?)\s*\})?\s*(?<comparison><=|>=|==|<|>)\s*(?<limit>\S+(?:\s*%)?)(?<rest>.*)$/;
const REST = /^(?:\s+abort\s+after\s+(?<abort>\S.*?))?(?<invalid>\s+invalid)?$/;

/** Reads a threshold. */
export function readThreshold(text: string): ReadThreshold {
  const found = FORM.exec(text.trim());
  if (found === null) return { fault: 'expected the form "offer_ms{p99} < 500" or "lost_tickets == 0"' };
  const { name = '', statistic, comparison, limit = '', rest = '' } = found.groups!;
  const measure = measureOf(name, statistic);
  if (typeof measure === 'string') return { fault: measure };
  const number = numberOf(limit);
  if (number === undefined) return { fault: `expected a number or a share such as 1 %, found "${limit}"` };
  const end = endOf(rest);
  if (end === undefined)
    return { fault: `expected nothing, "abort after 10s" or "invalid" at the end, found "${rest.trim()}"` };
  return {
    threshold: { text: text.trim(), measure, comparison: comparison as Comparison, limit: number, ...end },
  };
}

function endOf(rest: string): Pick<Threshold, 'abortAfter' | 'isAboutValidity'> | undefined {
  const found = REST.exec(rest.trimEnd());
  if (found === null) return undefined;
  const { abort, invalid } = found.groups!;
  const isAboutValidity = invalid !== undefined;
  if (abort === undefined) return { isAboutValidity };
  const abortAfter = spanOf(abort);
  return abortAfter === undefined ? undefined : { isAboutValidity, abortAfter };
}

function measureOf(name: string, statistic: string | undefined): Threshold['measure'] | string {
  if (Object.hasOwn(COUNTS, name))
    return statistic === undefined ? { count: name as Count } : `${name} is one number; leave {${statistic}} out`;
  if (!Object.hasOwn(TIMINGS, name)) {
    const names = [...Object.keys(TIMINGS), ...Object.keys(COUNTS)];
    const meant = nearestName(name, names);
    return `unknown measure "${name}"; ${meant === undefined ? `there are ${names.join(', ')}` : `did you mean "${meant}"?`}`;
  }
  const word = statistic?.replace(/^p\((.*)\)$/, 'p$1');
  if (word !== undefined && Object.hasOwn(STATISTICS, word))
    return { timing: name as Timing, statistic: word as Statistic };
  const how = statistic === undefined ? 'expected one after the name' : `found "${statistic}"`;
  return `which of ${Object.keys(STATISTICS).join(', ')}? ${how}, as in ${name}{p99}`;
}

function numberOf(text: string): number | undefined {
  const found = /^(-?\d*\.?\d+)\s*(%?)$/.exec(text);
  return found === null ? undefined : Number(found[1]) / (found[2] === '%' ? 100 : 1);
}

/** What was measured, or is so far. */
export interface Measured {
  readonly timings: Partial<Readonly<Record<Timing, LatencySummary>>>;
  readonly counts: Partial<Readonly<Record<Count, number>>>;
}

export interface Judged {
  readonly text: string;
  readonly isAboutValidity: boolean;
  /** Null where nothing was measured; that is a miss: nobody has seen it hold. */
  readonly value: number | null;
  readonly limit: number;
  readonly holds: boolean;
}

/** Whether a threshold holds. */
export function judge(threshold: Threshold, measured: Measured): Judged {
  const { text, measure, comparison, limit, isAboutValidity } = threshold;
  const value =
    ('count' in measure
      ? measured.counts[measure.count]
      : measured.timings[measure.timing]?.[STATISTICS[measure.statistic]]) ?? null;
  return { text, isAboutValidity, value, limit, holds: value !== null && COMPARISONS[comparison](value, limit) };
}

/** Hold in every run: a generator that is late or saturated measures itself. */
export const VALIDITY: readonly string[] = ['generator_lateness_ms{p99} < 10 invalid', 'skipped_share <= 1 % invalid'];
