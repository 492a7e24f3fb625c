import { describe, expect, it } from 'vitest';
import { MODELS } from '../../../bench/peers/models.ts';
import { lapOf, outcomeOf, type Lap } from '../../../bench/peers/rounds.ts';

const [model] = MODELS;

const lap = (byCpu: number, proof = 'right'): Lap => ({ program: 'by hand', proof, byCpu, byWall: byCpu / 2 });

const round = (own: number, other: Lap): Map<string, Lap> =>
  new Map([
    ['Switchyard', lap(own)],
    ['other', other],
  ]);

describe('rounds of a comparison', () => {
  it('take each share from the same round', () => {
    const { standings } = outcomeOf(model!, [round(100, lap(50)), round(200, lap(20)), round(400, lap(80))]);
    expect(standings.map(({ contender }) => contender)).toEqual(['Switchyard', 'other']);
    expect(standings[0]).toMatchObject({ byCpu: { median: 200 }, byWall: { median: 100 }, share: { median: 1 } });
    // 0.5, 0.1 and 0.2; not 50 ÷ 200.
    expect(standings[1]!.share).toMatchObject({ median: 0.2, least: 0.1, most: 0.5 });
  });

  it('are worth nothing when two processes of a contender came to different answers', () => {
    const rounds = [round(100, lap(50)), round(100, lap(50, 'another answer'))];
    expect(() => outcomeOf(model!, rounds)).toThrow(/other, mm1: two processes differ/);
  });

  it('count the speed of a right answer only', () => {
    const right = [239, 240, 241].map((value) => [value, 1] as const);
    const parts = {
      accepted: [[0, 1] as const, ...right],
      answered: [[0, 1] as const, [299, 1] as const, [301, 1] as const],
    };
    const played = { program: 'by hand', tickets: 500, cpu: 250, wall: 1000, measures: parts };
    expect(lapOf('other', model!, played)).toMatchObject({ byCpu: 2000, byWall: 500 });
    const wrong = {
      ...played,
      measures: { ...parts, answered: [[0, 1] as const, [305, 1] as const, [307, 1] as const] },
    };
    expect(() => lapOf('other', model!, wrong)).toThrow(/answer is wrong: other, mm1: 306 s until answered/);
  });
});
