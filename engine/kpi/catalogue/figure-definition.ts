import type { DurationHistogram } from '../estimators/duration-histogram.ts';
import type { Slice } from '../slice.ts';
import type { Speed } from '../speed.ts';
import type { BandedFigure } from './bands.ts';

export type FigureFamily =
  | 'reliability'
  | 'speed'
  | 'quality'
  | 'volume'
  | 'occupancy'
  | 'money'
  | 'truth'
  | 'care'
  | 'saves'
  | 'calls'
  | 'sample'
  | 'customers'
  | 'people'
  | 'community'
  | 'service'
  | 'voice'
  | 'satisfaction'
  | 'caseTypes';

export type FigureUnit =
  | 'percent'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'stars'
  | 'dollars'
  | 'tickets'
  | 'offers'
  | 'experts'
  | 'reviews'
  | 'customers'
  | 'points'
  | 'count'
  | 'ratio'
  | 'per hour';

/** Above and below the line of a figure, in the units of the counters. */
export type Parts = readonly [above: number, below: number];

interface FigureWords {
  /** Name in code, JSON and assertions; does not change. */
  readonly key: string;
  /** Number in the catalogue of metrics, where there is one. */
  readonly id?: string;
  readonly label: string;
  readonly family: FigureFamily;
  readonly unit: FigureUnit;
  /** Which direction is good; `middle` when both ends are bad, `neither` when it is a fact and not a merit. */
  readonly better: 'lower' | 'higher' | 'middle' | 'neither';
  /** What is above the line, in words. */
  readonly above: string;
  /** What is below the line; nothing is, in counts. */
  readonly below?: string;
  /** Text that states the metric: S0 to S4, [SF] for sister pages, V vendors, I industry, R research. */
  readonly source: string;
  /** What must happen in the simulation for the figure to be produced. */
  readonly process: string;
  /** Which bands its values fall into. */
  readonly bands?: BandedFigure;
  /** Below so many in the sample the value is shown in grey and without a band. */
  readonly fewest?: number;
}

/**
 * A quotient: value = scale × above ÷ below. Over replications it is the quotient of the means, not the mean of the quotients.
 * A mean and a ratio have cases below the line, a quotient something else, a time average the measured milliseconds, a count 1.
 */
export interface QuotientFigure extends FigureWords {
  readonly estimator: 'mean' | 'ratio' | 'quotient' | 'time average' | 'count';
  readonly scale: number;
  readonly of: (slice: Slice) => Parts;
}

/** A quantile of a histogram, in the unit of the scale. Over replications it is the mean of the quantiles. */
export interface QuantileFigure extends FigureWords {
  readonly estimator: 'quantile';
  readonly scale: number;
  readonly probability: number;
  readonly histogram: (speed: Speed) => DurationHistogram;
}

/** One figure: what it is called, what it means, and how it is read from the counters of a slice of a run. */
export type FigureDefinition = QuotientFigure | QuantileFigure;
