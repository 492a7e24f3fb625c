import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runNode, temporaryFolder } from '../../temporary-folder.ts';

const commandLine = join(import.meta.dirname, '..', '..', '..', 'server', 'cli');
const command = join('server', 'cli', 'switchyard.mjs');
const past = new Date(2020, 0, 1);

/** Stands in for tsc: notes its arguments, writes the command line, saves a source if told to, and ends as `tsc-status` says. */
const compiler = `
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
if (existsSync('save-once')) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  writeFileSync('engine/world.ts', '// saved meanwhile');
  rmSync('save-once');
}
appendFileSync('builds', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('dist/server/cli', { recursive: true });
mkdirSync('dist/engine', { recursive: true });
writeFileSync('dist/engine/index.js', 'many modules');
writeFileSync('dist/server/cli/main.js', 'console.log("ran " + process.argv.slice(2).join(" "));');
process.exit(Number(readFileSync('tsc-status', 'utf8')));
`;

/**
 * Stands in for vite: notes what it was told to bundle and writes it where it was told to, or nothing when `page-status`, `engine-status`
 * is not 0.
 */
const bundler = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const told = (option) => process.argv[process.argv.indexOf(option) + 1];
const what = told('--config').endsWith('engine-bundle.config.mjs') ? 'engine' : 'page';
const to = told('--outDir');
const status = Number(readFileSync(what + '-status', 'utf8'));
appendFileSync('builds', what + '\\n');
mkdirSync(to, { recursive: true });
if (status === 0) {
  const files = what === 'page' ? { 'index.html': 'a page' } : { 'index.js': 'one file', 'index.js.map': 'its map' };
  for (const [name, text] of Object.entries(files)) writeFileSync(to + '/' + name, text);
}
process.exit(status);
`;

function project(): string {
  const files = {
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'tsconfig.json': '{}',
    'engine/world.ts': '',
    'engine/gone.ts': '',
    'engine/README.md': '',
    'tests/world.test.ts': '',
    'ui/main.ts': '',
    'ui/styles/tokens.css': '',
    'server/protocol/version.ts': '',
    'server/cli/build.mjs': readFileSync(join(commandLine, 'build.mjs'), 'utf8'),
    'server/cli/bundle.config.mjs': '',
    [command]: readFileSync(join(commandLine, 'switchyard.mjs'), 'utf8'),
    'node_modules/typescript/bin/tsc': compiler,
    'node_modules/typescript/package.json': '{ "type": "module" }',
    'node_modules/vite/bin/vite.js': bundler,
    'node_modules/vite/package.json': '{ "type": "module" }',
    'tsc-status': '0',
    'engine-status': '0',
    'page-status': '0',
    builds: '',
  };
  const folder = temporaryFolder(files);
  for (const path of [
    'package-lock.json',
    'tsconfig.json',
    'engine/world.ts',
    'engine/README.md',
    'server/protocol/version.ts',
    'ui/main.ts',
    'ui/styles/tokens.css',
    'engine',
    'server',
    'server/protocol',
    'ui',
    'ui/styles',
  ]) {
    utimesSync(join(folder, path), past, past);
  }
  return folder;
}

const builds = (folder: string): string[] => readFileSync(join(folder, 'builds'), 'utf8').split('\n').filter(Boolean);
const compilations = (folder: string): number => builds(folder).filter((line) => line.startsWith('-b')).length;

it('the command builds once, and hands its arguments over each time', () => {
  const folder = project();
  expect(runNode(folder, command, 'simulate', 'a.yaml')).toMatchObject({ status: 0, out: 'ran simulate a.yaml\n' });
  expect(runNode(folder, command, '--help')).toMatchObject({ status: 0, out: 'ran --help\n' });
  expect(builds(folder)).toEqual(['-b server', 'engine']);
  expect(readFileSync(join(folder, 'dist/engine/index.js'), 'utf8')).toBe('one file');
  expect(readdirSync(join(folder, 'dist')).toSorted()).toEqual(['.built', 'engine', 'server']);
});

it.each([
  ['a changed source', (folder: string) => writeFileSync(join(folder, 'engine/world.ts'), '// changed'), 2],
  [
    'another way to bundle',
    (folder: string) => writeFileSync(join(folder, 'server/cli/bundle.config.mjs'), '// changed'),
    2,
  ],
  ['a source that is gone', (folder: string) => rmSync(join(folder, 'engine/gone.ts')), 2],
  ['a missing output', (folder: string) => rmSync(join(folder, 'dist/server/cli/main.js')), 2],
  ['a changed test', (folder: string) => writeFileSync(join(folder, 'tests/world.test.ts'), '// changed'), 1],
  ['a changed document', (folder: string) => writeFileSync(join(folder, 'engine/README.md'), 'changed'), 1],
])('after %s the number of builds is right', (_, change, count) => {
  const folder = project();
  runNode(folder, command);
  change(folder);
  expect(runNode(folder, command)).toMatchObject({ status: 0, out: 'ran \n' });
  expect(compilations(folder)).toBe(count);
});

it('a source saved while the build runs is built next time', () => {
  const folder = project();
  writeFileSync(join(folder, 'save-once'), '');
  runNode(folder, command);
  runNode(folder, command);
  runNode(folder, command);
  expect(compilations(folder)).toBe(2);
});

it.each([
  ['tsc-status', 'do not compile'],
  ['engine-status', 'cannot be put into one file'],
])('sources that cannot be built (%s) stop the command, until they can', (step, words) => {
  const folder = project();
  writeFileSync(join(folder, step), '2');
  for (const time of ['first', 'second']) {
    const { status, out, errors } = runNode(folder, command);
    expect({ time, status, out }).toEqual({ time, status: 1, out: '' });
    expect(errors).toContain(words);
  }
  writeFileSync(join(folder, step), '0');
  expect(runNode(folder, command).out).toBe('ran \n');
});

it('a clone without packages is told what to run', () => {
  const folder = project();
  rmSync(join(folder, 'node_modules'), { recursive: true });
  const { status, errors } = runNode(folder, command);
  expect(status).toBe(1);
  expect(errors).toContain('Run: npm install');
});

it('as a program of its own it builds every project and the page, or the projects named', () => {
  const folder = project();
  expect(runNode(folder, join('server', 'cli', 'build.mjs')).status).toBe(0);
  expect(builds(folder)).toEqual(['-b', 'engine', 'page']);
  expect(runNode(folder, join('server', 'cli', 'build.mjs'), 'bench').status).toBe(0);
  expect(builds(folder)).toEqual(['-b', 'engine', 'page', '-b bench', 'engine']);
});

it('the page is built where it is served, once, and again when something it is made of changed', () => {
  const folder = project();
  const pages = (): number => builds(folder).filter((line) => line === 'page').length;
  runNode(folder, command, 'simulate');
  expect(pages()).toBe(0);
  runNode(folder, command, 'serve');
  expect(runNode(folder, command, 'serve').out).toBe('ran serve\n');
  expect(pages()).toBe(1);
  for (const [count, path] of ['ui/styles/tokens.css', 'server/protocol/version.ts', 'engine/world.ts'].entries()) {
    writeFileSync(join(folder, path), 'changed');
    runNode(folder, command, 'serve');
    expect(pages()).toBe(count + 2);
  }
  writeFileSync(join(folder, 'server/cli/serve.ts'), 'changed');
  runNode(folder, command, 'serve');
  expect(pages()).toBe(4);
});

it('a page that cannot be built stops the server before it starts, and leaves the page that was there', () => {
  const folder = project();
  runNode(folder, command, 'serve');
  writeFileSync(join(folder, 'page-status'), '1');
  writeFileSync(join(folder, 'ui/main.ts'), 'changed');
  const { status, out, errors } = runNode(folder, command, 'serve');
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(errors).toContain('page cannot be built');
  expect(readFileSync(join(folder, 'dist/ui/index.html'), 'utf8')).toBe('a page');
  expect(readdirSync(join(folder, 'dist')).filter((name) => name.startsWith('ui'))).toEqual(['ui']);
});
