import { parseArgs } from 'node:util';
import type { AgainstOptions } from './against/run-against.ts';
import type { Size } from './benchmark.ts';
import { GRIDS, gridWith, type Cell, type Grid } from './core/grid.ts';
import { SUITES, suiteNamed } from './suites.ts';

const DEFAULT_ROUNDS = { tiny: 1, usual: 5 } as const;
const CORE = 'core';

const FEWEST_PAIRS = 10;
const DEFAULT_PAIRS = 12;
const DEFAULT_LIMIT = 1.1;
const DEFAULT_SEED = 1;
/** What revisions are compared by when nothing else is said. */
const COMPARED: readonly string[] = ['calendar', 'draws', 'offer-core', 'expert-marketplace', CORE];

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
  /** The revision that this tree is compared with, and how. */
  readonly against: AgainstOptions | undefined;
  /** This process measures that one benchmark and prints it as JSON. */
  readonly one: string | undefined;
  /** This process measures these cells and prints each as a line of JSON. */
  readonly cells: readonly Cell[] | undefined;
}

export const HELP = `Usage: npm run bench -- [options]

  --only NAMES      these benchmarks, separated by commas: ${SUITES.map(({ name }) => name).join(', ')}
                    core may be followed by the part of its grid: core:experts=5000,skills=5+50,waiting=0,policy=random
  --reference PATH  a compiled program that plays the offer model; it runs in turn, and the ratio is printed
  --rounds N        processes for each benchmark (${DEFAULT_ROUNDS.usual}); the grid of core is run once
  --against REV     this tree beside another revision, in pairs of processes; says whether it is slower, faster, or no different
  --pairs N         pairs for each benchmark, an even number from ${FEWEST_PAIRS} (${DEFAULT_PAIRS})
  --limit RATIO     a slowdown that is surely above it ends with status 1 (${DEFAULT_LIMIT})
  --seed N          of the resampling (${DEFAULT_SEED})
  --tiny            the smallest size, once: shows that everything works, measures nothing
  --json            the result as JSON
  --markdown        the result as tables for a document`;

const OPTIONS = {
  only: { type: 'string' },
  reference: { type: 'string' },
  against: { type: 'string' },
  pairs: { type: 'string' },
  limit: { type: 'string' },
  seed: { type: 'string' },
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

/** What a number given by an option may be. */
interface Kind {
  readonly text: string;
  readonly isRight: (value: number) => boolean;
}

const EVEN: Kind = {
  text: `an even number from ${FEWEST_PAIRS}`,
  isRight: (value) => value >= FEWEST_PAIRS && value % 2 === 0,
};
const RATIO: Kind = { text: 'a number from 1, such as 1.1', isRight: (value) => value >= 1 && value < Infinity };
const WHOLE: Kind = { text: 'a whole number', isRight: Number.isSafeInteger };
const COUNT: Kind = {
  text: 'a whole number from 1',
  isRight: (value) => Number.isSafeInteger(value) && value >= 1,
};

function numberFrom(name: string, text: string | undefined, usual: number, kind: Kind): number {
  if (text === undefined) return usual;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!kind.isRight(value)) throw new Error(`--${name} is ${kind.text}, not "${text}".`);
  return value;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function againstOf({ against, only, pairs, limit, seed }: Values, size: Size): AgainstOptions | undefined {
  if (against === undefined) {
    if (pairs === undefined && limit === undefined && seed === undefined) return undefined;
    throw new Error('--pairs, --limit and --seed belong to --against.');
  }
  if (only?.includes('='))
    throw new Error('--against compares a few cells of core; it does not take a part of its grid.');
  return {
    revision: against,
    benchmarks: only?.split(',').map((name) => suiteNamed(name.trim()).name) ?? COMPARED,
    pairs: numberFrom('pairs', pairs, DEFAULT_PAIRS, EVEN),
    limit: numberFrom('limit', limit, DEFAULT_LIMIT, RATIO),
    seed: numberFrom('seed', seed, DEFAULT_SEED, WHOLE),
    size,
  };
}

/** @throws Error for options and benchmarks that there are not */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return 'help';
  const size = values.tiny || values.size === 'tiny' ? 'tiny' : 'usual';
  if (values.json && values.markdown) throw new Error('--json and --markdown are two ways of writing; choose one.');
  return {
    ...chosen(values.only, size),
    rounds: numberFrom('rounds', values.rounds, DEFAULT_ROUNDS[size], COUNT),
    size,
    reference: values.reference,
    form: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
    against: againstOf(values, size),
    one: values.one,
    cells: values.cells === undefined ? undefined : (JSON.parse(values.cells) as readonly Cell[]),
  };
}
