import { describe, expect, it } from 'vitest';
import { pairedFigures } from '../../../engine/experiment/paired-figures.ts';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';

const catalogue = figureCatalogue({ figures: { thresholds: [] } });
const find = (key: string) => catalogue.filter((definition) => definition.key === key);

/** Replications of one figure: above and below the line. */
const packed = (...parts: readonly (readonly [number, number])[]): Float64Array[] =>
  parts.map(([above, below]) => Float64Array.of(above, below, below));

describe('a figure in two runs', () => {
  it('is compared pair by pair, as it is shown: percentages of the offers of each run', () => {
    // 10 %, 20 %, 30 % against 20 %, 30 %, 55 %: differences 10, 10, 25 with mean 15 and standard deviation √75.
    const one = packed([1, 10], [2, 10], [6, 20]);
    const other = packed([2, 10], [3, 10], [11, 20]);
    const [figure] = pairedFigures(find('rejected'), one, other, 0.95);
    expect(figure).toMatchObject({ key: 'rejected', pairs: 3 });
    expect(figure!.meanOne).toBeCloseTo(20, 12);
    expect(figure!.meanOther).toBeCloseTo(35, 12);
    expect(figure!.difference!.estimate).toBeCloseTo(15, 12);
    // t with 2 degrees of freedom at 97.5 %: 4.302653 (tables); times √(75 ÷ 3) = 5.
    expect(figure!.difference!.halfWidth).toBeCloseTo(4.302653 * 5, 4);
  });

  it('differs by exactly zero, with an interval of no width, where both runs are the same', () => {
    const runs = packed([1, 7], [2, 9], [5, 13]);
    const [figure] = pairedFigures(find('rejected'), runs, runs, 0.95);
    expect(figure!.difference).toMatchObject({ estimate: 0, halfWidth: 0 });
  });

  it('counts only pairs in which both have it, and needs two of them for a difference', () => {
    const [figure] = pairedFigures(find('rejected'), packed([1, 10], [0, 0]), packed([2, 10], [1, 10], [1, 5]), 0.95);
    expect(figure).toMatchObject({ pairs: 1, difference: null });
    expect(figure!.meanOther).toBeCloseTo(20, 12);
    expect(pairedFigures(find('rejected'), [], [], 0.95)).toEqual([
      { key: 'rejected', pairs: 0, meanOne: null, meanOther: null, difference: null },
    ]);
  });
});
