import { expect, test } from 'vitest';
import { newPlan, parsePlan, scenarioOfPlan } from '../../../server/planning/plan-file.ts';
import { readBase, wishedBase } from '../../../ui/plan/plan-draft.ts';
import { openedFile, planFileText } from '../../../ui/plan/plan-file.ts';

const DESK = `name: traced
horizon: 2 h
arrivals: [{ times: { file: calls.csv, column: at, unit: s } }]
experts: [{ name: all, count: 2 }]
`;
const RECIPE = {
  fileName: 'traced.yaml',
  scenario: DESK,
  overrides: ['experts[0].count=3'],
  presets: ['plain'],
  files: { 'calls.csv': 'at\n10\n20\n' },
  seed: 'mine',
};

test('a plan file keeps presets, settings, seed and the files that its scenario names, on the way in and on the way out', () => {
  const opened = openedFile('traced.plan.json', JSON.stringify(newPlan(RECIPE)));
  if (typeof opened === 'string') throw new Error(opened);
  const parsed = readBase({ base: opened });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  expect([parsed.value.experts[0]!.count, parsed.value.arrivals[0]!.times?.length]).toEqual([3, 2]);
  const work = { base: opened, drafts: [] };
  const { seed, presets, overrides, files } = RECIPE;
  expect(wishedBase(work, parsed.value)).toMatchObject({ seed, presets, overrides, files });
  const saved = parsePlan(planFileText(work, parsed.value, undefined, 'page'), 'saved');
  expect(saved.recipe).toMatchObject({ seed, presets, overrides, files, scenario: DESK });
  expect(scenarioOfPlan(saved).arrivals[0]!.times).toEqual(parsed.value.arrivals[0]!.times);
});

test('what is no plan is told in a sentence', () => {
  expect(openedFile('x.plan.json', '{')).toMatch(/no plan/);
  expect(openedFile('x.plan.json', '{"switchyard":"plan"}')).toMatch(/no plan/);
});
