import { expect, it } from 'vitest';
import { RequestBudget } from '../../../server/gateway/request-budget.ts';

it('three at once and two a second, and no more for having waited long', () => {
  const budget = new RequestBudget(2, 3, 0);
  const take = (times: number, now: number): number =>
    Array.from({ length: times }, () => budget.take(now)).filter(Boolean).length;
  expect(take(5, 0)).toBe(3);
  expect(take(5, 400)).toBe(0);
  expect(take(5, 500)).toBe(1);
  expect(take(5, 2000)).toBe(3);
  expect(take(9, 1e6)).toBe(3);
});
