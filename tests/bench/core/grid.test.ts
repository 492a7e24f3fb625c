import { describe, expect, it } from 'vitest';
import { cellsOf, cellText, GRIDS, gridWith } from '../../../bench/core/grid.ts';
import { POLICIES } from '../../../engine/routing/policies.ts';

describe('the grid of the routing core', () => {
  it('has every policy with four numbers of experts, three of skills and three of waiting tickets', () => {
    const cells = cellsOf(GRIDS.usual);
    expect(cells).toHaveLength(4 * 3 * 3 * Object.keys(POLICIES).length);
    expect(new Set(cells.map(cellText)).size).toBe(cells.length);
    expect(cells[0]).toEqual({ policy: 'random', experts: 100, skills: 1, waiting: 0 });
    expect(cells.at(-1)).toMatchObject({ experts: 50_000, skills: 50, waiting: 100_000 });
  });

  it('is cut down to what is asked for', () => {
    const grid = gridWith(GRIDS.usual, ['experts=5000', 'skills=5+7', 'policy=pull+ random']);
    expect(grid).toEqual({ policy: ['pull', 'random'], experts: [5000], skills: [5, 7], waiting: [0, 1000, 100_000] });
    expect(cellsOf(grid).slice(0, 4).map(cellText)).toEqual([
      'pull, 5000 experts, 5 skills, 0 waiting',
      'pull, 5000 experts, 5 skills, 1000 waiting',
      'pull, 5000 experts, 5 skills, 100000 waiting',
      'pull, 5000 experts, 7 skills, 0 waiting',
    ]);
  });

  it.each([
    ['policy=randon', /no routing policy "randon"; did you mean "random"/],
    ['policy=', /no routing policy ""/],
    ['experts=0', /experts=0 is no whole number from 1 to 200000/],
    ['skills=1.5', /skills=1.5 is no whole number/],
    ['waiting=', /waiting= is no whole number from 0/],
    ['agents=5', /"agents=5" is not understood; there are policy=…, experts=…, skills=…, waiting=…/],
  ])('does not take %s', (setting, message) => {
    expect(() => gridWith(GRIDS.usual, [setting])).toThrow(message);
  });
});
