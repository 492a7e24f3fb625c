import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptToken } from '../../../server/access/kept-token.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'switchyard-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('a token is kept beside the runs, for its owner alone', () => {
  const catalogue = join(folder, 'runs.sqlite');
  const token = keptToken(catalogue);
  expect(keptToken(catalogue)).toBe(token);
  expect(statSync(`${catalogue}-token`).mode.toString(8)).toMatch(/600$/);
  expect(readFileSync(`${catalogue}-token`, 'utf8')).toBe(`${token}\n`);
});

it('what is no token is replaced', () => {
  const catalogue = join(folder, 'runs.sqlite');
  writeFileSync(`${catalogue}-token`, 'short');
  expect(keptToken(catalogue)).toMatch(/^[\w-]{32}$/);
});

it('a folder that is not there is told as such', () => {
  expect(() => keptToken(join(folder, 'nowhere', 'runs.sqlite'))).toThrow(/there is no such file or folder/);
});
