import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WholeFile } from '../../../server/export/whole-file.ts';
import { EXIT, Trouble } from '../../../server/trouble.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

it('a file has its name only when it is complete, and then replaces what was there', () => {
  const folder = temporaryFolder({ 'a.txt': 'old' });
  const file = new WholeFile(join(folder, 'a.txt'));
  file.write('new');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  file.finish();
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

it('a file that is given up leaves nothing, and what was there stays', () => {
  const folder = temporaryFolder({ 'a.txt': 'old' });
  const file = new WholeFile(join(folder, 'a.txt'));
  file.write('new');
  file.giveUp();
  file.giveUp();
  expect(readdirSync(folder)).toEqual(['a.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
});

it('a place that cannot be written is trouble with the environment, before anything is written', () => {
  const folder = temporaryFolder({});
  const begin = (): WholeFile => new WholeFile(join(folder, 'nowhere', 'a.txt'));
  expect(begin).toThrow(Trouble);
  expect(begin).toThrow(/a\.txt cannot be written: there is no such file or folder/);
  try {
    begin();
  } catch (error) {
    expect((error as Trouble).exitCode).toBe(EXIT.environment);
  }
});

it('a program that ends in the middle leaves nothing', () => {
  const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'server', 'export', 'whole-file.js');
  const folder = temporaryFolder({
    'ends.mjs': `
      import { WholeFile } from ${JSON.stringify(built)};
      new WholeFile('a.txt').write('half');
      process.exit(7);`,
  });
  expect(spawnSync(process.execPath, ['ends.mjs'], { cwd: folder }).status).toBe(7);
  expect(existsSync(join(folder, 'a.txt'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['ends.mjs']);
});
