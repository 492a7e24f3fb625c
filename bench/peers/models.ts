import { timeToAccept, timeToAnswer } from '../offer-core.ts';
import { queueWithPatience, singleServer } from './theory.ts';

/** What a model is known to come to. */
export interface Measure {
  /** In words, as in "240 s until accepted". */
  readonly about: string;
  readonly unit: string;
  /** What the closed formula gives. */
  readonly exact: number;
}

/** A model that every contender plays. */
export interface Model {
  readonly name: string;
  readonly about: string;
  /** Tickets a second. */
  readonly arrivalRate: number;
  readonly measures: Readonly<Record<string, Measure>>;
}

const ONE_SERVER = { arrivalRate: 0.8 / 60, work: 60 } as const;
const MANY_SERVERS = { arrivalRate: 0.35, work: 300, servers: 100, patience: 150 } as const;

const seconds = (about: string, exact: number): Measure => ({ about, unit: 's', exact });

/** Each file in `switchyard/`, `simjs/` and `simpy/` says one of these in the words of its simulator; the measures tell whether it does. */
export const MODELS: readonly Model[] = [
  {
    name: 'mm1',
    about: 'M/M/1: one server, 80 % of the time at work',
    arrivalRate: ONE_SERVER.arrivalRate,
    measures: {
      accepted: seconds('until accepted', singleServer(ONE_SERVER).wait),
      answered: seconds('until answered', singleServer(ONE_SERVER).stay),
    },
  },
  {
    name: 'erlang-a',
    about: 'Erlang A (M/M/100+M): more work than a hundred servers can do, and customers who leave',
    arrivalRate: MANY_SERVERS.arrivalRate,
    measures: {
      accepted: seconds('until accepted, of those who stay', queueWithPatience(MANY_SERVERS).waitOfServed),
      left: { about: 'leave', unit: 'of all', exact: queueWithPatience(MANY_SERVERS).left },
    },
  },
  {
    name: 'offer-core',
    about: 'The offer model: 200 experts with three places, refusals, limits of five minutes',
    arrivalRate: 0.82872,
    measures: {
      accepted: seconds('until accepted', timeToAccept().mean),
      answered: seconds('until answered', timeToAnswer().mean),
    },
  },
];

/** @throws Error that names the models there are */
export function modelNamed(name: string): Model {
  const model = MODELS.find((candidate) => candidate.name === name);
  if (model === undefined)
    throw new Error(`There is no model "${name}". There are: ${MODELS.map((each) => each.name).join(', ')}.`);
  return model;
}
