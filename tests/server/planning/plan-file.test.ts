import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Simulation } from '../../../engine/index.ts';
import { readSetup } from '../../../server/cli/read-setup.ts';
import {
  newPlan,
  planPathFor,
  readPlan,
  recipeHash,
  scenarioOfPlan,
  writePlan,
} from '../../../server/planning/plan-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const OPTIONS = { preset: ['realistic'], set: ['experts[0].count=7'], seed: 'mine', horizon: '6 h' };

test('a plan that is written and read makes the same scenario, played to the same fingerprint', async () => {
  const { recipe, scenario } = await readSetup('team-of-one', OPTIONS);
  const path = join(temporaryFolder({}), 'a.plan.json');
  writePlan(path, newPlan(recipe));
  const read = await readPlan(path);
  expect(read.recipe).toEqual(recipe);
  expect(scenarioOfPlan(read)).toEqual(scenario);
  const fingerprints = [scenario, scenarioOfPlan(read)].map((each) => {
    const simulation = new Simulation(each);
    simulation.run(Infinity);
    return simulation.fingerprint;
  });
  expect(fingerprints[0]).toBe(fingerprints[1]);
});

test('files that a scenario names go along', async () => {
  const folder = temporaryFolder({});
  writeFileSync(join(folder, 'times.csv'), 'arrived\n0\n30\n60\n');
  writeFileSync(
    join(folder, 'desk.yaml'),
    'name: desk\nhorizon: 1 h\narrivals: [{ times: { file: times.csv, column: arrived, unit: s } }]\nexperts: [{ count: 2 }]\n',
  );
  const { recipe, scenario } = await readSetup(join(folder, 'desk.yaml'), {});
  expect(Object.keys(recipe.files)).toEqual(['times.csv']);
  expect(scenarioOfPlan(newPlan(recipe))).toEqual(scenario);
});

test('recipes that differ in anything have other hashes', async () => {
  const hashes = await Promise.all(
    [OPTIONS, { ...OPTIONS, seed: 'other' }, { ...OPTIONS, set: [] }, { ...OPTIONS, preset: [] }].map(async (options) =>
      recipeHash((await readSetup('team-of-one', options)).recipe),
    ),
  );
  expect(new Set(hashes).size).toBe(4);
  const again = await readSetup('team-of-one', OPTIONS);
  expect(recipeHash(again.recipe)).toBe(hashes[0]);
});

test('what is no plan is refused with everything that is wrong and where plans come from', async () => {
  const path = join(temporaryFolder({}), 'b.plan.json');
  writeFileSync(path, 'name: desk');
  await expect(readPlan(path)).rejects.toThrow(/it is no JSON\.\nMake one with: switchyard staff/);
  writeFileSync(path, '{ "switchyard": "plan", "format": 9, "madeWith": 1 }');
  await expect(readPlan(path)).rejects.toThrow(/format[^]*madeWith[^]*recipe[^]*switchyard staff/);
  await expect(readPlan(join(path, 'none'))).rejects.toThrow('cannot be read');
});

test('a plan that cannot be written leaves nothing behind', async () => {
  const { recipe } = await readSetup('team-of-one', {});
  const folder = temporaryFolder({});
  expect(() => writePlan(join(folder, 'none', 'c.plan.json'), newPlan(recipe))).toThrow('cannot be written');
  writePlan(join(folder, 'c.plan.json'), newPlan(recipe));
  expect(readdirSync(folder)).toEqual(['c.plan.json']);
  expect(readFileSync(join(folder, 'c.plan.json'), 'utf8').endsWith('}\n')).toBe(true);
});

test('a plan lies here under the name of its scenario', () => {
  expect(planPathFor('/far/away/monday.yaml')).toBe('monday.plan.json');
  expect(planPathFor('monday')).toBe('monday.plan.json');
});
