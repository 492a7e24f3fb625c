import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withStaffing } from '../../../engine/index.ts';
import { readSetup } from '../../../server/cli/read-setup.ts';
import { newPlan, scenarioOfPlan, writePlan } from '../../../server/planning/plan-file.ts';
import { plannedRecipe, recipeWith } from '../../../server/planning/planned-recipe.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const PLAN = { every: 43_200_000, cycle: 'day' as const, groups: [{ name: 'agents', staffed: [3, 9] }] };

test('a plan stands for its scenario, staffed as planned, wherever a scenario is read', async () => {
  const { recipe, scenario } = await readSetup('bank-calls', { set: ['horizon=1 d'], seed: 'mine' });
  const plan = { ...newPlan(recipe), staffing: { plan: PLAN } };
  expect(scenarioOfPlan({ recipe: plannedRecipe(plan) })).toEqual(withStaffing(scenario, PLAN));
  expect(plannedRecipe(newPlan(recipe))).toEqual(recipe);
  const path = join(temporaryFolder({}), 'bank.plan.json');
  writePlan(path, plan);
  const read = await readSetup(path, { set: ['desk.patienceEnds=first-reply'] });
  expect(read.scenario).toEqual({
    ...withStaffing(scenario, PLAN),
    desk: { ...scenario.desk, patienceEnds: 'first-reply' },
  });
  expect(read.scenario.seed).toBe('mine');
  expect((await readSetup(path, { seed: 'other' })).scenario.seed).toBe('other');
});

test('further settings come on top', async () => {
  const { recipe } = await readSetup('bank-calls', { set: ['horizon=1 d'] });
  expect(recipeWith(recipe, ['horizon=2 d']).overrides).toEqual(['horizon=1 d', 'horizon=2 d']);
});
