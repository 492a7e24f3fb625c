import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPolicy, prepare } from '../../../server/executors/own-policy-file.ts';
import { EXIT } from '../../../server/trouble.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { smallDesk } from '../small-desk.ts';

const folder = (text: string): string => join(temporaryFolder({ 'mine.mjs': text }), 'mine.mjs');

it('the default export of a module is the policy', async () => {
  const file = folder(`export default { name: 'mine', selectExpert: () => null };`);
  expect(await loadPolicy(file)).toMatchObject({ name: 'mine' });
  const plan = { scenario: smallDesk(), by: [] };
  expect(await prepare({ ...plan, policyFile: file })).toMatchObject({ ...plan, ownPolicy: { name: 'mine' } });
  expect(await prepare(plan)).toEqual(plan);
});

it.each([
  ['that does not parse', 'export default {', 'cannot be loaded'],
  ['that throws', `throw new Error('not today');`, 'cannot be loaded: not today'],
  ['without a default export', 'export const policy = 1;', 'exported as default'],
  ['without a name', 'export default { selectExpert() {} };', 'A policy has a name'],
  ['that cannot choose', `export default { name: 'mine' };`, 'has no function selectExpert'],
])('a module %s is bad input, in a sentence', async (_, text, sentence) => {
  await expect(loadPolicy(folder(text))).rejects.toMatchObject({
    exitCode: EXIT.badInput,
    message: expect.stringContaining(sentence) as string,
  });
});
