import { expect, it } from 'vitest';
import { TabulatedTail } from '../../../../engine/random/samplers/tabulated-tail.ts';
import type { Tail } from '../../../../engine/random/samplers/tail.ts';
import { grid } from '../float-bits.ts';

const exponential: Tail = {
  isLower: false,
  end: Infinity,
  beyond: (x) => Math.exp(-x),
  density: (x) => Math.exp(-x),
  roughQuantile: (probability) => -Math.log(probability),
};

/** The same tail, counting how often its probability is asked for. */
function counted(tail: Tail): { tail: Tail; asked: () => number } {
  let count = 0;
  const beyond = (x: number): number => {
    count++;
    return tail.beyond(x);
  };
  return { tail: { ...tail, beyond }, asked: () => count };
}

it('quantiles of a smooth law come from the table, to 5e-7', () => {
  const { tail, asked } = counted(exponential);
  const table = new TabulatedTail(tail);
  const before = asked();
  for (const probability of grid(2 ** -11, 0.5, 20_001)) {
    expect(Math.abs(table.quantile(probability) / -Math.log(probability) - 1)).toBeLessThan(5e-7);
  }
  expect(asked()).toBe(before);
});

it('farther out quantiles are solved for', () => {
  const { tail, asked } = counted(exponential);
  const table = new TabulatedTail(tail);
  const before = asked();
  for (let power = 12; power <= 53; power++) {
    expect(Math.abs(table.quantile(2 ** -power) / (power * Math.LN2) - 1)).toBeLessThan(1e-11);
  }
  expect(asked()).toBeGreaterThan(before);
});

it('where the table would miss, quantiles are solved for', () => {
  // Half the draws lie around 1, half around 1000: the quantile bends within a thousandth of the probability.
  const bent: Tail = {
    isLower: false,
    end: Infinity,
    beyond: (x) => 0.7 * Math.exp(-x) + 0.3 * Math.exp(-x / 1e4),
    density: (x) => 0.7 * Math.exp(-x) + (0.3 * Math.exp(-x / 1e4)) / 1e4,
    roughQuantile: () => 1,
  };
  const { tail, asked } = counted(bent);
  const table = new TabulatedTail(tail);
  const before = asked();
  let worst = 0;
  for (const probability of grid(0.29, 0.31, 2_001)) {
    const x = table.quantile(probability);
    worst = Math.max(worst, Math.abs(bent.beyond(x) - probability) / (x * bent.density(x)));
  }
  expect(worst).toBeLessThan(1e-6);
  expect(asked() - before).toBeGreaterThan(100);
});
