import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement, Reading, Size } from './benchmark.ts';
import { runReference, type ReferenceSpeed } from './reference.ts';
import { summaryOf, type Summary } from './statistics.ts';

const MOST_OUTPUT = 2 ** 24;

/** One number over all rounds. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly byCpu: Summary;
  readonly byWall: Summary | undefined;
}

/** A benchmark over all rounds. */
export interface Outcome {
  readonly benchmark: string;
  readonly proof: string;
  readonly results: readonly Result[];
}

/** Runs a benchmark in a process of its own. @throws Error when its answer is wrong or it dies */
function measureApart(benchmark: string, size: Size): Measurement {
  const main = fileURLToPath(new URL('main.js', import.meta.url));
  const output = execFileSync(process.execPath, [main, '--one', benchmark, '--size', size], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  return JSON.parse(output) as Measurement;
}

/** Our tickets a second as a share of the reference program's, both from the same round. */
function shareOf(reading: Reading, reference: ReferenceSpeed): Reading {
  return {
    name: `${reading.name}, as a share of the reference`,
    unit: '× speed',
    byCpu: reading.byCpu / reference.byCpu,
    byWall: reading.byWall! / reference.byWall,
  };
}

/** Adds what the reference program does at this moment, if there is one and the benchmark is to be compared with it. */
export function withReference(measured: Measurement, run: () => ReferenceSpeed | undefined): Measurement {
  const compared = measured.readings.find(({ isCompared }) => isCompared);
  const reference = compared && run();
  if (compared === undefined || reference === undefined) return measured;
  const itself = { name: 'reference program', unit: compared.unit, ...reference };
  return { ...measured, readings: [...measured.readings, itself, shareOf(compared, reference)] };
}

/** Medians and spreads of several processes. @throws Error when their proofs differ */
export function outcomeOf(benchmark: string, rounds: readonly Measurement[]): Outcome {
  const proofs = new Set(rounds.map(({ proof }) => proof));
  if (proofs.size > 1) throw new Error(`${benchmark}: two processes differ: ${[...proofs].join(' / ')}`);
  const names = rounds[0]!.readings.map(({ name, unit }) => ({ name, unit }));
  const results = names.map(({ name, unit }, index): Result => {
    const readings = rounds.map((round) => round.readings[index]!);
    const walls = readings.flatMap(({ byWall }) => (byWall === undefined ? [] : [byWall]));
    const byCpu = summaryOf(readings.map((reading) => reading.byCpu));
    return { name, unit, byCpu, byWall: walls.length === 0 ? undefined : summaryOf(walls) };
  });
  return { benchmark, proof: [...proofs][0]!, results };
}

/** All benchmarks in turn, round after round, so that whatever else the machine does hits them alike. */
export function runRounds(
  benchmarks: readonly string[],
  count: number,
  size: Size,
  reference: string | undefined,
  tell: (progress: string) => void,
): Outcome[] {
  const rounds = benchmarks.map((): Measurement[] => []);
  for (let round = 0; round < count; round++) {
    benchmarks.forEach((benchmark, index) => {
      tell(`round ${round + 1} of ${count}: ${benchmark}`);
      const measured = measureApart(benchmark, size);
      rounds[index]!.push(
        withReference(measured, () => (reference === undefined ? undefined : runReference(reference))),
      );
    });
  }
  return benchmarks.map((benchmark, index) => outcomeOf(benchmark, rounds[index]!));
}
