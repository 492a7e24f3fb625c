import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../../../bench/revision.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** Stands for the compiler: puts the benchmarks where they are run from. A revision whose engine is too old does not fit new ones. */
const BUILD = `
import { cpSync, readFileSync } from 'node:fs';
const bench = readFileSync('bench/main.js', 'utf8');
const engine = JSON.parse(readFileSync('engine.json', 'utf8'));
if (bench.includes('newer engine') && engine.isOld) { console.error('does not compile'); process.exit(1); }
cpSync('bench', 'dist/bench', { recursive: true });
`;

/** Benchmarks that take as long as the engine of their revision says, give or take one part in a hundred. */
const benchmarks = (remark: string): string => `
// ${remark}
import { readFileSync } from 'node:fs';
const engine = JSON.parse(readFileSync('engine.json', 'utf8'));
const name = process.argv[process.argv.indexOf('--one') + 1];
if (!(name in engine.nanoseconds)) process.exit(1);
const byCpu = engine.nanoseconds[name] * (0.99 + 0.02 * Math.random());
console.log(JSON.stringify({ proof: engine.plays, readings: [{ name, unit: 'ns', byCpu }] }));
`;

/** What a revision of the project is like. */
export interface Engine {
  readonly nanoseconds: Readonly<Record<string, number>>;
  readonly plays: string;
  /** It does not compile with today’s benchmarks. */
  readonly isOld?: true;
}

const commit = (folder: string, message: string): void => {
  git(folder, 'add', '.');
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '-m', message);
};

/** A repository with a revision `before` and a tree of today, built. */
export function revisions(before: Engine, today: Engine): string {
  const folder = temporaryFolder({
    'server/cli/build.mjs': BUILD,
    'bench/main.js': benchmarks('older'),
    'engine.json': JSON.stringify(before),
    'package.json': '{ "type": "module" }',
    '.gitignore': 'dist/\nnode_modules\n',
    'node_modules/here.txt': 'packages of this tree',
  });
  git(folder, 'init', '-q');
  commit(folder, 'before');
  git(folder, 'tag', 'before');
  writeFileSync(join(folder, 'engine.json'), JSON.stringify(today));
  writeFileSync(join(folder, 'bench', 'main.js'), benchmarks('needs a newer engine'));
  commit(folder, 'today');
  return folder;
}
