import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runNode, temporaryFolder } from '../../temporary-folder.ts';

const script = join(import.meta.dirname, '..', '..', '..', 'server', 'cli', 'ensure-installed.mjs');
const early = new Date(2020, 0, 1);
const late = new Date(2020, 0, 2);

/** Stands in for npm: notes what it was asked, and installs as npm does when nothing was missing, or fails. */
const npm = (status: number): string =>
  `#!/bin/sh\necho "$@" >> asked\nmkdir -p node_modules\n[ -f node_modules/.package-lock.json ] || : > node_modules/.package-lock.json\nexit ${status}\n`;

const asked = (folder: string): string[] =>
  readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n').filter(Boolean);

it('a fresh clone is installed once, with what the tests need and without touching the lock', () => {
  const folder = temporaryFolder({ 'package-lock.json': '{}', 'bin/npm': npm(0), asked: '' });
  expect(runNode(folder, script).status).toBe(0);
  expect(runNode(folder, script)).toMatchObject({ status: 0, out: '' });
  expect(asked(folder)).toEqual([expect.stringMatching(/^install --no-save --include=dev /)]);
});

it('a newer lock is installed once, even if npm finds nothing to do', () => {
  const folder = temporaryFolder({
    'package-lock.json': '{}',
    'node_modules/.package-lock.json': '{}',
    'bin/npm': npm(0),
    asked: '',
  });
  utimesSync(join(folder, 'node_modules', '.package-lock.json'), early, early);
  utimesSync(join(folder, 'package-lock.json'), late, late);
  runNode(folder, script);
  runNode(folder, script);
  expect(asked(folder)).toHaveLength(1);
});

it('what is installed already is left alone', () => {
  const folder = temporaryFolder({
    'package-lock.json': '{}',
    'node_modules/.package-lock.json': '{}',
    'bin/npm': npm(0),
    asked: '',
  });
  utimesSync(join(folder, 'package-lock.json'), early, early);
  expect(runNode(folder, script)).toMatchObject({ status: 0, out: '' });
  expect(asked(folder)).toEqual([]);
});

it('a failing installation stops with what to do', () => {
  const folder = temporaryFolder({ 'package-lock.json': '{}', 'bin/npm': npm(7), asked: '' });
  const { status, errors } = runNode(folder, script);
  expect(status).toBe(1);
  expect(errors).toContain('npm ended with 7');
  expect(errors).toContain('run: npm install');
});
