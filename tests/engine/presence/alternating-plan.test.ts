import { expect, test } from 'vitest';
import { AlternatingPlan } from '../../../engine/presence/alternating-plan.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { HOUR, MINUTE } from './plans.ts';

const draws = new Draws('alternating', ['online', 'offline']);
const LAWS = {
  online: { law: 'exponential', mean: 30 * MINUTE },
  offline: { law: 'gamma', mean: 15 * MINUTE, cv: 0.5 },
} as const;
const plan = new AlternatingPlan(LAWS, draws, { online: 0, offline: 1 });

test('experts start online, and periods alternate', () => {
  expect([0, 1, 2, 3].map((period) => plan.isOnline(period))).toEqual([true, false, true, false]);
});

test('lengths have their laws, and an expert is online for the share that follows', () => {
  const lengths = (parity: number): number[] =>
    Array.from({ length: 20_000 }, (_, index) => plan.lengthOf(index % 40, 2 * Math.floor(index / 40) + parity));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [online, offline] = [lengths(0), lengths(1)];
  expect(Math.abs(sum(online) / 20_000 - 30 * MINUTE)).toBeLessThan((4.5 * 30 * MINUTE) / Math.sqrt(20_000));
  expect(Math.abs(sum(offline) / 20_000 - 15 * MINUTE)).toBeLessThan((4.5 * 7.5 * MINUTE) / Math.sqrt(20_000));
  const share = sum(online) / (sum(online) + sum(offline));
  expect(Math.abs(share - 2 / 3)).toBeLessThan(0.02);
});

test('a length depends on expert and period alone and is a whole number from 1', () => {
  expect(plan.lengthOf(3, 8)).toBe(new AlternatingPlan(LAWS, draws, { online: 0, offline: 1 }).lengthOf(3, 8));
  expect(new Set([plan.lengthOf(3, 8), plan.lengthOf(3, 10), plan.lengthOf(4, 8)]).size).toBe(3);
  expect(Number.isInteger(plan.lengthOf(3, 8))).toBe(true);
  const short = { online: { law: 'constant', value: 0 }, offline: { law: 'constant', value: HOUR } } as const;
  expect(new AlternatingPlan(short, draws, { online: 0, offline: 1 }).lengthOf(0, 0)).toBe(1);
});
