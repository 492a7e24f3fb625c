import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MUTANTS } from './mutants.ts';
import type { Mutant } from './planting.ts';
import { Copy, type Trial } from './trial.ts';

/*
 * Plants each mutant into a copy of the sources, runs the tests named with it there, and shows that one of them fails.
 *
 *   npm run mutants [-- words of the names wanted] [--workers N]
 *
 * Exit code 0 when all are killed; 1 when one survives, does not fit or compile, or the tests fail without any; 2 for a wrong
 * command line.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const WIDTH = 80;

async function main(): Promise<number> {
  const wanted = readOptions();
  if (typeof wanted === 'string') {
    console.error(wanted);
    return 2;
  }
  const { mutants, workers } = wanted;
  const startedAt = Date.now();
  const failing = await withCopy((copy) => copy.failing([...new Set(mutants.flatMap(({ tests }) => tests))]));
  if (failing !== undefined) {
    console.error('The tests fail without any mutant, so they would prove nothing; see npm test.');
    console.error(`First to fail: ${failing}`);
    return 1;
  }
  console.log(`The tests pass without a fault (${seconds(startedAt)} s). With each of ${mutants.length} faults:`);
  const queue = [...mutants];
  const trials: Trial[] = [];
  const work = (copy: Copy): Promise<void> => tryAll(queue, copy, trials);
  await Promise.all(Array.from({ length: Math.min(workers, mutants.length) }, () => withCopy(work)));
  return summary(trials, startedAt);
}

async function tryAll(queue: Mutant[], copy: Copy, trials: Trial[]): Promise<void> {
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    const trial = await copy.try(mutant);
    trials.push(trial);
    console.log(`${trial.verdict.padEnd(8)} ${trial.seconds.toFixed(0).padStart(4)} s  ${mutant.name}`);
    console.log(shortened(`${' '.repeat(16)}${trial.witness}`));
  }
}

async function withCopy<Result>(use: (copy: Copy) => Promise<Result>): Promise<Result> {
  const copy = new Copy(root);
  try {
    return await use(copy);
  } finally {
    copy.remove();
  }
}

function summary(trials: readonly Trial[], startedAt: number): number {
  const counts = new Map<string, number>();
  for (const { verdict } of trials) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const others = [...counts]
    .filter(([verdict]) => verdict !== 'killed')
    .map(([verdict, count]) => `${count} ${verdict}`);
  const killed = counts.get('killed') ?? 0;
  console.log([`${killed} of ${trials.length} mutants killed`, ...others, `${seconds(startedAt)} s`].join(', '));
  return killed === trials.length ? 0 : 1;
}

function readOptions(): { mutants: readonly Mutant[]; workers: number } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { workers: { type: 'string', default: String(Math.min(2, availableParallelism())) } },
    });
    const workers = Number(values.workers);
    if (!Number.isInteger(workers) || workers < 1) return '--workers: give a whole number from 1.';
    const mutants = MUTANTS.filter(({ name }) => positionals.every((word) => name.includes(word)));
    return mutants.length > 0 ? { mutants, workers } : `No mutant has ${positionals.join(' ')} in its name.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(0);
const shortened = (line: string): string => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line);

process.exitCode = await main();
