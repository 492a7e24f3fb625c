import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import type { FigureValues } from '../kpi/snapshot.ts';

/** Numbers kept of a figure: above the line (or the quantile), below the line, and how many cases it rests on. */
const WIDTH = 3;

/** Figures of one replication as plain numbers, which cross threads as they are: three a figure, row after row. NaN is none. */
export type PackedFigures = Float64Array;

/** Puts figures into numbers, in the order of their definitions; rows of a breakdown one after the other. */
export function packFigures(definitions: readonly FigureDefinition[], rows: readonly FigureValues[]): PackedFigures {
  const packed = new Float64Array(rows.length * definitions.length * WIDTH);
  let at = 0;
  for (const row of rows) {
    for (const { key, estimator } of definitions) {
      const { value, numerator, denominator, sampleSize } = row[key];
      packed[at] = (estimator === 'quantile' ? value : numerator) ?? NaN;
      packed[at + 1] = denominator ?? NaN;
      packed[at + 2] = sampleSize ?? NaN;
      at += WIDTH;
    }
  }
  return packed;
}

/** One figure in each of several replications. A row that a replication does not have is NaN. */
export class FigureColumns {
  readonly above: number[] = [];
  readonly below: number[] = [];
  readonly samples: number[] = [];

  /**
   * @param place which figure: the row times the number of definitions, plus the place of its definition
   */
  constructor(replications: readonly PackedFigures[], place: number) {
    const at = place * WIDTH;
    for (const packed of replications) {
      this.above.push(packed[at] ?? NaN);
      this.below.push(packed[at + 1] ?? NaN);
      this.samples.push(packed[at + 2] ?? NaN);
    }
  }
}
