import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../bench/benchmark.ts';
import { outcomeOf, withReference } from '../../bench/rounds.ts';

const measured = (byCpu: number, proof = 'right'): Measurement => ({
  proof,
  readings: [{ name: 'tickets', unit: 'tickets/s', byCpu, byWall: byCpu / 2, isCompared: true }],
});

describe('rounds', () => {
  it('give the median of all processes, by processor and by wall', () => {
    const { results } = outcomeOf('core', [measured(10), measured(30), measured(20)]);
    expect(results).toHaveLength(1);
    expect(results[0]!.byCpu).toMatchObject({ median: 20, least: 10, most: 30 });
    expect(results[0]!.byWall!.median).toBe(10);
  });

  it('are worth nothing when two processes came to different results', () => {
    expect(() => outcomeOf('core', [measured(10), measured(10, 'another fingerprint')])).toThrow(
      /two processes differ/,
    );
  });

  it('take the ratio to the reference program from the same round', () => {
    const rounds = [
      withReference(measured(10), () => ({ byCpu: 20, byWall: 20 })),
      withReference(measured(30), () => ({ byCpu: 100, byWall: 100 })),
    ];
    const { results } = outcomeOf('core', rounds);
    expect(results.map(({ name }) => name)).toEqual([
      'tickets',
      'reference program',
      'tickets, as a share of the reference',
    ]);
    // 10 ÷ 20 and 30 ÷ 100, not 20 ÷ 60.
    expect(results[2]!.byCpu.median).toBeCloseTo(0.4, 12);
  });

  it('leave out what has no reference', () => {
    expect(withReference(measured(10), () => undefined).readings).toHaveLength(1);
    const plain: Measurement = { proof: 'right', readings: [{ name: 'heap', unit: 'MB', byCpu: 1 }] };
    expect(withReference(plain, () => ({ byCpu: 1, byWall: 1 }))).toBe(plain);
  });
});
