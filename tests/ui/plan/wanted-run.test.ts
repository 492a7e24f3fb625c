import { expect, onTestFinished, test } from 'vitest';
import { replicationSeed, Simulation } from '../../../engine/index.ts';
import { overridesOf, readBase, type PlannedBase } from '../../../ui/plan/plan-draft.ts';
import { startOfRun } from '../../../ui/plan/wanted-run.ts';
import { DeskServer } from '../../server/desk-server.ts';

const CALLS = `at\n${Array.from({ length: 300 }, (_, call) => 24 * call).join('\n')}\n`;
/** As it comes out of a plan file: its tickets lie beside it, and it was planned with a preset. */
const BASE: PlannedBase = {
  name: 'calls.plan.json',
  text: `name: calls
horizon: 2 h
arrivals: [{ times: { file: calls.csv, column: at, unit: s } }]
experts: [{ name: all, count: 2 }]
`,
  isShipped: false,
  presets: ['plain'],
  overrides: ['experts[0].count=3'],
  files: { 'calls.csv': CALLS },
};

test('a run behind a number is the run that the number is from, also with files beside its scenario, presets and targets', async () => {
  const desk = await DeskServer.start();
  onTestFinished(() => desk.close());
  const work = { base: BASE, targets: ['80/45 per run'], drafts: [] };
  const read = readBase(work);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const [scenario, seed] = [read.value, replicationSeed(read.value.seed, 6)];
  const overrides = overridesOf(work, scenario);
  const wanted = { arm: 0, seed, at: scenario.horizon, name: 'calls, A', base: BASE, overrides };
  const client = await desk.welcome();
  const { run } = await client.get('startRun', startOfRun(wanted));
  const { details, figures } = await client.get('watchRun', { run });
  const alone = new Simulation({ ...scenario, seed });
  alone.run();
  expect(figures.map(({ key }) => key)).toContain('serviceWithin45s');
  expect(details).toMatchObject({ fingerprint: alone.fingerprint, summary: { state: 'finished', seed } });
});
