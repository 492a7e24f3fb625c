import { expect, it } from 'vitest';
import { pivotsOf } from '../../../bench/core/core-pivot.ts';
import type { CellResult } from '../../../bench/core/measure-cell.ts';

const cell = (policy: string, experts: number, skills: number, p99: number): CellResult =>
  ({
    policy,
    experts,
    skills,
    waiting: 0,
    decisionsPerSecond: { byCpu: 1000 },
    latency: { p50: 1, p99 },
    work: { candidates: 2, scheduled: 4 },
  }) as CellResult;

it('puts one number of the cells with the middle number of skills into rows and columns', () => {
  const cells = [
    cell('random', 100, 1, 9),
    cell('random', 100, 5, 12.3),
    cell('random', 100, 50, 9),
    cell('random', 1000, 5, 456),
    cell('pull', 100, 5, 7.89),
  ];
  const latency = pivotsOf({ cells, slopes: [] }).find(({ title }) => title.includes('99 of 100'))!;
  expect(latency.title).toMatch(/5 skills$/);
  expect(latency.rows).toEqual([
    ['policy', '100 / 0', '1000 / 0'],
    ['random', '12.3', '456'],
    ['pull', '7.89', '–'],
  ]);
});
