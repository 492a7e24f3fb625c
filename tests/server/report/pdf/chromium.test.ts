import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { arch, env, platform } from 'node:process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { findChromium, ofPackage, ofSystem, type Chromium } from '../../../../server/report/pdf/chromium.ts';

it('the first browser on the search path is taken', () => {
  const folder = temporaryFolder({ 'a/other': '', 'b/google-chrome': '#!', 'c/chromium': '#!' });
  const path = ['a', 'b', 'c', 'not-there'].map((name) => join(folder, name)).join(':');
  expect(ofSystem(path)).toEqual({ executable: join(folder, 'b/google-chrome'), environment: {} });
  expect(ofSystem(join(folder, 'a'))).toBeUndefined();
});

async function versionOf({ executable, environment }: Chromium): Promise<string> {
  const { stdout } = await promisify(execFile)(executable, ['--version'], { env: { ...env, ...environment } });
  return stdout;
}

it('there is a browser, and it says its version', async () => {
  expect(await versionOf(await findChromium())).toMatch(/Chrom(?:e|ium) .*\d+\.\d+/);
});

it('where the system has none, that of the package runs, or says that it cannot', async () => {
  if (platform === 'linux' && arch === 'x64')
    expect(await versionOf(await ofPackage())).toMatch(/Chrom(?:e|ium) .*143\./);
  else await expect(ofPackage()).rejects.toThrow('There is no browser');
});
