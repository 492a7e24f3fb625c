import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MUTANTS, type Mutant } from './mutants.ts';

/*
 * Plants each mutant into a copy of the sources, runs the tests named with it there, and shows that one of them fails.
 * The working tree is never touched. Exit code 1 when a mutant survives, no longer fits the sources, or the tests fail without it.
 * Usage: npm run mutants [-- words of the names wanted]
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const COPIED = ['engine', 'server', 'bench', 'scenarios', 'tests', 'package.json', 'tsconfig.json'];
const LONGEST_RUN_MS = 300_000;

type Verdict = 'killed' | 'SURVIVED' | 'DOES NOT FIT';

function copyOfSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-mutants-'));
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Whether the tests pass in a copy; a run that takes too long has failed. */
async function passes(folder: string, tests: readonly string[]): Promise<boolean> {
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const run = spawn(process.execPath, [vitest, 'run', '--config', 'tests/vitest.config.ts', '--bail', '1', ...tests], {
    cwd: folder,
    stdio: 'ignore',
    timeout: LONGEST_RUN_MS,
    env: { ...process.env, SWITCHYARD_DESKS: '40' },
  });
  return new Promise((resolve) => run.on('close', (code) => resolve(code === 0)));
}

async function verdictOn(mutant: Mutant, folder: string): Promise<Verdict> {
  const path = join(folder, mutant.file);
  const source = readFileSync(path, 'utf8');
  if (source.split(mutant.find).length !== 2) return 'DOES NOT FIT';
  writeFileSync(
    path,
    source.replace(mutant.find, () => mutant.replace),
  );
  const survived = await passes(folder, mutant.tests);
  writeFileSync(path, source);
  return survived ? 'SURVIVED' : 'killed';
}

async function work(queue: Mutant[], verdicts: Map<Mutant, Verdict>): Promise<void> {
  const folder = copyOfSources();
  try {
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const verdict = await verdictOn(mutant, folder);
      verdicts.set(mutant, verdict);
      process.stdout.write(`${verdict.padEnd(13)} ${mutant.name}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const mutants = MUTANTS.filter(({ name }) => wanted.every((word) => name.includes(word)));
const base = copyOfSources();
const isSound = await passes(base, [...new Set(mutants.flatMap(({ tests }) => tests))]);
rmSync(base, { recursive: true, force: true });
if (!isSound) {
  process.stderr.write('The tests fail without any mutant, so they would prove nothing. Run npm test first.\n');
  process.exit(1);
}
const verdicts = new Map<Mutant, Verdict>();
const queue = [...mutants];
await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, async () => work(queue, verdicts)));
const killed = [...verdicts.values()].filter((verdict) => verdict === 'killed').length;
process.stdout.write(`${killed} of ${mutants.length} mutants killed\n`);
process.exit(killed === mutants.length ? 0 : 1);
