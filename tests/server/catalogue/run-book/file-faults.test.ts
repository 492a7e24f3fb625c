import { expect, it } from 'vitest';
import { troubleOf } from '../../../../server/catalogue/run-book/file-faults.ts';
import { Trouble } from '../../../../server/trouble.ts';

const refused = (code: string): Error => Object.assign(new Error('as SQLite says it'), { code });

it.each([
  ['SQLITE_FULL', '/a/runs.sqlite cannot be written: the disk is full'],
  ['SQLITE_IOERR_WRITE', '/a/runs.sqlite cannot be written: as SQLite says it'],
  ['SQLITE_READONLY_DIRECTORY', '/a/runs.sqlite cannot be written: as SQLite says it'],
  ['SQLITE_BUSY_SNAPSHOT', '/a/runs.sqlite is in use.'],
  ['SQLITE_CORRUPT_INDEX', '/a/runs.sqlite is damaged: as SQLite says it'],
  ['SQLITE_NOTADB', '/a/runs.sqlite is no catalogue of runs.'],
])('%s is told in words', (code, words) => {
  const trouble = troubleOf('/a/runs.sqlite', refused(code));
  expect(trouble).toBeInstanceOf(Trouble);
  expect((trouble as Trouble).message.split('\n')[0]).toBe(words);
});

it('what SQLite refuses because the program is wrong stays a fault of the program', () => {
  for (const error of [refused('SQLITE_CONSTRAINT_UNIQUE'), refused('SQLITE_ERROR'), new Error('else'), 'text']) {
    expect(troubleOf('/a/runs.sqlite', error)).toBe(error);
  }
});
