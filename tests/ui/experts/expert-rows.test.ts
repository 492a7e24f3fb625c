import { expect, it } from 'vitest';
import type { FigureColumn } from '../../../server/protocol/index.ts';
import {
  BESIDE_DASHBOARD,
  columnsOf,
  EXPERT_FIGURES,
  shownRows,
  type ExpertRow,
} from '../../../ui/experts/expert-rows.ts';

const row = (expert: number, name: string, group: string, rejected: number | null): ExpertRow => ({
  expert,
  name,
  group,
  figures: { rejected: { value: rejected, numerator: null, denominator: null, sampleSize: null } },
});
const rows = [row(0, 'night 1', 'night', 5), row(1, 'star 1', 'stars', null), row(2, 'star 2', 'stars', 1)];
const names = (shown: readonly ExpertRow[]): string[] => shown.map(({ name }) => name);

it('rows are found by name or group, whatever the case', () => {
  expect(names(shownRows(rows, ' STAR', { by: 'name', isDescending: false }))).toEqual(['star 1', 'star 2']);
  expect(names(shownRows(rows, 'night', { by: 'name', isDescending: true }))).toEqual(['night 1']);
  expect(shownRows(rows, 'nobody', { by: 'name', isDescending: false })).toEqual([]);
});

it('whoever has no value comes last, both ways', () => {
  expect(names(shownRows(rows, '', { by: 'rejected', isDescending: true }))).toEqual(['night 1', 'star 2', 'star 1']);
  expect(names(shownRows(rows, '', { by: 'rejected', isDescending: false }))).toEqual(['star 2', 'night 1', 'star 1']);
});

it('columns are those that the run has, in the order of the table', () => {
  const figures = [...EXPERT_FIGURES].toReversed().map((key) => ({ key }) as FigureColumn);
  expect(columnsOf(figures, EXPERT_FIGURES).map(({ key }) => key)).toEqual(EXPERT_FIGURES);
  expect(columnsOf(figures.slice(0, 2), BESIDE_DASHBOARD)).toEqual([]);
});
