import { expect, it } from 'vitest';
import { chooseRuns, loadRun } from '../../../../server/cli/runs/choose-runs.ts';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import type { RunBook } from '../../../../server/live/run-book.ts';
import { CREATED_AT, deskRun } from './kept-desks.ts';

function bookWith(...ids: readonly string[]): RunBook {
  const book = openRunBook({ file: undefined, what: 'a test', now: CREATED_AT });
  for (const id of ids) book.begin(deskRun(id));
  return book;
}

const idsOf = (book: RunBook, given: readonly string[]): string[] => chooseRuns(book, given).map(({ id }) => id);

it('a run is meant by its id, or by as much of it as no other has, with or without what all begin with', () => {
  const book = bookWith('r-5f0c', 'r-5f1c', 'r-77a1', 'r-7');
  expect(idsOf(book, ['r-5f0c', '77', 'r-5f1', 'r-7'])).toEqual(['r-5f0c', 'r-77a1', 'r-5f1c', 'r-7']);
  expect(idsOf(book, ['77', 'r-77a1'])).toEqual(['r-77a1']);
  expect(loadRun(book, '5f0').recipe.seed).toBe('small');
});

it('everything that is no run is told at once, with what may have been meant', () => {
  const book = bookWith('r-5f0c', 'r-5f1c');
  expect(() => chooseRuns(book, ['5f', 'r-5f0d', 'nothing', '', '5f0'])).toThrow(
    expect.objectContaining({
      message: [
        '5f  2 runs begin so  r-5f1c, r-5f0c',
        'r-5f0d  no run has this id  did you mean "r-5f0c"?',
        'nothing  no run has this id  see: switchyard runs list',
        '  no run has this id  see: switchyard runs list',
      ].join('\n'),
    }),
  );
  expect(() => chooseRuns(undefined, ['r-1'])).toThrow('no run has this id');
});

it('a run in the trash is found where that makes sense', () => {
  const book = bookWith('r-one', 'r-two');
  book.delete('r-one', CREATED_AT);
  expect(idsOf(book, ['one'])).toEqual(['r-one']);
  expect(() => chooseRuns(book, ['one'], 'kept')).toThrow('r-one  is in the trash: see switchyard runs restore');
  expect(() => chooseRuns(book, ['two'], 'trash')).toThrow('r-two  is not in the trash');
  expect(chooseRuns(book, ['one'], 'trash')).toHaveLength(1);
});
