import { expect, it } from 'vitest';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import { programVersion } from '../../../../server/program-version.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { switchyard, widestLine } from '../command-line.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { CREATED_AT, deskRun, keepMeddled, keptDesks } from './kept-desks.ts';

it('every run is a line of 80 columns, the newest first, with the id whole', async () => {
  const long = 'a name that goes on and on and would never fit into a line of 80 columns';
  const { runs } = keptDesks((book) => {
    keepMeddled(book, 'r-one');
    book.begin(deskRun('r-5f0c21b9aa', { name: long, pace: { kind: 'paused' } }));
  });
  const { status, out, errors } = await runs('list');
  expect({ status, errors }).toEqual({ status: EXIT.fine, errors: '' });
  const [head, first, second] = out.split('\n');
  expect(head).toMatch(/^Id +Name +State +Stands at +Started$/);
  expect(first).toMatch(/^r-5f0c21b9aa {2}a name that goes on… {2}paused +day 1 00:00 +2026-01-0\d \d\d:30$/);
  expect(second).toMatch(/^r-one +a day of the small … {2}finished +day 1 08:00 /);
  expect(widestLine(out)).toHaveLength(80);
});

it('the table says what --json says', async () => {
  const { runs } = keptDesks((book) => keepMeddled(book, 'r-one', 9_000_000));
  const { runs: found } = JSON.parse((await runs('list', '--json')).out) as { runs: unknown[] };
  expect(found).toEqual([
    {
      id: 'r-one',
      name: 'a day of the small desk',
      scenario: 'small desk',
      seed: 'small',
      state: 'interrupted',
      because: '',
      startedAt: '2026-01-05T09:30:00.000Z',
      stands: { at: 9_000_000, eventsPlayed: expect.any(Number) as number },
      edge: { at: 9_000_000, eventsPlayed: expect.any(Number) as number },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      forkedFrom: null,
      madeWith: programVersion(),
      levers: 1,
      deletedAt: null,
    },
  ]);
  expect((await runs('list')).out).toMatch(/interrupted +day 1 02:30/);
});

it('a run that goes on is running while somebody keeps it, and can be looked at meanwhile', async () => {
  const { runs, file } = keptDesks((book) => book.begin(deskRun('r-one')));
  const server = openRunBook({ file, what: 'a server', now: CREATED_AT });
  expect((await runs('list')).out).toMatch(/^r-one .* running /m);
  server.close();
  expect((await runs('list')).out).toMatch(/^r-one .* interrupted /m);
});

it('deleted runs are in a list of their own', async () => {
  const { runs } = keptDesks((book) => {
    book.begin(deskRun('r-one'));
    book.delete('r-one', CREATED_AT);
  });
  expect((await runs('list')).out.replaceAll('\n', ' ')).toMatch(/No runs are kept in .*, but 1 run in the trash/);
  expect((await runs('list', '--trash')).out).toMatch(/^r-one /m);
  expect((await runs('list', '--trash', '--json')).out).toContain('"deletedAt": "2026-01-05T09:30:00.000Z"');
});

it('a catalogue that was named and is not there is told; none keeps nothing', () => {
  const folder = temporaryFolder({});
  const missing = switchyard(folder, ['runs', 'list', '--catalogue', 'runs.sqlite']);
  expect(missing).toMatchObject({ status: EXIT.environment, out: '' });
  expect(missing.errors).toContain('runs.sqlite cannot be read: there is no such file or folder');
  const none = switchyard(folder, ['runs', 'list', '--catalogue', 'none']);
  expect(none.status).toBe(EXIT.badInput);
  expect(none.errors).toContain('keeps no runs');
});
