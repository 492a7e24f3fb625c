import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database, IN_MEMORY, refusalOf } from '../../../../server/catalogue/run-book/database.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const withTable = (path = IN_MEMORY): Database => {
  const database = new Database(path, 'create', 0);
  database.execute('CREATE TABLE t (a INTEGER, b TEXT) STRICT');
  return database;
};

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return refusalOf(error);
  }
  return 'nothing';
};

it('rows hold their columns and nothing else, one or many', () => {
  const database = withTable();
  expect(database.run('INSERT INTO t VALUES (?, ?), (?, ?)', 1, 'x', 2, null)).toBe(2);
  expect(database.rows('SELECT * FROM t')).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: null },
  ]);
  expect(database.row('SELECT * FROM t WHERE a = ?', 2)).toEqual({ a: 2, b: null });
  expect(database.row('SELECT * FROM t WHERE a = ?', 3)).toBeUndefined();
});

it('what throws halfway has changed nothing, and the next thing works', () => {
  const database = withTable();
  const half = (): void => {
    database.run('INSERT INTO t VALUES (1, ?)', 'x');
    throw new Error('halfway');
  };
  expect(() => database.atOnce(half)).toThrow('halfway');
  expect(database.rows('SELECT * FROM t')).toEqual([]);
  expect(database.atOnce(() => database.run('INSERT INTO t VALUES (2, ?)', 'y'))).toBe(1);
});

it('whoever opens to read changes nothing, and makes no file', () => {
  const path = join(temporaryFolder({}), 'a #1 of 100 %?.sqlite');
  expect(refusal(() => new Database(path, 'read', 0))).toBe('SQLITE_CANTOPEN');
  const writer = withTable(path);
  const reader = new Database(path, 'read', 0);
  expect(refusal(() => reader.run('INSERT INTO t VALUES (1, NULL)'))).toBe('SQLITE_READONLY');
  expect(reader.rows('SELECT * FROM t')).toEqual([]);
  expect(Number(writer.setting('user_version'))).toBe(0);
});

it('a refusal is called by the name that SQLite gives it; other errors have none', () => {
  const path = join(temporaryFolder({}), 'text.sqlite');
  writeFileSync(path, 'no database'.repeat(100));
  expect(refusal(() => new Database(path, 'create', 0).setting('user_version'))).toBe('SQLITE_NOTADB');
  expect(refusalOf(new Error('else'))).toBe('');
  expect(refusalOf('text')).toBe('');
});
