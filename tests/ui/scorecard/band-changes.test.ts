import { expect, it } from 'vitest';
import { targetsOf } from '../../../engine/index.ts';
import { figureColumns } from '../../../server/live/figure-columns.ts';
import type { BreakdownRow } from '../../../server/protocol/index.ts';
import { bandChanges } from '../../../ui/scorecard/band-changes.ts';
import { scenarioWith } from '../../scenarios.ts';
import { HOUR } from '../real-desk.ts';

const columns = figureColumns(scenarioWith({}));
const around = { targets: targetsOf(columns), interval: HOUR };
const row = (number: number, values: Readonly<Record<string, number>>, sampleSize = 100): BreakdownRow => ({
  name: String(number),
  from: number * HOUR,
  until: (number + 1) * HOUR,
  figures: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, numerator: null, denominator: null, sampleSize }]),
  ),
});
const changesIn = (...rows: readonly BreakdownRow[]) =>
  bandChanges(rows, columns, around)?.changes.map(
    ({ column, before, after }) => `${column.key} ${before.verdict.word} ${after.verdict.word}`,
  );

it('every figure that changed its band or crossed its target in the last interval is told, the worse first', () => {
  const before = { rejected: 4, timedOut: 12, solution: 20, paid: 3 };
  const after = { rejected: 25, timedOut: 4, solution: 30, paid: 9 };
  expect(changesIn(row(0, { rejected: 50 }), row(1, before), row(2, after))).toEqual([
    'rejected great poor',
    'solution on target off target',
    'timedOut watch great',
  ]);
});

it('what stays in its band, rests on too few, or is not over yet is no change', () => {
  expect(changesIn(row(0, { rejected: 3 }), row(1, { rejected: 4 }))).toEqual([]);
  expect(changesIn(row(0, { rejected: 3 }), row(1, { rejected: 30 }, 5))).toEqual([]);
  expect(changesIn(row(0, { rejected: 3 }), { ...row(1, { rejected: 30 }), until: HOUR + 5 })).toBeUndefined();
});
