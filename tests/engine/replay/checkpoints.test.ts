import { describe, expect, it } from 'vitest';
import { Checkpoints, type Checkpoint } from '../../../engine/replay/checkpoints.ts';
import { RunPlayer } from '../../../engine/replay/run-player.ts';
import { bytesOfWorld, type SavedRun } from '../../../engine/saved-run.ts';
import { shipped } from '../../shipped-scenarios.ts';

const checkpoint = (eventsPlayed: number, bytes: number): Checkpoint => ({
  at: eventsPlayed,
  eventsPlayed,
  pulled: 0,
  bytes,
  saved: {} as SavedRun,
});

/** A store that was filled as a run fills it. */
function filled(count: number, bytes: number, budget: number): Checkpoints {
  const checkpoints = new Checkpoints({ bytes: budget, fewestEvents: 100, bytesPerEvent: Infinity });
  for (let index = 1; index <= count; index++) checkpoints.add(checkpoint(index * 100, bytes));
  return checkpoints;
}

describe('checkpoints', () => {
  it('are due after so many events, or as many as their size asks for, and never when one is too large', () => {
    const checkpoints = new Checkpoints({ bytes: 1000, fewestEvents: 50, bytesPerEvent: 2 });
    expect([checkpoints.dueFrom(10), checkpoints.dueFrom(200), checkpoints.dueFrom(251)]).toEqual([50, 100, Infinity]);
    checkpoints.add(checkpoint(70, 200));
    expect([checkpoints.dueFrom(10), checkpoints.dueFrom(200)]).toEqual([120, 170]);
  });

  it('stay within the budget and within a number', () => {
    expect(filled(1000, 10, 200).bytes).toBe(200);
    expect(filled(1000, 1, Infinity).all.length).toBe(64);
  });

  it('are near each other in the recent past and further apart with age, and the newest stays', () => {
    const kept = filled(1000, 10, 200).all.map(({ eventsPlayed }) => eventsPlayed);
    expect(kept.at(-1)).toBe(100_000);
    const gaps = kept.map((events, index) => events - (kept[index - 1] ?? 0));
    // 20 of 1000: a step of the same factor each time would be 1000^(1/20) ≈ 1.41; none is left out by more than a few such steps.
    gaps.forEach((gap, index) => {
      const age = 100_000 - kept[index]! + 100;
      expect(gap, kept.join(' ')).toBeLessThanOrEqual(2 * age);
    });
    expect(gaps.slice(-2)).toEqual([100, 100]);
  });

  it('of a real run are within a tenth of what was estimated for it, and near enough to go back to', () => {
    const player = new RunPlayer(shipped('offer-core', ['horizon=4 h']), { checkpoints: { fewestEvents: 5000 } });
    player.advance();
    const { moments, bytes } = player.checkpoints;
    expect(moments.length).toBeGreaterThan(3);
    expect(bytes).toBeLessThanOrEqual(1.1 * moments.length * bytesOfWorld(player.world));
    const gaps = moments.map(({ eventsPlayed }, index) => eventsPlayed - (moments[index - 1]?.eventsPlayed ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5000);
  });
});
