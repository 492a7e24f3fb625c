import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../../../server/trouble.ts';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import { folderWithDesk, switchyard } from '../command-line.ts';
import { CREATED_AT, keepMeddled, keptDesks } from './kept-desks.ts';

it('a run that is imported is the one that was exported, but for its id', async () => {
  const { folder, file, runs } = keptDesks((book) => {
    keepMeddled(book, 'r-one', 9_000_000);
    book.addBookmark('r-one', { at: 7_200_000, label: 'here' });
  });
  writeFileSync(join(folder, 'day.yaml'), (await runs('export', 'one')).out);
  const elsewhere = folderWithDesk();
  const args = ['runs', 'import', join(folder, 'day.yaml'), '--catalogue', 'mine.sqlite'];
  expect(switchyard(elsewhere, args).status).toBe(EXIT.fine);
  const here = openRunBook({ file, what: 'a test', now: CREATED_AT });
  const there = openRunBook({ file: join(elsewhere, 'mine.sqlite'), what: 'a test', now: CREATED_AT });
  const [entry] = there.list();
  const original = here.load('r-one')!;
  expect(there.load(entry!.id)).toEqual({ ...original, id: entry!.id, pace: { kind: 'paused' }, state: 'paused' });
  here.close();
  there.close();
});

it('a recipe that is wrong is told with all that is wrong, and nothing is kept', async () => {
  const { folder, runs } = keptDesks(() => undefined);
  writeFileSync(join(folder, 'odd.yaml'), 'switchyard: run\nformat: 1\nnam: x\nscenario: "horizont: 3"\n');
  const { status, out, errors } = await runs('import', 'odd.yaml');
  expect({ status, out }).toEqual({ status: EXIT.badInput, out: '' });
  expect(errors).toMatch(/^odd\.yaml: \d+ problems$/m);
  expect(errors).toMatch(/^odd\.yaml:3:6 {2}nam {2}unknown key {2}did you mean "name"\?$/m);
  expect(errors).toMatch(/^odd\.yaml, scenario:1:1 {2}horizont {2}unknown key .* did you mean "horizon"\?$/m);
  expect((await runs('list')).out).toContain('No runs are kept');
});

it('a file that is not there is told; one from standard input has no name', async () => {
  const { folder, runs } = keptDesks(() => undefined);
  expect(await runs('import', 'nowhere.yaml')).toMatchObject({ status: EXIT.environment, out: '' });
  const args = ['runs', 'import', '-', '--catalogue', 'runs.sqlite'];
  expect(switchyard(folder, args, '[1, 2').errors).toContain('standard input:1:');
});

it('while a server plays runs of the file, none can be imported', async () => {
  const { folder, file, runs } = keptDesks((book) => keepMeddled(book, 'r-one'));
  writeFileSync(join(folder, 'day.yaml'), (await runs('export', 'one')).out);
  const server = openRunBook({ file, what: 'switchyard serve', now: CREATED_AT });
  const { status, errors } = await runs('import', 'day.yaml');
  expect(status).toBe(EXIT.environment);
  expect(errors).toContain('is in use by switchyard serve');
  server.close();
});
