import { describe, expect, it } from 'vitest';
import { KimNelson } from '../../../engine/experiment/kim-nelson.ts';
import { normalNumbers } from './synthetic.ts';

/** Selects among systems with these means; noise has deviation 1, of which all share so much variance. Rows taken, and the choice. */
function selected(means: readonly number[], common: number, delta: number, noise: (ordinal: number) => number) {
  const procedure = new KimNelson(means.length, { delta, confidence: 0.95, first: 20 });
  const width = means.length + 1;
  for (let row = 0; procedure.left.length > 1; row++) {
    const shared = Math.sqrt(common) * noise(row * width);
    procedure.take(means.map((mean, at) => mean + shared + Math.sqrt(1 - common) * noise(row * width + at + 1)));
  }
  return { chosen: procedure.left[0]!, rows: procedure.rows };
}

function trialsOf(
  name: string,
  means: readonly number[],
  common: number,
  { trials, delta }: { trials: number; delta: number },
) {
  const noise = normalNumbers(name);
  let right = 0;
  let rows = 0;
  for (let trial = 0; trial < trials; trial++) {
    const found = selected(means, common, delta, (ordinal) => noise(trial, ordinal));
    if (means[found.chosen] === Math.max(...means)) right++;
    rows += found.rows;
  }
  console.log(`${name}: right ${right} of ${trials}, ${(rows / trials).toFixed(1)} rows`);
  return { share: right / trials, rows: rows / trials };
}

describe('selection of the best', () => {
  it('is right as often as it promises where all others are just what matters behind, with less work on the same random numbers', () => {
    const means = [0, 0, 0.5, 0, 0];
    const apart = trialsOf('KN apart', means, 0, { trials: 600, delta: 0.5 });
    const together = trialsOf('KN together', means, 0.7, { trials: 600, delta: 0.5 });
    // 600 trials: 0.95 less two standard errors of 0.009.
    expect(apart.share).toBeGreaterThanOrEqual(0.932);
    expect(together.share).toBeGreaterThanOrEqual(0.932);
    expect(together.rows).toBeLessThan(0.7 * apart.rows);
  });

  it('finds the cheapest staffing of M/M/c with 7.2 customers an hour: 10 experts', () => {
    // Cost c + 2 E[Lq] by Erlang C, for c = 8 … 12.
    const costs = Array.from({ length: 5 }, (_, at) => 8 + at + 2 * waitingOf(7.2, 8 + at));
    expect(costs.indexOf(Math.min(...costs))).toBe(2);
    expect(costs[2]).toBeCloseTo(11.3042481969, 9);
    expect(costs[3]).toBeCloseTo(11.5355845527, 9);
    const found = trialsOf(
      'KN staffing',
      costs.map((cost) => -cost),
      0.5,
      { trials: 100, delta: 0.5 * (costs[3]! - costs[2]!) },
    );
    expect(found.share).toBeGreaterThanOrEqual(0.95);
  });

  it('drops after the first rows whatever is far behind, and of two that are the same keeps the first', () => {
    const procedure = new KimNelson(3, { delta: 1, confidence: 0.95, first: 3 });
    for (const value of [1, 2, 4]) procedure.take([value, value, value - 50]);
    expect(procedure.left).toEqual([0]);
    expect(procedure.droppedAfter).toEqual([undefined, 3, 3]);
  });

  it('asks for h² S² ÷ δ² rows at most, by hand', () => {
    // k = 2, α = 0.05, n₀ = 3: η = (0.1^(−1) − 1) ÷ 2 = 4.5, h² = 18. Differences −1, 0, 1: S² = 1, so 18 rows with δ = 1.
    const procedure = new KimNelson(2, { delta: 1, confidence: 0.95, first: 3 });
    for (const value of [-1, 0, 1]) procedure.take([value, 0]);
    for (let row = 3; row < 17; row++) procedure.take([0, 0]);
    procedure.take([0.4, 0]);
    // A lead of 0.4 within (18 − 18) ÷ 2 = 0 of allowance decides; at row 17 it would not have: (18 − 17) ÷ 2 = 0.5.
    expect(procedure.left).toEqual([0]);
    expect(procedure.droppedAfter).toEqual([undefined, 18]);
  });
});

/** E[Lq] of M/M/c with mean service 1. */
function waitingOf(load: number, servers: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < servers; k++) sum += term *= load / k;
  const last = (term * load) / servers / (1 - load / servers);
  return ((last / (sum + last)) * load) / (servers - load);
}
