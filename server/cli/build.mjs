/**
 * Compiles TypeScript into dist/ with `tsc -b`, puts the compiled engine into one file, and the page into dist/ui with vite. As a program it builds the projects named, or every
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
const engine = join(root, 'dist', 'engine');
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
  if (!status.isDirectory()) return /\.(ts|mjs|json|html|css|svg)$/.test(path) ? status.mtimeMs : 0;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), status.mtimeMs);
}

/**
 * The server and all else read the engine as one file: it starts twice as fast and plays faster. Its modules stay beside it, for tests
 * of single ones.
 */
function buildProjects(projects) {
  building(commandLine, () => {
    run(compiler, ['-b', ...projects], 'The sources do not compile; see above.');
    const fresh = bundled(
      engine,
      'server/cli/engine-bundle.config.mjs',
      'The engine cannot be put into one file; see above.',
    );
    for (const file of ['index.js.map', 'index.js']) renameSync(join(fresh, file), join(engine, file));
  });
}

function buildPage() {
  building(pageOfDesk, () => {
    const fresh = bundled(page, 'ui/vite.config.ts', 'The page cannot be built; see above.');
    rmSync(page, { recursive: true, force: true });
    renameSync(fresh, page);
  });
}

/** Bundles into a folder beside the one meant, so that whoever reads that one never meets half of it. Returns the folder. */
function bundled(meant, config, onFailure) {
  const fresh = `${meant}-${pid}`;
  process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));
  run(bundler, ['build', '--config', join(root, config), '--outDir', fresh, '--logLevel', 'warn'], onFailure);
  return fresh;
}

function building({ stamp }, build) {
  const startedAt = new Date();
  build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  // Not the end of the build: what was saved while it ran is newer than it.
  utimesSync(stamp, startedAt, startedAt);
}

function run(program, args, onFailure) {
  if (!existsSync(program)) {
    console.error('The packages are not installed, so there is nothing to build with. Run: npm install');
    process.exit(1);
  }
  // Whoever builds, what is built is meant for use: under another word the packages bring their slower kind, with advice for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(execPath, [program, ...args], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(onFailure);
    process.exit(1);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  buildProjects(argv.slice(2));
  if (argv.length === 2) buildPageIfStale();
}
