import { parseArgs } from 'node:util';
import type { Size } from './benchmark.ts';
import { SUITES, suiteNamed } from './suites.ts';

const DEFAULT_ROUNDS = { tiny: 1, usual: 5 } as const;

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  readonly benchmarks: readonly string[];
  readonly rounds: number;
  readonly size: Size;
  /** Path of a compiled program that plays the offer model. */
  readonly reference: string | undefined;
  readonly json: boolean;
  /** This process measures that one benchmark and prints it as JSON. */
  readonly one: string | undefined;
}

export const HELP = `Usage: npm run bench -- [options]

  --only NAMES      these benchmarks, separated by commas: ${SUITES.map(({ name }) => name).join(', ')}
  --reference PATH  a compiled program that plays the offer model; it runs in turn, and the ratio is printed
  --rounds N        processes for each benchmark (${DEFAULT_ROUNDS.usual})
  --tiny            the smallest size, once: shows that everything works, measures nothing
  --json            the result as JSON`;

/** @throws Error for options and benchmarks that there are not */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      reference: { type: 'string' },
      rounds: { type: 'string' },
      tiny: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      one: { type: 'string' },
      size: { type: 'string' },
    },
  });
  if (values.help) return 'help';
  const size = values.tiny || values.size === 'tiny' ? 'tiny' : 'usual';
  const rounds = Number(values.rounds ?? DEFAULT_ROUNDS[size]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a whole number from 1.');
  const names = values.only?.split(',').map((name) => suiteNamed(name.trim()).name);
  return {
    benchmarks: names ?? SUITES.map(({ name }) => name),
    rounds,
    size,
    reference: values.reference,
    json: values.json,
    one: values.one,
  };
}
