import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import { meanInterval, type Interval } from './intervals.ts';
import { FigureColumns, type PackedFigures } from './packed-figures.ts';
import { meanOf } from './sample.ts';

/** One figure in two runs that were replicated with the same seeds. */
export interface PairedFigure {
  readonly key: string;
  /** Pairs in which both runs have the figure. */
  readonly pairs: number;
  /** Means over these pairs, in the unit of the figure; null without any. */
  readonly meanOne: number | null;
  readonly meanOther: number | null;
  /** The other minus the one, pair by pair; null with fewer than two pairs. */
  readonly difference: Interval | null;
}

/**
 * Compares two runs figure by figure, replication r of the one with replication r of the other. What chance does to both is the same
 * and cancels out, so that the interval of the difference is narrower than either of theirs. The values of each run are compared, also
 * those of quotients: the difference is that of the figures as they are shown.
 */
export function pairedFigures(
  definitions: readonly FigureDefinition[],
  one: readonly PackedFigures[],
  other: readonly PackedFigures[],
  level: number,
): PairedFigure[] {
  return definitions.map((definition, place) => {
    const [first, second] = [valuesOf(definition, one, place), valuesOf(definition, other, place)];
    const pairs = first.flatMap((value, index) => {
      const paired = second[index] ?? NaN;
      return Number.isFinite(value) && Number.isFinite(paired) ? [{ value, paired }] : [];
    });
    const differences = pairs.map(({ value, paired }) => paired - value);
    const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : meanOf(values));
    return {
      key: definition.key,
      pairs: pairs.length,
      meanOne: mean(pairs.map(({ value }) => value)),
      meanOther: mean(pairs.map(({ paired }) => paired)),
      difference: pairs.length < 2 ? null : meanInterval(differences, level),
    };
  });
}

function valuesOf({ estimator, scale }: FigureDefinition, packed: readonly PackedFigures[], place: number): number[] {
  const { above, below } = new FigureColumns(packed, place);
  // A quantile is read in its own unit.
  return estimator === 'quantile' ? above : above.map((value, index) => (scale * value) / below[index]);
}
