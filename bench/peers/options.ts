import { parseArgs } from 'node:util';
import type { Size } from '../benchmark.ts';
import { contenderNamed, type Contender } from './contenders.ts';
import { modelNamed, MODELS, type Model } from './models.ts';

const DEFAULT_ROUNDS = { tiny: 1, usual: 5 } as const;

/** What `npm run bench:peers` was asked for. */
export interface PeerOptions {
  readonly models: readonly Model[];
  readonly rounds: number;
  readonly size: Size;
  /** Path of a compiled program that plays the offer model. */
  readonly reference: string | undefined;
  readonly json: boolean;
  /** This process plays the first model with that contender and prints what it found as JSON. */
  readonly one: Contender | undefined;
}

export const HELP = `Usage: npm run bench:peers -- [options]

The same models in Switchyard, simjs and SimPy, in turn: is each answer right, and how many tickets a second is that?

  --only NAMES      these models, separated by commas: ${MODELS.map(({ name }) => name).join(', ')}
  --reference PATH  a compiled program that plays the offer model, in turn with the others
  --rounds N        processes for each model and simulator (${DEFAULT_ROUNDS.usual})
  --tiny            the smallest size, once: shows that everything works, measures nothing
  --json            the result as JSON`;

/** @throws Error for options, models and contenders that there are not */
export function readOptions(args: readonly string[]): PeerOptions | 'help' {
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
    },
  });
  if (values.help) return 'help';
  const size = values.tiny ? 'tiny' : 'usual';
  const rounds = Number(values.rounds ?? DEFAULT_ROUNDS[size]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a whole number from 1.');
  return {
    models: values.only?.split(',').map((name) => modelNamed(name.trim())) ?? MODELS,
    rounds,
    size,
    reference: values.reference,
    json: values.json,
    one: values.one === undefined ? undefined : contenderNamed(values.one),
  };
}
