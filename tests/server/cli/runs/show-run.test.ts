import { expect, it } from 'vitest';
import { showLines } from '../../../../server/cli/runs/show-run.ts';
import { PLAIN } from '../../../../server/cli/text/style.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import { capAt, standing } from '../../catalogue/run-book/runs.ts';
import { widestLine } from '../command-line.ts';
import { CREATED_AT, deskRun, keepMeddled, keptDesks } from './kept-desks.ts';

it('a run shows where it stands, its levers and its bookmarks', async () => {
  const { runs } = keptDesks((book) => {
    keepMeddled(book, 'r-5f0c21b9aa');
    book.addBookmark('r-5f0c21b9aa', { at: 7_200_000, label: 'it breaks here' });
  });
  const { status, out } = await runs('show', '5f0c');
  expect(status).toBe(EXIT.fine);
  expect(out).toMatch(/^a day of the small desk · r-5f0c21b9aa$/m);
  expect(out).toMatch(/^ {2}State +finished$/m);
  expect(out).toMatch(/^ {2}Played up to +day 1 08:00:00, [\d,]+ events$/m);
  expect(out).toMatch(/^2 levers\n {2}day 1 02:00:00 +30 tickets at once\n {2}day 1 05:30:00 +2 experts join steady$/m);
  expect(out).toMatch(/^1 bookmark\n {2}day 1 02:00:00 +it breaks here$/m);
  const json = JSON.parse((await runs('show', '5f0c', '--json')).out) as Record<string, unknown>;
  expect(json).toMatchObject({
    id: 'r-5f0c21b9aa',
    overrides: [],
    files: [],
    levers: [{ lever: 'burst', count: 30, at: 7_200_000 }, { lever: 'join' }],
    bookmarks: [{ number: 1, at: 7_200_000, label: 'it breaks here' }],
  });
});

it('what is not usual is shown as well: settings, files, a parent, a failure, a run moved back, the trash', () => {
  const book = openRunBook({ file: undefined, what: 'a test', now: CREATED_AT, clock: clockOfSeconds() });
  const recipe = { scenario: 'x', files: { 'week.csv': 'y'.repeat(1234) }, overrides: ['horizon=2 d'], seed: 'other' };
  book.begin(deskRun('r-one', { recipe, parent: { run: 'r-two', at: 3_600_000, eventsPlayed: 9 } }));
  book.append('r-one', [capAt(3_600_000, 10)], standing(3_600_000, 10));
  book.noteWhereabouts('r-one', standing(7_200_000, 20));
  book.noteWhereabouts('r-one', standing(1_800_000, 5));
  book.end('r-one', { state: 'failed', because: 'an expert is over the cap' }, standing(7_200_000, 20));
  book.noteWhereabouts('r-one', standing(1_800_000, 5));
  book.delete('r-one', CREATED_AT);
  const text = showLines(book.load('r-one')!, true, PLAIN).join('\n');
  expect(text).toMatch(/^ {2}State +failed: an expert is over the cap$/m);
  expect(text).toMatch(/^ {2}Stands at +day 1 00:30:00$/m);
  expect(text).toMatch(/^ {2}Played up to +day 1 02:00:00, 20 events$/m);
  expect(text).toMatch(/^ {2}Forked from +r-two, day 1 01:00:00$/m);
  expect(text).toMatch(/^ {2}Setting +horizon=2 d$/m);
  expect(text).toMatch(/^ {2}File +week\.csv \(1,234 characters\)$/m);
  expect(text).toMatch(/^ {2}In the trash +since 2026-01-0/m);
  expect(widestLine(text).length).toBeLessThanOrEqual(80);
  book.close();
});

/** A second passes with every look. */
function clockOfSeconds(): () => number {
  let now = 0;
  return () => (now += 1000);
}
