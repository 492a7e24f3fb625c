/**
 * Installs the packages of the folder it is started in, if they are missing or older than package-lock.json.
 *
 * Runs before `npm start` and `npm test`, so that each of the two works on a fresh clone. Plain JavaScript without
 * imports of packages: nothing is installed or built when it runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const wanted = join(process.cwd(), 'package-lock.json');
const installed = join(process.cwd(), 'node_modules', '.package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.log('Installing packages (once, and again when package-lock.json changes) …');
  // Not `npm ci`: it throws away what is there, and refuses a lock without the binaries of every platform.
  const { status, error } = spawnSync(
    'npm',
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    console.error(`Installing packages failed (${error?.message ?? `npm ended with ${status}`}).`);
    console.error('Check that the package registry can be reached, then run the command again, or run: npm install');
    process.exit(1);
  }
  // npm leaves the file alone when nothing was missing; without this the next start would ask npm again.
  const now = new Date();
  utimesSync(installed, now, now);
}
