import { describe, expect, it } from 'vitest';
import type { CellResult } from '../../../bench/core/measure-cell.ts';
import { commonSlope, slopesOf } from '../../../bench/core/slopes.ts';

function cell(experts: number, waiting: number, seconds: number, candidates: number): CellResult {
  const decisionsPerSecond = { byCpu: 1 / seconds, byWall: 1 };
  return { policy: 'random', experts, skills: 5, waiting, decisionsPerSecond, work: { candidates } } as CellResult;
}

describe('exponents of growth', () => {
  it('are those of the power law that the costs follow, whatever the level of each group', () => {
    const cells = [100, 1000, 50_000].flatMap((experts) =>
      [0, 1000, 100_000].map((waiting) =>
        cell(experts, waiting, (waiting === 0 ? 1e-6 : 3e-6 * waiting ** 0.2) * experts ** 0.5, 4),
      ),
    );
    const [{ time, candidates }] = slopesOf(cells) as [ReturnType<typeof slopesOf>[0]];
    expect(time.experts).toBeCloseTo(0.5, 12);
    expect(time.waiting).toBeCloseTo(0.2, 12);
    expect(time.skills).toBeNull();
    expect(candidates.experts).toBeCloseTo(0, 12);
  });

  it('are those of the line of least squares', () => {
    // By hand: x 0, 1, 2; y 0, 1, 5: covariance 5, variance 2.
    const points = [0, 1, 5].map((y, x) => ({ group: 'one', x, y }));
    expect(commonSlope(points)).toBe(2.5);
    // A second group with slope 0 and as much variance halves it.
    expect(commonSlope([...points, ...[0, 1, 2].map((x) => ({ group: 'two', x, y: 7 }))])).toBe(1.25);
    expect(commonSlope([{ group: 'one', x: 1, y: 1 }])).toBeNull();
  });
});
