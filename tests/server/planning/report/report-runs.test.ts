import { expect, test } from 'vitest';
import type { ReportSource } from '../../../../server/planning/report/make-report.ts';
import type { PlayedReport } from '../../../../server/planning/report/play-report.ts';
import { reportOptions, toldRuns } from '../../../../server/planning/report/report-runs.ts';
import { seedsText } from '../../../../server/planning/played-again.ts';
import type { CheckedRoster } from '../../../../server/planning/roster-part.ts';
import { smallPlan } from './small-plan.ts';

const plan = smallPlan();
const played = {
  scenario: { seed: 'calls/report' },
  results: [{}, {}, {}],
  tornados: [],
  shadowPrices: [],
  frontier: [],
} as unknown as PlayedReport;
const sourceOf = (checked: Partial<CheckedRoster>): ReportSource => ({
  fileName: 'calls.yaml',
  recipe: plan.recipe,
  plan: { ...plan, roster: { ...plan.roster!, checked: checked as CheckedRoster } },
  file: 'my calls.plan.json',
  set: ['horizon=1 d'],
  level: 0.9,
  frontierReplications: 5,
  options: [],
});

test('a part has its seeds and the command that plays them; there is none for what was not played', () => {
  const runs = toldRuns(played, sourceOf({ checks: 1, seed: 'check 1', replications: 40 }));
  expect(runs.figures).toEqual({
    replications: 3,
    seed: 'calls/report',
    command:
      "npx --no -- switchyard simulate 'my calls.plan.json' --set 'horizon=1 d' --seed calls/report --replications 3 --level 0.9",
    inGoes: false,
  });
  expect(seedsText(runs.figures)).toBe('seeds calls/report … calls/report/3');
  expect([runs.levers, runs.hours, runs.frontier, runs.staffing]).toEqual([null, null, null, null]);
  expect(runs.roster!.command).toContain("--seed 'check 1' --replications 40");
});

test('a roster that was checked in several goes has no one command', () => {
  const { roster } = toldRuns(played, sourceOf({ checks: 3, seed: 'check 3', replications: 120 }));
  expect(roster).toEqual({ replications: 120, seed: 'check 3', command: null, inGoes: true });
  expect(seedsText(roster!)).toBe('in several goes, that of the last with the seed check 3');
});

test('a part that is not played is left out by the command too', () => {
  const all = { replications: 9, level: 0.95, leverReplications: 2, frontierReplications: 3 };
  expect(reportOptions(all).slice(4)).toEqual(['--lever-replications', '2', '--frontier-replications', '3']);
  const none = reportOptions({ ...all, leverReplications: 0, frontierReplications: 0 });
  expect(none).toEqual(['--replications', '9', '--level', '0.95', '--no-levers', '--no-frontier']);
});
