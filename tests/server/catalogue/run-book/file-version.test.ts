import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../../../server/catalogue/run-book/database.ts';
import { isCurrent, prepare } from '../../../../server/catalogue/run-book/file-version.ts';
import { readRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import { SCHEMA } from '../../../../server/catalogue/run-book/schema.ts';
import { capAt, freshFile, keeping, newRun, NOW } from './runs.ts';

const FIRST = 'CREATE TABLE notes (a TEXT) STRICT';
const SECOND = `ALTER TABLE notes ADD COLUMN b TEXT NOT NULL DEFAULT 'later'`;

const opened = (file: string): Database => new Database(file, 'create', 0);

/** A file as a program left it that knew the first version only. */
function oldFile(): string {
  const file = freshFile();
  const database = opened(file);
  prepare(database, file, [FIRST]);
  database.run('INSERT INTO notes VALUES (?)', 'early');
  database.close();
  return file;
}

const copiesBeside = (file: string): string[] => readdirSync(dirname(file)).filter((name) => name.includes('version'));

it('an older file becomes a current one with all that was in it, and a copy for the older program stays', () => {
  const file = oldFile();
  const database = opened(file);
  expect(isCurrent(database, file, 2)).toBe(false);
  prepare(database, file, [FIRST, SECOND]);
  expect(isCurrent(database, file, 2)).toBe(true);
  expect(database.rows('SELECT * FROM notes')).toEqual([{ a: 'early', b: 'later' }]);
  expect(copiesBeside(file)).toEqual(['runs.sqlite.version-1']);
  const copy = new Database(`${file}.version-1`, 'read', 0);
  expect(isCurrent(copy, file, 1)).toBe(true);
  expect(copy.rows('SELECT * FROM notes')).toEqual([{ a: 'early' }]);
});

it('a change that fails leaves the older file as it was, and the next attempt overwrites no copy', () => {
  const file = oldFile();
  const broken = [FIRST, `${SECOND}; INSERT INTO nowhere VALUES (1)`];
  for (let attempt = 1; attempt <= 2; attempt++) {
    const database = opened(file);
    expect(() => prepare(database, file, broken)).toThrow('nowhere');
    expect(isCurrent(database, file, 1)).toBe(true);
    expect(database.rows('SELECT * FROM notes')).toEqual([{ a: 'early' }]);
    database.close();
  }
  expect(copiesBeside(file).toSorted()).toEqual(['runs.sqlite.version-1', 'runs.sqlite.version-1-2']);
});

it('the tables of the first version come to the current one with every run', () => {
  const file = freshFile();
  const first = keeping(file, { schema: SCHEMA.slice(0, 1) });
  first.begin(newRun('a', { levers: [capAt(10, 1), capAt(20, 2)] }));
  first.addBookmark('a', { at: 10, label: 'here' });
  const before = first.load('a');
  first.close();
  const planted = keeping(file, { schema: [...SCHEMA, 'CREATE TABLE later (a TEXT) STRICT'] });
  expect(planted.load('a')).toEqual(before);
});

it('a file of the current version is opened without a copy, also to read', () => {
  const file = freshFile();
  keeping(file).close();
  readRunBook(file, NOW)?.close();
  expect(copiesBeside(file)).toEqual([]);
});
