import { parseArgs } from 'node:util';
import type { Size } from './benchmark.ts';
import { GRIDS, gridWith, type Cell, type Grid } from './core/grid.ts';
import { SUITES, suiteNamed } from './suites.ts';

const DEFAULT_ROUNDS = { tiny: 1, usual: 5 } as const;
const CORE = 'core';

/** How the results are written. */
export type Form = 'text' | 'json' | 'markdown';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Names of benchmarks that run in rounds. */
  readonly benchmarks: readonly string[];
  /** The part of the grid of the routing core that is run. */
  readonly core: Grid | undefined;
  readonly rounds: number;
  readonly size: Size;
  /** Path of a compiled program that plays the offer model. */
  readonly reference: string | undefined;
  readonly form: Form;
  /** This process measures that one benchmark and prints it as JSON. */
  readonly one: string | undefined;
  /** This process measures these cells and prints each as a line of JSON. */
  readonly cells: readonly Cell[] | undefined;
}

export const HELP = `Usage: npm run bench -- [options]

  --only NAMES      these benchmarks, separated by commas: ${SUITES.map(({ name }) => name).join(', ')}
                    core may be followed by the part of its grid: core:experts=5000,skills=5|50,waiting=0,policy=random
  --reference PATH  a compiled program that plays the offer model; it runs in turn, and the ratio is printed
  --rounds N        processes for each benchmark (${DEFAULT_ROUNDS.usual}); the grid of core is run once
  --tiny            the smallest size, once: shows that everything works, measures nothing
  --json            the result as JSON
  --markdown        the result as tables for a document`;

const OPTIONS = {
  only: { type: 'string' },
  reference: { type: 'string' },
  rounds: { type: 'string' },
  tiny: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  one: { type: 'string' },
  cells: { type: 'string' },
  size: { type: 'string' },
} as const;

/** Which benchmarks, and which part of the grid. */
function chosen(only: string | undefined, size: Size): Pick<BenchOptions, 'benchmarks' | 'core'> {
  if (only === undefined)
    return { benchmarks: SUITES.map(({ name }) => name).filter((name) => name !== CORE), core: GRIDS[size] };
  const names = new Set<string>();
  const settings: string[] = [];
  for (const part of only.split(',').map((text) => text.trim())) {
    const [head = '', ...rest] = part.split(':');
    if (head === CORE || !part.includes('=')) names.add(suiteNamed(head).name);
    else if (names.has(CORE)) settings.push(part);
    else throw new Error(`--only: "${part}" belongs behind "${CORE}:".`);
    settings.push(...rest);
  }
  const core = names.delete(CORE) ? gridWith(GRIDS[size], settings) : undefined;
  return { benchmarks: [...names], core };
}

/** @throws Error for options and benchmarks that there are not */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return 'help';
  const size = values.tiny || values.size === 'tiny' ? 'tiny' : 'usual';
  const rounds = Number(values.rounds ?? DEFAULT_ROUNDS[size]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a whole number from 1.');
  if (values.json && values.markdown) throw new Error('--json and --markdown are two ways of writing; choose one.');
  return {
    ...chosen(values.only, size),
    rounds,
    size,
    reference: values.reference,
    form: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
    one: values.one,
    cells: values.cells === undefined ? undefined : (JSON.parse(values.cells) as readonly Cell[]),
  };
}
