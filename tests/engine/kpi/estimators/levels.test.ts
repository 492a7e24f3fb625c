import { describe, expect, it } from 'vitest';
import { Levels } from '../../../../engine/kpi/estimators/levels.ts';

describe('levels', () => {
  it('have the integral of the rectangles under them', () => {
    const levels = new Levels(1, 0, 1000);
    levels.add(0, 2, 100);
    levels.add(0, 3, 250);
    levels.add(0, -4, 700);
    // 0 until 100, 2 until 250, 5 until 700, 1 until 900.
    expect(levels.integral(0, 900)).toBe(2 * 150 + 5 * 450 + 1 * 200);
    expect(levels.mean(0, 900)).toBe((2 * 150 + 5 * 450 + 200) / 900);
    expect(levels.value[0]).toBe(1);
  });

  it('count only within the measured span', () => {
    const levels = new Levels(1, 200, 600);
    levels.add(0, 1, levels.cut(50));
    levels.add(0, 1, levels.cut(300));
    levels.add(0, -1, levels.cut(800));
    // 1 from 200 to 300, 2 from 300 to 600.
    expect(levels.integral(0, 1000)).toBe(100 + 2 * 300);
    expect(levels.measured(1000)).toBe(400);
    expect(levels.measured(150)).toBe(0);
  });

  it('can be told of what is over, or of what has lasted since', () => {
    const told = new Levels(2, 0, 1000);
    told.add(0, 1, 100);
    told.add(0, -1, 400);
    told.addIntegral(1, 300);
    expect(told.integral(1, 900)).toBe(told.integral(0, 900));
    told.addSince(1, 1, 500);
    expect(told.integral(1, 900)).toBe(300 + 400);
    told.addSince(1, -1, 500);
    expect(told.integral(1, 900)).toBe(300);
  });

  it('keep their rows apart', () => {
    const levels = new Levels(3, 0, 100);
    levels.add(1, 7, 10);
    expect([0, 1, 2].map((row) => levels.integral(row, 20))).toEqual([0, 70, 0]);
  });
});
