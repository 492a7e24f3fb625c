import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRecipe } from '../../../server/export/read-recipe.ts';
import { recipeText } from '../../../server/export/recipe-file.ts';
import { openRunBook } from '../../../server/catalogue/run-book/open-run-book.ts';
import type { KeptRun, NewRun } from '../../../server/live/run-book.ts';
import { CREATED_AT, deskRun } from '../cli/runs/kept-desks.ts';
import { SMALL_DESK } from '../small-desk.ts';

function kept(parts: Partial<NewRun>, labels: readonly string[] = []): KeptRun {
  const book = openRunBook({ file: undefined, what: 'a test', now: CREATED_AT });
  book.begin(deskRun('r-one', parts));
  for (const label of labels) book.addBookmark('r-one', { at: 1000, label });
  book.end(
    'r-one',
    { state: 'stopped' },
    { moment: { at: 1000.5, eventsPlayed: 12 }, fingerprint: '1234567890123456' },
  );
  const run = book.load('r-one')!;
  book.close();
  return run;
}

/** A file of the one name left out would be dropped by the check of its shape. */
const anyText = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text !== '__proto__');
const lines = fc
  .array(fc.oneof(fc.constantFrom('\n', '\r\n', '\t', ' ', '#', '- a', ': '), anyText))
  .map((some) => some.join(''));

it.each(['yaml', 'json'] as const)('as %s a run comes back letter for letter', (form) => {
  fc.assert(
    fc.property(fc.record({ name: anyText, comment: lines, file: lines, label: anyText, seed: anyText }), (text) => {
      // A scenario has to be one: what is odd about it stands in its description.
      const scenario = `${SMALL_DESK}skills: []\nabout: ${JSON.stringify(text.comment)}\n`.replace(
        /about: A desk.*\n/,
        '',
      );
      const recipe = {
        scenario,
        files: { 'a.csv': text.file, [text.label]: 'b' },
        overrides: ['horizon=3 h'],
        seed: text.seed,
      };
      const levers = [{ lever: 'limit', limit: 'offerTimeout', value: null, at: 5, eventsPlayed: 1 }] as const;
      const run = kept({ name: text.name, recipe, levers }, [text.label]);
      const read = readRecipe(recipeText(run, form), 'run.yaml');
      expect(read).toMatchObject({
        name: text.name,
        state: 'stopped',
        createdAt: CREATED_AT,
        edge: { at: 1000.5, eventsPlayed: 12 },
        fingerprint: '1234567890123456',
        levers,
        bookmarks: [{ at: 1000, label: text.label }],
      });
      expect(read.recipe).toEqual(recipe);
      expect(read.scenario).toMatchObject({ name: 'small desk', horizon: 10_800_000, seed: text.seed });
    }),
    { numRuns: 40, examples: [[{ name: '', comment: '', file: ' \n', label: ' ', seed: '~' }]] },
  );
});

it('the scenario stands there as it was written, to be read and changed by people', () => {
  const text = recipeText(kept({}), 'yaml');
  for (const line of SMALL_DESK.trim().split('\n')) expect(text).toContain(`\n  ${line}\n`);
  expect(parse(text)).toMatchObject({ switchyard: 'run', format: 1, scenario: SMALL_DESK });
});

it('a run that goes on is paused in a file, and only a fork has a parent', () => {
  const parent = { run: 'r-two', at: 10, eventsPlayed: 3 };
  const run = { ...kept({ parent }), state: 'running' } as const;
  expect(readRecipe(recipeText(run, 'json'), 'x')).toMatchObject({ state: 'paused', forkedFrom: parent });
  expect(recipeText(kept({}), 'json')).not.toContain('forkedFrom');
});
