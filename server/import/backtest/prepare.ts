import type { Scenario } from '../../../engine/index.ts';
import { fitHistory, workTimes, type HistoryFit } from '../fit-history.ts';
import type { History } from '../history.ts';
import { presenceSeen } from '../presence-seen.ts';
import { staffedAt } from '../staff-seen.ts';
import { observedIntervals, type ObservedInterval } from './observed.ts';
import { playedScenarios } from './played-scenarios.ts';
import { withTakenUp } from './taken-up.ts';
import { splitOf, type AskedSplit, type Split } from './split.ts';

/** How a backtest is made. */
export interface BacktestSettings extends AskedSplit {
  /** Length of a predicted interval, ms; a part of a day. */
  readonly every: number;
  /** An answer within it is in time, ms. */
  readonly inTime: number;
  readonly seed: string;
}

/** Everything that has to be played, and what it will be compared with. */
export interface PreparedBacktest {
  readonly split: Split;
  readonly settings: BacktestSettings;
  readonly fit: HistoryFit;
  readonly real: Scenario;
  readonly fitted: Scenario;
  readonly intervals: readonly HeldInterval[];
}

/** An interval of the days held back. */
export interface HeldInterval {
  readonly observed: ObservedInterval;
  /** Mean number of experts that the model is given. */
  readonly experts: number;
  /** Tickets that the model expects; none on days without any, which are a gap in the file or a holiday. */
  readonly expected: number;
}

/** Staff is followed as finely as this: people come and go within half an hour. */
const STAFF_EVERY_MS = 300_000;
const DAY_MS = 86_400_000;

/** Fits a model to a part of a history and makes ready what predicts the rest; or says why it cannot be done. */
export function prepareBacktest(history: History, settings: BacktestSettings): PreparedBacktest | string {
  const split = splitOf(history, settings);
  if (typeof split === 'string') return split;
  const bare = fitHistory(split.past);
  if (bare.work.fits.length === 0) return 'the file does not tell how long the work on tickets takes';
  const { heldBack, predicted } = split;
  const presence = presenceSeen(heldBack, workTimes(heldBack).times, { every: STAFF_EVERY_MS, days: predicted });
  if (presence === undefined) return 'the file does not tell who worked when: it needs a column of experts';
  const days = predicted.to - predicted.from + 1;
  const { every, inTime, seed } = settings;
  const grid = { from: predicted.from * DAY_MS, count: Math.ceil((days * DAY_MS) / every), every, inTime };
  const observed = observedIntervals(heldBack, grid);
  if (observed.every(({ waits }) => waits === 0)) return 'the file does not tell how long customers waited';
  const fit = withTakenUp(bare, split.past);
  const held = { history: heldBack, firstDay: predicted.from, days, presence, every, inTime, seed };
  const openDays = new Set(observed.filter(({ offered }) => offered > 0).map(({ from }) => Math.floor(from / DAY_MS)));
  const intervals = observed.map((seen) => ({
    observed: seen,
    experts: expertsIn(presence.present, seen.from - presence.from, every),
    expected: openDays.has(Math.floor(seen.from / DAY_MS)) ? expectedIn(fit, seen.from, every) : 0,
  }));
  return { split, settings, fit, ...playedScenarios(fit, held), intervals };
}

function expertsIn(present: Float64Array, from: number, length: number): number {
  const levels = present.subarray(from / STAFF_EVERY_MS, (from + length) / STAFF_EVERY_MS);
  return levels.reduce((sum, each) => sum + staffedAt(each), 0) / levels.length;
}

/** Tickets that the fitted profile expects between two readings of the clock. */
function expectedIn({ arrivals: { every, byIntervalOfWeek } }: HistoryFit, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length;) {
    // 1970-01-01 was a Thursday, three days after a Monday.
    const place = Math.floor((at + 3 * DAY_MS) / every);
    const end = Math.min(from + length, (place + 1) * every - 3 * DAY_MS);
    sum += (byIntervalOfWeek[place % byIntervalOfWeek.length]! * (end - at)) / every;
    at = end;
  }
  return sum;
}
