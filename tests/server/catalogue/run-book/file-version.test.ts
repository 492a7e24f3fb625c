import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../../../server/catalogue/run-book/database.ts';
import { isCurrent, prepare } from '../../../../server/catalogue/run-book/file-version.ts';
import { readRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import { SCHEMA } from '../../../../server/catalogue/run-book/schema.ts';
import type { KeptRun } from '../../../../server/live/run-book.ts';
import { capAt, freshFile, keeping, NOW, standing } from './runs.ts';

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

/** A run as the program wrote it that knew the first version only. */
const FIRST_RUN = `
  INSERT INTO documents VALUES ('aa', '"name: small desk\\n"'), ('bb', '"time\\n60\\n"');
  INSERT INTO runs (id, name, scenario_name, scenario, overrides, seed, created_at, pace, parent, forked_at, forked_events)
  VALUES ('r-one', '"a run"', '"small desk"', 'aa', '["horizon=2 d"]', '"7"', 1767605400000, '{"kind":"timed","speedup":60}',
    'r-none', 1000, 4);
  INSERT INTO files VALUES (1, '"day.csv"', 'bb');
  INSERT INTO levers VALUES (1, 1, 2000, 7, '{"lever":"cap","unanswered":2}');
  UPDATE runs SET stands_at = 2000, stands_events = 7, edge_at = 3000, edge_events = 9, fingerprint = 'ab', bookmarks = 2;
  INSERT INTO bookmarks VALUES (1, 2, 1500, '"here"');
  INSERT INTO keeper VALUES (1, 4711, 'switchyard serve', 1767605400000)`;

it('what the first version has kept is all there in the current one', () => {
  const file = freshFile();
  const first = opened(file);
  prepare(first, file, SCHEMA.slice(0, 1));
  first.execute(FIRST_RUN);
  first.close();
  const expected: KeptRun = {
    id: 'r-one',
    name: 'a run',
    scenarioName: 'small desk',
    seed: '7',
    createdAt: 1_767_605_400_000,
    state: 'running',
    because: '',
    pace: { kind: 'timed', speedup: 60 },
    stands: { at: 2000, eventsPlayed: 7 },
    edge: { at: 3000, eventsPlayed: 9 },
    fingerprint: 'ab',
    parent: { run: 'r-none', at: 1000, eventsPlayed: 4 },
    madeWith: '',
    leverCount: 1,
    deletedAt: null,
    recipe: {
      scenario: 'name: small desk\n',
      files: { 'day.csv': 'time\n60\n' },
      overrides: ['horizon=2 d'],
      seed: '7',
    },
    levers: [{ lever: 'cap', unanswered: 2, at: 2000, eventsPlayed: 7 }],
    bookmarks: [{ number: 2, at: 1500, label: 'here' }],
  };
  // Whoever only wants to look brings it to the current version as well.
  expect(readRunBook(file, NOW)?.load('r-one')).toEqual(expected);
  const book = keeping(file);
  expect(book.load('r-one')).toEqual(expected);
  book.append('r-one', [capAt(4000, 12)], standing(4000, 12));
  expect(book.addBookmark('r-one', { at: 1, label: 'another' }).number).toBe(3);
  expect(copiesBeside(file)).toEqual(['runs.sqlite.version-1']);
});

it('a file of the current version is opened without a copy, also to read', () => {
  const file = freshFile();
  keeping(file).close();
  readRunBook(file, NOW)?.close();
  expect(copiesBeside(file)).toEqual([]);
});
