/**
 * Compiles TypeScript into dist/ with `tsc -b`. As a program it builds the projects named, or every one; `buildIfStale` builds what the
 * command line needs, and only when a source is newer than the last build.
 *
 * Plain JavaScript, because it runs before anything is built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const stamp = join(root, 'dist', '.built');
const entry = join(root, 'dist', 'server', 'cli', 'main.js');

/** What the command line is made of; the tests and benchmarks may be broken while it still runs. */
const commandLineSources = ['engine', 'server', 'tsconfig.json', 'package-lock.json'];

/** Builds engine and server if a source changed since the last build. Returns the path of the command line's main file. */
export function buildIfStale() {
  if (isStale()) build(['server']);
  return entry;
}

function isStale() {
  if (!existsSync(stamp) || !existsSync(entry)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return commandLineSources.some((path) => newestChange(join(root, path)) > builtAt);
}

/** A folder's own time counts too: it changes when a file in it is added, renamed or deleted. */
function newestChange(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return /\.(ts|json)$/.test(path) ? status.mtimeMs : 0;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), status.mtimeMs);
}

function build(projects) {
  if (!existsSync(compiler)) {
    console.error('The packages are not installed, so there is nothing to build with. Run: npm install');
    process.exit(1);
  }
  const startedAt = new Date();
  const { status } = spawnSync(execPath, [compiler, '-b', ...projects], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The sources do not compile; see above.');
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  // Not the end of the build: what was saved while it ran is newer than it.
  utimesSync(stamp, startedAt, startedAt);
}

if (argv[1] === fileURLToPath(import.meta.url)) build(argv.slice(2));
