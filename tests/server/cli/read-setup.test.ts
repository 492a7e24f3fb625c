import { join } from 'node:path';
import { expect, it } from 'vitest';
import { problemList, readSetup } from '../../../server/cli/read-setup.ts';
import { EXIT } from '../../../server/trouble.ts';
import { smallDesk } from '../small-desk.ts';
import { folderWithDesk } from './command-line.ts';

it('options change the scenario as settings in the file would', async () => {
  const file = join(folderWithDesk(), 'small.yaml');
  const options = { seed: 'x', policy: 'round-robin', horizon: '3 h', set: ['experts.steady.count=9'] };
  const { scenario, presets, policyFile } = await readSetup(file, options);
  const settings = ['desk.offering.policy=round-robin', 'horizon=3 h', 'experts.steady.count=9'];
  expect(scenario).toEqual({ ...smallDesk(...settings), seed: 'x' });
  expect([presets, policyFile]).toEqual([['offer-core'], undefined]);
});

it('a policy in a file is taken by its absolute path', async () => {
  const folder = folderWithDesk({ 'mine.mjs': '' });
  const policy = join(folder, 'mine.mjs');
  expect(await readSetup(join(folder, 'small.yaml'), { policy })).toMatchObject({ policyFile: policy });
});

it('problems of file and options are told together, each in the words of its origin', async () => {
  const folder = folderWithDesk({
    'bad.yaml': 'name: bad\nhorizon: 1\nexperts: [{ count: 1 }]\narrivals: [{ rate: 1 per hour }]\n',
  });
  const file = join(folder, 'bad.yaml');
  const given = {
    policy: './none.mjs',
    horizon: '-1 h',
    preset: ['strikt'],
    set: ['colour=red', 'nothing'],
    seed: ' ',
  };
  const trouble = await readSetup(file, given).catch((error: unknown) => error as Error);
  expect(trouble).toMatchObject({ exitCode: EXIT.badInput });
  const { message } = trouble as Error;
  expect(message).toMatch(/^--horizon -1 h {2}/m);
  expect(message).toMatch(/^--set colour=red {2}.*unknown key/m);
  expect(message).toMatch(/^--set nothing {2}.*sets nothing/m);
  expect(message).toMatch(/^--policy \.\/none\.mjs {2}there is no such file$/m);
  expect(message).toMatch(/^--seed {2}/m);
  expect(message).toMatch(/^--preset strikt {2}.*did you mean "strict"\?$/m);
});

it('problems are counted in words', () => {
  expect(problemList('a.yaml', ['one'])).toBe('a.yaml: 1 problem\none');
  expect(problemList('a.yaml', ['one', 'two'])).toBe('a.yaml: 2 problems\none\ntwo');
});
