import type { CellResult } from './measure-cell.ts';

/** Exponents of growth: a cost in proportion to the square root of the number of experts has 0.5. Null where only one size was measured. */
export interface Slopes {
  readonly policy: string;
  /** Time of a decision against experts, skills, and waiting tickets. */
  readonly time: Growth;
  /** Pairs looked at for a decision, exactly. */
  readonly candidates: Growth;
}

interface Growth {
  readonly experts: number | null;
  readonly skills: number | null;
  /** Among desks on which somebody waits. */
  readonly waiting: number | null;
}

type SizeSide = keyof Growth;

interface Point {
  readonly group: string;
  readonly x: number;
  readonly y: number;
}

const SIDES: readonly SizeSide[] = ['experts', 'skills', 'waiting'];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The least-squares slope that groups with levels of their own have in common; null when no group has two different places. */
export function commonSlope(points: readonly Point[]): number | null {
  const groups = new Map<string, Point[]>();
  for (const point of points) groups.set(point.group, [...(groups.get(point.group) ?? []), point]);
  let products = 0;
  let squares = 0;
  for (const group of groups.values()) {
    const [x, y] = [mean(group.map((point) => point.x)), mean(group.map((point) => point.y))];
    for (const point of group) {
      products += (point.x - x) * (point.y - y);
      squares += (point.x - x) ** 2;
    }
  }
  return squares === 0 ? null : products / squares;
}

function growthOf(cells: readonly CellResult[], costOf: (cell: CellResult) => number): Growth {
  const slopes = SIDES.map((side) => {
    const points = cells
      .filter((cell) => side !== 'waiting' || cell.waiting > 0)
      .map((cell) => ({
        group: SIDES.filter((other) => other !== side)
          .map((other) => cell[other])
          .join('/'),
        x: Math.log(cell[side]),
        y: Math.log(costOf(cell)),
      }));
    return [side, commonSlope(points)] as const;
  });
  return Object.fromEntries(slopes) as unknown as Growth;
}

/** How the cost of a decision grows, policy by policy: log–log slopes over all cells that differ in one size. */
export function slopesOf(cells: readonly CellResult[]): readonly Slopes[] {
  return [...new Set(cells.map(({ policy }) => policy))].map((policy) => {
    const own = cells.filter((cell) => cell.policy === policy);
    return {
      policy,
      time: growthOf(own, (cell) => 1 / cell.decisionsPerSecond.byCpu),
      candidates: growthOf(own, (cell) => Math.max(cell.work.candidates, Number.EPSILON)),
    };
  });
}
