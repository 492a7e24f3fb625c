import type { Slice } from '../slice.ts';
import type { Parts } from './figure-definition.ts';

export const MS_PER_SECOND = 1000;
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const CENTS_PER_DOLLAR = 100;

/** Shares of fewer offers, and scores of fewer reviews, are shown in grey. */
export const FEWEST_OFFERS = 20;
export const FEWEST_REVIEWS = 10;

/** One counter over another. */
export const quotient =
  (above: number, below: number) =>
  ({ counts }: Slice): Parts => [counts[above], counts[below]];

/** A counter by itself. */
export const total =
  (counter: number) =>
  ({ counts }: Slice): Parts => [counts[counter], 1];

/** Sum of the three counters of a channel each over that of three others. */
export const overChannels =
  (above: number, below: number) =>
  ({ counts }: Slice): Parts => [
    counts[above] + counts[above + 1] + counts[above + 2],
    counts[below] + counts[below + 1] + counts[below + 2],
  ];
