import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { env } from 'node:process';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { findChromium, ofSystem } from './chromium.ts';

it('the first browser on the search path is taken', () => {
  const folder = temporaryFolder({ 'a/other': '', 'b/google-chrome': '#!', 'c/chromium': '#!' });
  const path = ['a', 'b', 'c', 'not-there'].map((name) => join(folder, name)).join(':');
  expect(ofSystem(path)).toEqual({ executable: join(folder, 'b/google-chrome'), environment: {} });
  expect(ofSystem(join(folder, 'a'))).toBeUndefined();
});

it('there is a browser, and it says its version', async () => {
  const { executable, environment } = await findChromium();
  const told = execFileSync(executable, ['--version'], { env: { ...env, ...environment }, encoding: 'utf8' });
  expect(told).toMatch(/Chrom(?:e|ium) .*\d+\.\d+/);
});
