import { expect, it } from 'vitest';
import { expertAt, HEADING, layOut, membersOf, neighbourOf, type FloorLayout } from '../../../ui/floor/floor-layout.ts';
import { Draws } from '../../../engine/random/draws.ts';

const SEED = 'floors';

/** Groups of these sizes, their members one after another, in a space. */
function floorOf(sizes: readonly number[], width: number, height: number): FloorLayout {
  const group = sizes.flatMap((size, index) => Array.from({ length: size }, () => index));
  const headings = sizes.map(() => 60);
  return layOut(membersOf(group, sizes.length), headings, { width, height });
}

it('experts are told apart by group, whatever the order of their rows', () => {
  expect(membersOf([1, 0, 1, 2, 0], 3)).toEqual([[1, 4], [0, 2], [3]]);
});

it('five experts stand in one line, in the largest cells', () => {
  const { cell, left, top } = floorOf([5], 1000, 400);
  expect([...left]).toEqual([0, 1, 2, 3, 4].map((place) => place * cell));
  expect(new Set(top)).toEqual(new Set([HEADING]));
});

it('five thousand fit into a wide screen, and are never smaller than what can be seen', () => {
  const wide = floorOf([420, 900, 760, 600, 420, 260, 340, 340, 170, 170, 90, 170, 90, 270], 1600, 560);
  expect(wide.height).toBeLessThanOrEqual(560);
  const narrow = floorOf([5000], 288, 480);
  expect(narrow.cell).toBe(10);
  expect(narrow.height).toBeGreaterThan(480);
});

it('on any floor each expert is where a pointer finds them, in the space, and no two in the same place', () => {
  const draws = new Draws(SEED, ['sizes', 'space']);
  for (let desk = 0; desk < 60; desk++) {
    const groups = 1 + Math.floor(12 * draws.uniform(0, desk, 0));
    const sizes = Array.from({ length: groups }, (_, group) => Math.floor(80 * draws.uniform(0, desk, group + 1) ** 3));
    const width = 280 + Math.floor(1500 * draws.uniform(1, desk, 0));
    const floor = floorOf(sizes, width, 300);
    const places = new Set<string>();
    floor.left.forEach((left, expert) => {
      const top = floor.top[expert]!;
      places.add(`${left} ${top}`);
      expect(left + floor.cell, `${SEED} ${desk}`).toBeLessThanOrEqual(width);
      expect(expertAt(floor, left + floor.cell / 2, top + floor.cell / 2), `${SEED} ${desk}`).toBe(expert);
    });
    expect(places.size, `${SEED} ${desk}`).toBe(floor.left.length);
  }
});

it('between cells, in headings and beside the floor there is nobody', () => {
  const floor = floorOf([3, 2], 1000, 400);
  expect(expertAt(floor, 5, 5)).toBe(-1);
  expect(expertAt(floor, 3 * floor.cell + 4, HEADING + 4)).toBe(-1);
  expect(expertAt(floor, 999, 399)).toBe(-1);
});

it('arrow keys reach everybody, and stop at the ends', () => {
  const floor = floorOf([3, 2, 7], 200, 600);
  const right: number[] = [0];
  for (let step = 0; step < 11; step++) right.push(neighbourOf(floor, right.at(-1)!, 'right'));
  expect(right).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(neighbourOf(floor, 11, 'right')).toBe(11);
  expect(neighbourOf(floor, 0, 'left')).toBe(0);
  expect(neighbourOf(floor, 7, 'first')).toBe(0);
  expect(neighbourOf(floor, 7, 'last')).toBe(11);
});

it('up and down lead to the nearest line, and there to whoever is nearest', () => {
  // 200 px wide, cells of 44: four in a line. The seven of one group stand in lines of four and three.
  const floor = floorOf([7], 200, 600);
  expect(floor.blocks[0]!.columns).toBe(4);
  expect(neighbourOf(floor, 1, 'down')).toBe(5);
  expect(neighbourOf(floor, 3, 'down')).toBe(6);
  expect(neighbourOf(floor, 5, 'up')).toBe(1);
  expect(neighbourOf(floor, 5, 'down')).toBe(5);
});
