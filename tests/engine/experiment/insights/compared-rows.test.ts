import { expect, it } from 'vitest';
import { comparedRows } from '../../../../engine/experiment/insights/compared-rows.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

it('a row has one way, the other way and their paired difference', () => {
  const scenario = scenarioWith({});
  const one = armWith(scenario, [{ rejected: [1, 10] }, { rejected: [2, 10] }]);
  const other = armWith(scenario, [{ rejected: [3, 10] }, { rejected: [6, 10] }]);
  const [row, unknown] = comparedRows(one, other, ['rejected', 'acceptanceP95'], 0.95);
  // 10 and 20 against 30 and 60 %: 20 and 40 points apart.
  expect(row!.name).toBe('Rejected');
  expect(row!.cells.map(({ value }) => value)).toEqual([15, 45, 30]);
  expect(unknown).toMatchObject({ name: 'Speed of answer, p95' });
  expect(unknown!.cells.map(({ value }) => value)).toEqual([null, null, null]);
});
