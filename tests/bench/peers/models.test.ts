import { expect, it } from 'vitest';
import { modelNamed, MODELS } from '../../../bench/peers/models.ts';

it('every model has an exact answer', () => {
  for (const { measures } of MODELS) for (const { exact } of Object.values(measures)) expect(exact).toBeGreaterThan(0);
  expect(modelNamed('offer-core').measures['accepted']!.exact).toBeCloseTo(99.2035, 4);
});

it('says which models there are when asked for another', () => {
  expect(() => modelNamed('mm2')).toThrow(/no model "mm2".*mm1, erlang-a, offer-core/);
});
