import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement, Size } from '../benchmark.ts';
import { outputOf } from '../child.ts';
import { git } from '../revision.ts';
import { LEVEL, RESAMPLES, verdictOf, type Pair, type Verdict } from './verdict.ts';
import { commitOf, withWorktree } from './worktree.ts';

/** What is compared, and how. */
export interface AgainstOptions {
  readonly revision: string;
  readonly benchmarks: readonly string[];
  /** Even, so that each revision goes first as often as the other. */
  readonly pairs: number;
  /** A slowdown is too much when it is sure to be above this ratio. */
  readonly limit: number;
  readonly seed: number;
  readonly size: Size;
}

/** How one benchmark compares. */
export interface Compared extends Verdict {
  readonly benchmark: string;
  /** What each revision proved; they differ when it plays differently. */
  readonly proofs: { readonly here: string; readonly there: string };
}

/** How this tree compares with a revision. */
export interface AgainstResults {
  readonly revision: string;
  readonly commit: string;
  readonly pairs: number;
  readonly limit: number;
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
  /** Whose benchmarks measured the revision: those of this tree where they fit its engine. */
  readonly measuredBy: 'this tree' | 'its own benchmarks';
  readonly compared: readonly Compared[];
  /** Benchmarks that the revision cannot run. */
  readonly absent: readonly string[];
}

const MAIN = join('dist', 'bench', 'main.js');

interface Trees {
  readonly here: string;
  readonly there: string;
  readonly signal: AbortSignal;
}

async function build(folder: string, signal: AbortSignal): Promise<void> {
  await outputOf([join('server', 'cli', 'build.mjs'), 'bench'], folder, signal);
}

/** Builds a revision with the benchmarks of this tree, so that both are measured alike; with its own where those do not fit. */
async function buildThere({ here, there, signal }: Trees): Promise<AgainstResults['measuredBy']> {
  const own = join(there, 'bench');
  rmSync(own, { recursive: true, force: true });
  cpSync(join(here, 'bench'), own, { recursive: true });
  try {
    await build(there, signal);
    return 'this tree';
  } catch (error) {
    signal.throwIfAborted();
    rmSync(own, { recursive: true, force: true });
    git(there, 'checkout', '--quiet', '--', '.');
    if (!existsSync(own)) throw error;
    await build(there, signal);
    return 'its own benchmarks';
  }
}

async function measure(folder: string, benchmark: string, size: Size, signal: AbortSignal): Promise<Measurement> {
  const output = await outputOf([join(folder, MAIN), '--one', benchmark, '--size', size], folder, signal);
  return JSON.parse(output) as Measurement;
}

/** A process of each; in every second pair the other one goes first, so that a machine that slows down slows both. */
async function measurePair(benchmark: string, size: Size, isSwapped: boolean, trees: Trees): Promise<Pair> {
  const run = (folder: string): Promise<Measurement> => measure(folder, benchmark, size, trees.signal);
  if (!isSwapped) {
    const here = await run(trees.here);
    return { here, there: await run(trees.there) };
  }
  const there = await run(trees.there);
  return { here: await run(trees.here), there };
}

/** The benchmarks that the revision can run, too. */
async function knownThere(options: AgainstOptions, trees: Trees): Promise<readonly string[]> {
  const known: string[] = [];
  for (const benchmark of options.benchmarks) {
    try {
      await measure(trees.there, benchmark, 'tiny', trees.signal);
      known.push(benchmark);
    } catch {
      trees.signal.throwIfAborted();
    }
  }
  return known;
}

async function compareAll(
  options: AgainstOptions,
  benchmarks: readonly string[],
  trees: Trees,
  tell: (progress: string) => void,
): Promise<readonly Compared[]> {
  const pairs = new Map(benchmarks.map((benchmark): [string, Pair[]] => [benchmark, []]));
  for (let pair = 0; pair < options.pairs; pair++) {
    for (const [benchmark, measured] of pairs) {
      tell(`pair ${pair + 1} of ${options.pairs}: ${benchmark}`);
      measured.push(await measurePair(benchmark, options.size, pair % 2 === 1, trees));
    }
  }
  return [...pairs].map(([benchmark, measured]) => {
    const [{ here, there }] = measured as [Pair];
    return {
      benchmark,
      proofs: { here: here.proof, there: there.proof },
      ...verdictOf(measured, options.limit, options.seed),
    };
  });
}

/**
 * Builds a revision beside this tree, which is built already, and runs the benchmarks of both in turn.
 *
 * @param signal ends it; what it made is removed all the same
 * @throws Error when there is no such revision, when neither benchmarks fit it, or when an answer is wrong
 */
export async function runAgainst(
  here: string,
  options: AgainstOptions,
  tell: (progress: string) => void,
  signal: AbortSignal,
): Promise<AgainstResults> {
  const { revision, pairs, limit, seed } = options;
  const commit = commitOf(here, revision);
  const comparing = withWorktree(here, commit, async (there) => {
    const trees = { here, there, signal };
    tell(`building ${revision} (${commit.slice(0, 12)})`);
    const measuredBy = await buildThere(trees);
    const benchmarks = await knownThere(options, trees);
    const absent = options.benchmarks.filter((benchmark) => !benchmarks.includes(benchmark));
    const compared = await compareAll(options, benchmarks, trees, tell);
    return { revision, commit, pairs, limit, level: LEVEL, resamples: RESAMPLES, seed, measuredBy, compared, absent };
  });
  return comparing.catch((error: unknown) => {
    // Whatever failed first, failed because of it.
    signal.throwIfAborted();
    throw error;
  });
}
