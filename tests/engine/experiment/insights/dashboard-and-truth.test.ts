import { expect, it } from 'vitest';
import { DASHBOARD_AND_TRUTH } from '../../../../engine/experiment/insights/dashboard-and-truth.ts';
import { TRUTH, TRUTH_WIDTH } from '../../../../engine/experiment/insights/truth-notes.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

const NOTED: Readonly<Record<keyof typeof TRUTH, number>> = {
  escalatedNeeded: 6,
  escalatedNeedless: 2,
  keptThoughNeeded: 3,
  keptRightly: 89,
  beyondFiltered: 12,
  beyondCounted: 4,
  withinFiltered: 3,
  withinCounted: 21,
  expiredSeen: 5,
  expiredUnseenNotified: 10,
  expiredUnseenUnnotified: 5,
  looks: 50,
  rejectedApart: 25,
  timedOutApart: 10,
  otherBand: 4,
};

it('what is shown and what is so, as counts a run and as shares', () => {
  const notes = new Float64Array(TRUTH_WIDTH);
  for (const [name, value] of Object.entries(NOTED)) notes[TRUTH[name as keyof typeof TRUTH]] = value;
  const tables = DASHBOARD_AND_TRUTH.tables([armWith(scenarioWith({}), [], [notes, notes])], 0.95);
  const values = tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ value }) => Number(value!.toFixed(3)))));
  // 3 of 9 kept though needed, 4 of 16 counted, 15 of 20 never seen, 4 of 50 in another band: the same in both runs.
  expect(tables.map(({ verdict }) => /[\d.]+ ± [\d.]+ %/.exec(verdict ?? '')?.[0])).toEqual([
    '33.33 ± 0.00 %',
    '25 ± 0 %',
    '75 ± 0 %',
    '8 ± 0 %',
  ]);
  // 8 of 100 escalated, 6 of 8 rightly; 9 of 100 needed it, 3 of 9 were kept; 2 of 8 were needless.
  expect(values[0]).toEqual([
    [8, 8],
    [6, 75],
    [9, 9],
    [3, 33.333],
    [2, 25],
  ]);
  // 15 of 40 filtered; 16 of 40 beyond the desk, 4 of 16 counted; 24 of 40 not, 3 of 24 filtered.
  expect(values[1]).toEqual([
    [15, 37.5],
    [16, 40],
    [4, 25],
    [24, 60],
    [3, 12.5],
  ]);
  expect(values[2]).toEqual([
    [20, 100],
    [5, 25],
    [15, 75],
    [10, 50],
    [5, 25],
  ]);
  // 25 and 10 points over 50 looks; 4 of 50 in another band.
  expect(values[3]).toEqual([[0.5], [0.2], [8]]);
});

it('needs figures of single experts', () => {
  expect(DASHBOARD_AND_TRUTH.lacks(scenarioWith({ figures: { perExpert: false } }))).toContain('perExpert');
  expect(DASHBOARD_AND_TRUTH.lacks(scenarioWith({}))).toBeUndefined();
});
