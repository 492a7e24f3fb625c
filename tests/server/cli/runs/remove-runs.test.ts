import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { isYes } from '../../../../server/cli/runs/remove-runs.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { deskRun, keptDesks, type KeptDesks } from './kept-desks.ts';

const three = (): KeptDesks =>
  keptDesks((book) => {
    for (const id of ['r-a', 'r-b', 'r-c']) book.begin(deskRun(id));
  });

const ids = async ({ runs }: KeptDesks, ...options: readonly string[]): Promise<string[]> =>
  (JSON.parse((await runs('list', '--json', ...options)).out) as { runs: { id: string }[] }).runs.map(({ id }) => id);

it('a deleted run comes back as long as the trash has not been emptied', async () => {
  const desks = three();
  const { status, out } = await desks.runs('delete', 'r-a', 'r-b', '--yes');
  expect(status).toBe(EXIT.fine);
  expect(out).toBe('Deleted 2 runs. To bring back: switchyard runs restore r-a r-b\n');
  expect([await ids(desks), await ids(desks, '--trash')]).toEqual([['r-c'], ['r-b', 'r-a']]);
  expect((await desks.runs('restore', 'r-a')).out).toBe('Restored r-a (a day of the small desk).\n');
  expect((await desks.runs('purge', '--yes')).out).toBe('Removed 1 run for good.\n');
  expect([await ids(desks), await ids(desks, '--trash')]).toEqual([['r-c', 'r-a'], []]);
  expect((await desks.runs('purge', '--yes')).out).toBe('The trash is empty.\n');
  expect((await desks.runs('restore', 'r-b')).errors).toContain('no run has this id');
});

it('only some of the trash can be emptied', async () => {
  const desks = three();
  await desks.runs('delete', 'r-a', 'r-b', '--yes');
  expect((await desks.runs('purge', 'r-c', '--yes')).errors).toContain('r-c  is not in the trash');
  expect((await desks.runs('purge', 'r-a', '--yes')).status).toBe(EXIT.fine);
  expect(await ids(desks, '--trash')).toEqual(['r-b']);
});

it('where nobody can be asked, --yes is needed, and nothing is deleted without it', async () => {
  const desks = three();
  for (const command of ['delete', 'purge']) {
    if (command === 'purge') await desks.runs('delete', 'r-c', '--yes');
    const { status, errors } = await desks.runs(command, command === 'delete' ? 'r-a' : 'r-c');
    expect(status).toBe(EXIT.badInput);
    expect(errors).toContain('--yes');
  }
  expect(await ids(desks)).toEqual(['r-b', 'r-a']);
});

it.each([
  ['y\n', true],
  [' Yes \n', true],
  ['n\n', false],
  ['\n', false],
  ['yonder\n', false],
  ['', false],
])('asked, %j means %s', async (answer, meant) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const shown = text(output);
  const answered = isYes('Delete r-a?', input, output);
  input.end(answer);
  expect(await answered).toBe(meant);
  output.end();
  expect(await shown).toContain('Delete r-a? [y/N] ');
});
