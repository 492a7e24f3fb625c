import { expect, it } from 'vitest';
import { figureOfArm } from '../../../../engine/experiment/insights/arm-figures.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

it('a figure is read in its unit, run by run, with what stands above and below the line', () => {
  const arm = armWith(scenarioWith({}), [{ rejected: [1, 10], answerP95: [7, 1] }, { rejected: [3, 12] }]);
  expect(figureOfArm(arm, 'rejected')).toMatchObject({ values: [10, 25], above: [1, 3], below: [10, 12] });
  expect(figureOfArm(arm, 'answerP95').values).toEqual([7, NaN]);
});

it('a figure that there is not is a mistake of whoever asks', () => {
  expect(() => figureOfArm(armWith(scenarioWith({}), []), 'nonsense')).toThrow('nonsense');
});
