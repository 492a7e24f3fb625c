import { expect, it } from 'vitest';
import { headlineGoals } from '../../../server/report/headline-goals.ts';
import { figureOf } from '../../../server/report/report.ts';
import { smallDesk } from '../small-desk.ts';
import { reportOf, resultsOf } from './reports.ts';

it('each headline figure is to be known within a share of itself', () => {
  const scenario = smallDesk();
  const goals = headlineGoals(scenario, resultsOf(scenario, 5), { precision: 0.1, level: 0.95 });
  const { figures } = reportOf(scenario, 5);
  expect(goals.map(({ figure }) => figure)).toEqual(expect.arrayContaining(['rejected', 'timedOut', 'answer']));
  for (const { figure, target, interval } of goals) {
    const { value, interval: reported } = figureOf(figures, figure)!;
    expect(target).toBeCloseTo(value! * 0.1, 10);
    expect(interval).toEqual(reported);
  }
});

it('a figure that is 0 or has no value cannot be known relative to itself', () => {
  const scenario = smallDesk();
  const { figures } = reportOf(scenario, 5);
  expect(figureOf(figures, 'abandoned')!.value).toBe(0);
  expect(figureOf(figures, 'controllableScore')!.value).toBeNull();
  const names = headlineGoals(scenario, resultsOf(scenario, 5), { precision: 0.1, level: 0.95 }).map(
    ({ figure }) => figure,
  );
  expect(names).not.toContain('abandoned');
  expect(names).not.toContain('controllableScore');
});
