/**
 * Compiles TypeScript into dist/ with `tsc -b`, and the page into dist/ui with vite. As a program it builds the projects named, or every
 * one and the page; `buildIfStale` builds what the command line needs, `buildPageIfStale` the page, both only when a source is newer than
 * the last build.
 *
 * Plain JavaScript, because it runs before anything is built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, execPath, pid } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const bundler = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const page = join(root, 'dist', 'ui');

/** What is built: from which sources, what must lie there afterwards, and the file whose time says when. */
const commandLine = {
  // The tests and benchmarks may be broken while it still runs.
  sources: ['engine', 'server', 'tsconfig.json', 'package-lock.json'],
  entry: join(root, 'dist', 'server', 'cli', 'main.js'),
  stamp: join(root, 'dist', '.built'),
};
const pageOfDesk = {
  sources: ['ui', 'engine', 'server/protocol', 'package-lock.json'],
  entry: join(page, 'index.html'),
  stamp: join(root, 'dist', '.page-built'),
};

/** Builds engine and server if a source changed since the last build. Returns the path of the command line's main file. */
export function buildIfStale() {
  if (isStale(commandLine)) buildProjects(['server']);
  return commandLine.entry;
}

/** Builds the page if a source of it changed since it was last built. */
export function buildPageIfStale() {
  if (isStale(pageOfDesk)) buildPage();
}

function isStale({ sources, entry, stamp }) {
  if (!existsSync(stamp) || !existsSync(entry)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.some((path) => newestChange(join(root, path)) > builtAt);
}

/** A folder's own time counts too: it changes when a file in it is added, renamed or deleted. */
function newestChange(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return /\.(ts|json|html|css|svg)$/.test(path) ? status.mtimeMs : 0;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), status.mtimeMs);
}

function buildProjects(projects) {
  run(commandLine, compiler, ['-b', ...projects], 'The sources do not compile; see above.');
}

/** Beside its place first, so that whoever is being served never meets half a page. */
function buildPage() {
  const fresh = `${page}-${pid}`;
  const args = ['build', '--config', join(root, 'ui', 'vite.config.ts'), '--outDir', fresh, '--logLevel', 'warn'];
  process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));
  run(pageOfDesk, bundler, args, 'The page cannot be built; see above.');
  rmSync(page, { recursive: true, force: true });
  renameSync(fresh, page);
}

function run({ stamp }, program, args, onFailure) {
  if (!existsSync(program)) {
    console.error('The packages are not installed, so there is nothing to build with. Run: npm install');
    process.exit(1);
  }
  const startedAt = new Date();
  // Whoever builds, what is built is meant for use: under another word the packages bring their slower kind, with advice for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(execPath, [program, ...args], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(onFailure);
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  // Not the end of the build: what was saved while it ran is newer than it.
  utimesSync(stamp, startedAt, startedAt);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  buildProjects(argv.slice(2));
  if (argv.length === 2) buildPageIfStale();
}
