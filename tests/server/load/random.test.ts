import { expect, it } from 'vitest';
import { LoadDraws } from '../../../server/load/random.ts';

const drawn = (seed: string, purpose: 'answer' | 'think'): number[] =>
  Array.from({ length: 20 }, (_, ticket) => new LoadDraws(seed).uniform(purpose, ticket, 1));

it('luck is the same for the same words, and another for another seed, purpose, ticket or offer', () => {
  expect(drawn('7', 'think')).toEqual(drawn('7', 'think'));
  expect(drawn('7', 'think')).not.toEqual(drawn('8', 'think'));
  expect(drawn('7', 'think')).not.toEqual(drawn('7', 'answer'));
  expect(new Set(drawn('7', 'think')).size).toBe(20);
  const draws = new LoadDraws('7');
  expect(draws.uniform('think', 3, 1)).not.toBe(draws.uniform('think', 3, 2));
});
