/**
 * Runs the cases of an oracle file, or those of the tests without one, and writes what their judge reads:
 *
 *   npm run oracles -- FILE.json --out results.json [--relative-error 0.5%] [--only id,id] [--workers N] [--budget 120s]
 *
 * Exit code 0 when every metric of every case has its estimate and agrees, 1 when something could not be expressed or does not
 * agree (it is listed), 2 when the command line or the file is wrong. This file is also what its worker threads run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort } from 'node:worker_threads';
import type { OracleCase, Trouble } from './adapter/oracle-case.ts';
import { CASES } from './cases/all.ts';
import type { Estimate } from './runs/linearised.ts';
import { judge, rootMeanSquare, type Judgement } from './runs/judging.ts';
import { runOracle, type Outcome } from './runs/run-oracle.ts';
import { answer, Threads } from './runs/threads.ts';

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const crew = new Threads(new URL(import.meta.url), options.workers);
  const results: Record<string, Record<string, unknown>> = {};
  const troubles: Trouble[] = [];
  const disagreements: string[] = [];
  const scores: number[] = [];
  try {
    for (const oracle of options.cases) {
      const startedAt = Date.now();
      const outcome = await runOracle(oracle, options.effort, crew);
      const judgement = judge(oracle, outcome);
      troubles.push(...outcome.troubles);
      disagreements.push(...judgement.disagreements);
      scores.push(...judgement.scores);
      if (outcome.estimates.length > 0) results[oracle.id] = written(outcome);
      console.log(line(oracle.id, outcome, judgement, options.effort.relativeError, (Date.now() - startedAt) / 1000));
      if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(results, undefined, 1)}\n`);
    }
  } finally {
    await crew.close();
  }
  console.log(`${scores.length} metrics, root mean square of z ${rootMeanSquare(scores).toFixed(2)}`);
  for (const disagreement of disagreements) console.log(`disagrees: ${disagreement}`);
  for (const { case: id, field, value, why } of troubles) {
    console.log(`not expressed: ${id}, ${field} = ${shortened(value)}: ${why}`);
  }
  return troubles.length + disagreements.length > 0 ? 1 : 0;
}

interface Options {
  readonly cases: readonly OracleCase[];
  readonly out: string | undefined;
  readonly workers: number;
  readonly effort: { readonly relativeError: number; readonly mostEvents: number; readonly mostSeconds: number };
}

function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'relative-error': { type: 'string', default: '0.5%' },
        only: { type: 'string' },
        workers: { type: 'string', default: String(availableParallelism()) },
        budget: { type: 'string', default: '120s' },
      },
    });
    const [file] = positionals;
    if (positionals.length > 1) return 'Give the path of one oracle file.';
    const relativeError =
      Number.parseFloat(values['relative-error']) / (values['relative-error'].endsWith('%') ? 100 : 1);
    const mostSeconds = Number.parseFloat(values.budget);
    const workers = Number(values.workers);
    if (!(relativeError > 0) || !(mostSeconds > 0) || !(workers >= 1)) return 'An option has no sensible value.';
    const only = values.only?.split(',');
    const cases =
      file === undefined ? CASES : (JSON.parse(readFileSync(file, 'utf8')) as { cases: OracleCase[] }).cases;
    const unknown = only?.filter((id) => !cases.some((each) => each.id === id)) ?? [];
    if (unknown.length > 0) return `There is no case ${unknown.join(', ')}.`;
    return {
      cases: cases.filter(({ id }) => only === undefined || only.includes(id)),
      out: values.out,
      workers,
      effort: { relativeError, mostEvents: EVENTS_A_SECOND * workers * mostSeconds, mostSeconds },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Events that one thread plays in a second, cautiously; to plan within a budget. */
const EVENTS_A_SECOND = 1_000_000;

/** Estimates as the judge reads them: a metric that is a list has a list. */
function written({ estimates }: Outcome): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { metric, estimate } of estimates) {
    if (metric.index === undefined) result[metric.name] = estimate;
    else {
      const list = (result[metric.name] ??= []) as Estimate[];
      list[metric.index] = estimate;
    }
  }
  return result;
}

function line(id: string, outcome: Outcome, { scores }: Judgement, wanted: number, seconds: number): string {
  const { estimates, run, troubles } = outcome;
  const largest = scores.reduce((most, score) => (Math.abs(score) > Math.abs(most) ? score : most), 0);
  const reached = run !== undefined && run.worst > wanted * 1.02 ? ' (not reached)' : '';
  const precision = run === undefined ? '' : `, relative error ${(100 * run.worst).toFixed(2)} %${reached}`;
  const size = run === undefined ? '' : `, ${run.batches} batches, ${(run.events / 1e6).toFixed(1)} M events`;
  const open = troubles.length > 0 ? `, ${troubles.length} not expressed` : '';
  return `${id}: ${estimates.length} metrics, largest z ${largest.toFixed(2)}${precision}${size}, ${seconds.toFixed(1)} s${open}`;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

if (isMainThread) process.exitCode = await main();
else answer(parentPort!);
