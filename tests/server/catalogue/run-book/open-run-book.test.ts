import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../../../server/catalogue/run-book/database.ts';
import { isBeingKept, openRunBook, readRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import { EXIT, Trouble } from '../../../../server/trouble.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { capAt, freshFile, keeping, newRun, NOW, standing } from './runs.ts';

/** What whoever opens a file to write is told, and what to read. */
function troubles(file: string): readonly Trouble[] {
  const open = [() => openRunBook({ file, what: 'a test', now: NOW }), () => readRunBook(file, NOW)];
  return open.map((attempt) => {
    try {
      attempt()?.close();
    } catch (error) {
      if (error instanceof Trouble) return error;
      throw error;
    }
    return new Trouble('none', EXIT.fine);
  });
}

/** A file with two runs, as one who has closed it left it. */
function fileWithRuns(): string {
  const file = freshFile();
  const book = keeping(file);
  const recipe = { scenario: 'x'.repeat(50_000), files: {}, overrides: [], seed: '1' };
  for (const id of ['a', 'b']) book.begin(newRun(id, { recipe }));
  book.close();
  return file;
}

it('a second one who would write hears who does, and can once the first has closed the file', () => {
  const file = freshFile();
  const book = keeping(file, { what: 'switchyard serve on port 4780' });
  book.begin(newRun('a'));
  const [{ message, exitCode }] = troubles(file) as [Trouble, Trouble];
  expect(exitCode).toBe(EXIT.environment);
  expect(message).toContain(
    `${file} is in use by switchyard serve on port 4780 (process ${process.pid}), since 2026-01-05T09:00:00.000Z.`,
  );
  expect(message).toContain('--catalogue FILE');
  expect(isBeingKept(file)).toBe(true);
  book.close();
  book.close();
  expect(isBeingKept(file)).toBe(false);
  expect(keeping(file).list()).toHaveLength(1);
});

it('another name for the same file is the same file', () => {
  const file = freshFile();
  keeping(file);
  const link = `${file}.link`;
  symlinkSync(file, link);
  expect(troubles(link).at(0)?.message).toContain('is in use');
});

it('readers see what is written meanwhile, and cannot write', () => {
  const file = freshFile();
  const book = keeping(file);
  const reader = readRunBook(file, NOW)!;
  expect(reader.list()).toEqual([]);
  book.begin(newRun('a'));
  book.append('a', [capAt(10, 1)], standing(10, 1));
  expect(reader.load('a')).toEqual(book.load('a'));
  reader.close();
  expect(book.list()).toHaveLength(1);
});

it('there is nothing to read where there is no file, and none is made', () => {
  const file = freshFile();
  expect(readRunBook(file, NOW)).toBeUndefined();
  expect(isBeingKept(file)).toBe(false);
  expect(readdirSync(dirname(file))).toEqual([]);
});

it('without a file runs are kept until the book is closed, and two of them are two', () => {
  const [one, other] = [keeping(undefined), keeping(undefined)];
  one.begin(newRun('a'));
  expect([one.list().length, other.list().length]).toEqual([1, 0]);
});

it('a file that is closed is complete by itself', () => {
  const file = fileWithRuns();
  const copy = join(temporaryFolder({}), 'copy.sqlite');
  writeFileSync(copy, readFileSync(file));
  expect(keeping(copy).list()).toHaveLength(2);
});

it.each([
  ['text', (file: string) => writeFileSync(file, 'hello '.repeat(1000))],
  ['the beginning of a database', (file: string) => writeFileSync(file, 'SQLite format 3\0')],
  [
    'a database of another program',
    (file: string) => new Database(file, 'create', 0).execute('CREATE TABLE notes (a TEXT)'),
  ],
  [
    'an empty database of another program',
    (file: string) => new Database(file, 'create', 0).execute('PRAGMA user_version = 7'),
  ],
])('%s is no catalogue, and is left as it is', (_, make) => {
  const file = freshFile();
  make(file);
  const before = readFileSync(file);
  for (const { message, exitCode } of troubles(file)) {
    expect(exitCode).toBe(EXIT.environment);
    expect(message).toMatch(/is no catalogue of runs\.\nNothing in it was changed\.\n.*--catalogue FILE/);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
});

it.each([
  ['cut in half', (whole: Buffer) => whole.subarray(0, Math.floor(whole.length / 8192) * 4096)],
  [
    'with pages of rubbish',
    (whole: Buffer) => Buffer.concat([whole.subarray(0, 8192), whole.subarray(8192).fill(255)]),
  ],
])('a catalogue %s is damaged: what to do is said, and it is left as it is', (_, harm) => {
  const file = fileWithRuns();
  writeFileSync(file, harm(readFileSync(file)));
  const before = readFileSync(file);
  for (const { message, exitCode } of troubles(file)) {
    expect(exitCode).toBe(EXIT.environment);
    expect(message).toMatch(/is damaged: .+\nNothing in it was changed\.\nMove it away/);
    expect(message).toContain('.recover');
  }
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('a row that somebody has spoilt by hand is damage, not a fault of the program', () => {
  const file = fileWithRuns();
  new Database(file, 'create', 0).execute(`UPDATE runs SET name = 'no JSON' WHERE id = 'a'`);
  expect(() => keeping(file).list()).toThrow(/is damaged/);
});

it('a catalogue of a newer version says so, and is left as it is', () => {
  const file = fileWithRuns();
  new Database(file, 'create', 0).execute('PRAGMA user_version = 99');
  for (const { message, exitCode } of troubles(file)) {
    expect(exitCode).toBe(EXIT.environment);
    expect(message).toMatch(/newer version: it is a catalogue of version 99, and this program knows \d+\./);
  }
  expect(new Database(file, 'read', 0).setting('user_version')).toBe(99);
});

it('a folder in place of the file, and a folder that is not there, are told as what they are', () => {
  const folder = temporaryFolder({});
  mkdirSync(join(folder, 'runs.sqlite'));
  expect(troubles(join(folder, 'runs.sqlite')).map(({ message }) => message.split(': ').at(-1))).toEqual([
    'it is a folder',
    'it is a folder',
  ]);
  const [{ message }] = troubles(join(folder, 'nowhere', 'runs.sqlite')) as [Trouble, Trouble];
  expect(message).toContain('there is no such file or folder');
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

it('an empty file becomes a catalogue: it is what a program killed at its first write leaves', () => {
  const file = join(temporaryFolder({ 'runs.sqlite': '' }), 'runs.sqlite');
  keeping(file).begin(newRun('a'));
  expect(readRunBook(file, NOW)?.list()).toHaveLength(1);
});

it('beside the file stands only what belongs to it', () => {
  const file = fileWithRuns();
  const name = basename(file);
  const known = new Set([name, `${name}-keeper`, `${name}-shm`, `${name}-wal`]);
  expect(readdirSync(dirname(file)).filter((entry) => !known.has(entry))).toEqual([]);
});
