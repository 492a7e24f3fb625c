import type { Parts } from '../kpi/catalogue/figure-definition.ts';
import type { Counts } from '../kpi/counters.ts';
import type { Slice } from '../kpi/slice.ts';
import type { PackName } from './pack-settings.ts';

const UNKNOWN: Parts = [NaN, NaN];

/** Above and below the line of a figure, from the counters of a pack; unknown where the pack is off or does not count by that part. */
export const ofPack =
  (pack: PackName, parts: (counts: Counts) => Parts) =>
  ({ packs }: Slice): Parts => {
    const counts = packs(pack);
    return counts === undefined ? UNKNOWN : parts(counts);
  };

/** One counter of a pack over another. */
export const packQuotient = (pack: PackName, above: number, below: number): ((slice: Slice) => Parts) =>
  ofPack(pack, (counts) => [counts[above], counts[below]]);

/** A counter of a pack by itself. */
export const packTotal = (pack: PackName, counter: number): ((slice: Slice) => Parts) =>
  ofPack(pack, (counts) => [counts[counter], 1]);
