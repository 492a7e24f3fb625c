import { scoreOf, WAIT_NOTE, WAIT_NOTES_WIDTH } from '../../../engine/index.ts';
import type { ScoredFigure } from '../../../engine/index.ts';
import { erlangBaseline, type BaselinePrediction } from './baseline.ts';
import type { HeldInterval, PreparedBacktest } from './prepare.ts';

/** How well the figures of one way to play were predicted: waits in seconds, shares in percent. */
export interface ScoredWay {
  readonly wait: ScoredFigure;
  readonly abandoned?: ScoredFigure;
  readonly inTime: ScoredFigure;
  readonly offered?: ScoredFigure;
}

const PERCENT = 100;
const MS_PER_SECOND = 1000;

/** What runs say of one interval: what came in it, and what became of that. */
const noted = (run: Float64Array, place: number, note: keyof typeof WAIT_NOTE): number =>
  run[place * WAIT_NOTES_WIDTH + WAIT_NOTE[note]]!;

/**
 * Compares what was observed with what several runs say.
 *
 * @param way with real arrivals the baseline is given these too, with fitted ones what the profile expects
 * @param runs what each noted of waits
 */
export function judgeWay(prepared: PreparedBacktest, way: 'real' | 'fitted', runs: readonly Float64Array[]): ScoredWay {
  const { intervals, fit, settings } = prepared;
  const baselines = intervals.map(({ observed, experts, expected }) => {
    const tickets = way === 'real' ? observed.offered : expected;
    return tickets > 0 ? erlangBaseline(fit, { tickets, experts, length: settings.every }) : undefined;
  });
  const scored = (figure: Figure): ScoredFigure =>
    scoreOf(
      intervals.flatMap((interval, place) => {
        const observed = figure.observed(interval);
        if (!Number.isFinite(observed)) return [];
        const predicted = runs.map((run) => figure.predicted(run, place)).filter(Number.isFinite);
        const baseline = figure.baseline(baselines[place]);
        return [{ observed, predicted, weight: interval.observed.offered, baseline }];
      }),
    );
  return {
    wait: scored(WAIT),
    ...(fit.patience === undefined ? {} : { abandoned: scored(ABANDONED) }),
    inTime: scored(IN_TIME),
    ...(way === 'real' ? {} : { offered: scored(OFFERED) }),
  };
}

/** How a figure is read from what was observed, from a run, and from the baseline; NaN where there is nothing to read. */
interface Figure {
  readonly observed: (interval: HeldInterval) => number;
  readonly predicted: (run: Float64Array, place: number) => number;
  readonly baseline: (prediction: BaselinePrediction | undefined) => number;
}

const shareOf = (note: 'left' | 'acceptedInTime') => (run: Float64Array, place: number) =>
  (PERCENT * noted(run, place, note)) / noted(run, place, 'arrived');

const WAIT: Figure = {
  observed: ({ observed: { msWaited, waits } }) => msWaited / waits / MS_PER_SECOND,
  predicted: (run, place) => noted(run, place, 'msWaited') / noted(run, place, 'arrived') / MS_PER_SECOND,
  baseline: (prediction) => (prediction?.wait ?? NaN) / MS_PER_SECOND,
};
const ABANDONED: Figure = {
  observed: ({ observed: { left, offered } }) => (PERCENT * left) / offered,
  predicted: shareOf('left'),
  baseline: (prediction) => PERCENT * (prediction?.abandoned ?? NaN),
};
const IN_TIME: Figure = {
  observed: ({ observed: { answeredInTime, waits, offered } }) =>
    waits < offered ? NaN : (PERCENT * answeredInTime) / offered,
  predicted: shareOf('acceptedInTime'),
  baseline: () => NaN,
};
/** Nights without tickets say nothing. */
const OFFERED: Figure = {
  observed: ({ observed: { offered }, expected }) => (offered + expected > 0 ? offered : NaN),
  predicted: (run, place) => noted(run, place, 'arrived'),
  baseline: () => NaN,
};
