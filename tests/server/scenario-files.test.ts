import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseScenario } from '../../engine/index.ts';
import { readScenario, shippedScenarios } from '../../server/scenario-files.ts';
import { EXIT } from '../../server/trouble.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('a path is read, and so is the name of a scenario that ships', async () => {
  const folder = temporaryFolder({ 'a.yaml': 'name: a' });
  const path = join(folder, 'a.yaml');
  expect(await readScenario(path)).toMatchObject({ fileName: path, text: 'name: a' });
  for (const name of shippedScenarios()) expect((await readScenario(name)).text).toContain('\nname: ');
});

it('files that a scenario names are read beside it, wherever the program runs', async () => {
  const folder = temporaryFolder({
    'day/traced.yaml': `name: traced
preset: plain
horizon: 1 h
arrivals: [{ times: { file: data/times.csv, column: at, unit: min } }]
experts: [{ count: 1 }]
`,
    'day/data/times.csv': 'at\n1\n2.5\n30\n',
  });
  const { text, files } = await readScenario(join(folder, 'day', 'traced.yaml'));
  const parsed = parseScenario(text, { files });
  expect(parsed).toMatchObject({ ok: true, value: { arrivals: [{ times: [60_000, 150_000, 1_800_000] }] } });
  expect(files('data/none.csv')).toBeUndefined();
});

it('an unknown name is bad input with a suggestion; an unknown path is the environment’s', async () => {
  await expect(readScenario('ofer-core')).rejects.toMatchObject({
    exitCode: EXIT.badInput,
    message: expect.stringContaining('Did you mean "offer-core"?') as string,
  });
  await expect(readScenario('nowhere/ofer-core')).rejects.toMatchObject({ exitCode: EXIT.environment });
  await expect(readScenario('ofer-core.yaml')).rejects.toMatchObject({ exitCode: EXIT.environment });
});
