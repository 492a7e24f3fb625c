import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';
import { CASES } from './cases/all.ts';
import { judge, rootMeanSquare, type Judgement } from './runs/judging.ts';
import { runOracle, type Outcome } from './runs/run-oracle.ts';
import { Threads } from './runs/threads.ts';

/** Means are as exact as this where the budget of a case suffices, in events; `npm run oracles` has more time. */
const EFFORT = { relativeError: 0.01, mostEvents: 1_000_000, batchTickets: 1000 };
const THREADS = 2;

const outcomes = new Map<string, Outcome>();
const judgements = new Map<string, Judgement>();
let crew: Threads | undefined;

// Threads run what is compiled; it is brought up to date first.
beforeAll(async () => {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const project = join(root, 'tests', 'tsconfig.shared.json');
  const built = spawnSync(execPath, [compiler, '-b', project], { encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  crew = new Threads(pathToFileURL(join(root, 'dist', 'tests', 'theory', 'oracles-command.js')), THREADS);
  for (const oracle of CASES) {
    const outcome = await runOracle(oracle, EFFORT, crew);
    outcomes.set(oracle.id, outcome);
    judgements.set(oracle.id, judge(oracle, outcome));
  }
}, 600_000);

afterAll(() => crew?.close());

describe('what is known exactly', () => {
  it.each(CASES.map(({ id }) => id))('%s: every metric has its figure and agrees', (id) => {
    expect(outcomes.get(id)!.troubles).toEqual([]);
    expect(judgements.get(id)!.disagreements).toEqual([]);
    expect(outcomes.get(id)!.run?.batches ?? 100).toBeGreaterThanOrEqual(100);
  });

  it('estimates lie as far from what they estimate as their standard errors say, all together', () => {
    const scores = [...judgements.values()].flatMap((judgement) => judgement.scores);
    expect(scores.length).toBeGreaterThan(700);
    expect(rootMeanSquare(scores)).toBeGreaterThan(0.9);
    expect(rootMeanSquare(scores)).toBeLessThan(1.1);
  });
});
