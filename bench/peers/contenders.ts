import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../server/project-folder.ts';
import type { Size } from '../benchmark.ts';
import type { Model } from './models.ts';
import { SLICES, type Played } from './played.ts';

const MOST_OUTPUT = 2 ** 24;
/** Enough that the way to the steady state of every model ends within the first slice. */
const TINY_TICKETS = 12_000;

/** A simulator that plays the models. */
export interface Contender {
  readonly name: string;
  /** Tickets of a run; enough for about a second. */
  readonly tickets: number;
  /** It is compiled while it runs: a shorter run goes before the one that is timed. */
  readonly warmsUp: boolean;
  /** Why it cannot run here, in words; undefined when it can. */
  absence(): string | undefined;
  /** Plays a model in this process, or in one that it starts itself. */
  play(model: Model, tickets: number): Promise<Played> | Played;
}

const PYTHON = 'python3';

/** Why SimPy cannot run here; undefined when it can. */
export function absenceOfSimpy(python = PYTHON): string | undefined {
  const options = { encoding: 'utf8' } as const;
  const { error, status } = spawnSync(python, ['-c', 'import simpy; simpy.Environment'], options);
  if (error !== undefined) return `${python} is not on this machine`;
  if (status === 0) return undefined;
  const version = spawnSync(python, ['-c', 'import simpy; print(simpy.__version__)'], options);
  return version.status === 0
    ? `SimPy 3 or later is needed, and ${python} has ${version.stdout.trim()}`
    : `${python} has no module "simpy" (Debian has it as python3-simpy3)`;
}

/** -B: nothing is left beside the sources. */
function playSimpy({ name }: Model, tickets: number): Played {
  const script = join(projectFolder(), 'bench', 'peers', 'simpy', `${name}.py`);
  const args = ['-B', script, String(tickets), String(SLICES)];
  const options = { encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const;
  return JSON.parse(execFileSync(PYTHON, args, options)) as Played;
}

/** Switchyard comes first: the others are compared with it. Each is loaded only where it plays. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'Switchyard',
    tickets: 1_000_000,
    warmsUp: true,
    absence: () => undefined,
    play: async (model, tickets) => (await import('./switchyard/play.ts')).playSwitchyard(model, tickets),
  },
  {
    name: 'simjs',
    tickets: 400_000,
    warmsUp: true,
    absence: () => undefined,
    play: async (model, tickets) => (await import('./simjs/play.ts')).playSimjs(model, tickets),
  },
  { name: 'SimPy', tickets: 100_000, warmsUp: false, absence: absenceOfSimpy, play: playSimpy },
];

/** @throws Error that names the contenders there are */
export function contenderNamed(name: string): Contender {
  const contender = CONTENDERS.find((candidate) => candidate.name === name);
  if (contender === undefined)
    throw new Error(`There is no "${name}" here. There are: ${CONTENDERS.map((each) => each.name).join(', ')}.`);
  return contender;
}

/** Tickets that a contender plays. */
export function ticketsFor({ tickets }: Contender, size: Size): number {
  return size === 'tiny' ? TINY_TICKETS : tickets;
}
