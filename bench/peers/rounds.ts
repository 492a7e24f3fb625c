import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Size } from '../benchmark.ts';
import { runReference } from '../reference.ts';
import { summaryOf, type Summary } from '../statistics.ts';
import type { Contender } from './contenders.ts';
import type { Model } from './models.ts';
import type { Played } from './played.ts';
import { proofOf } from './proof.ts';

const MOST_OUTPUT = 2 ** 24;
const MS_PER_SECOND = 1000;

/** One contender's run of a model: its speed counts only because its answer was right. */
export interface Lap {
  readonly program: string;
  readonly proof: string;
  /** Tickets a second, by the time on a processor and on the wall. */
  readonly byCpu: number;
  readonly byWall: number;
}

/** The runs of one round, by contender. */
type Round = ReadonlyMap<string, Lap>;

/** A contender over all rounds of a model. */
export interface Standing {
  readonly contender: string;
  readonly program: string;
  readonly proof: string;
  readonly byCpu: Summary;
  readonly byWall: Summary;
  /** Its speed as a share of Switchyard's in the same round. */
  readonly share: Summary;
}

/** A model with everybody who plays it. */
export interface ModelOutcome {
  readonly model: string;
  readonly about: string;
  readonly standings: readonly Standing[];
}

/** What is to be run. */
export interface PeerPlan {
  readonly models: readonly Model[];
  readonly contenders: readonly Contender[];
  readonly rounds: number;
  readonly size: Size;
  readonly reference: string | undefined;
}

/** The speed of a run whose answer is right. @throws Error when it is wrong */
export function lapOf(contender: string, model: Model, played: Played): Lap {
  const proof = proofOf(contender, model, played);
  const { program, tickets, cpu, wall } = played;
  return { program, proof, byCpu: (MS_PER_SECOND * tickets) / cpu, byWall: (MS_PER_SECOND * tickets) / wall };
}

/** Plays a model in a process of its own. @throws Error when its answer is wrong or it dies */
function playApart({ name }: Contender, model: Model, size: Size): Lap {
  const main = fileURLToPath(new URL('main.js', import.meta.url));
  const args = [main, '--one', name, '--only', model.name, ...(size === 'tiny' ? ['--tiny'] : [])];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  return lapOf(name, model, JSON.parse(output) as Played);
}

/** The compiled program; its answer is checked where it is run. */
function referenceLap(path: string): Lap {
  return {
    program: 'The reference program',
    proof: 'both times as the closed formula has them',
    ...runReference(path),
  };
}

/** A list that begins elsewhere each time, so that nobody always runs after the same neighbour. */
function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

/** All models in turn, each by all contenders in turn, round after round. */
export function runPeers(plan: PeerPlan, tell: (progress: string) => void): ModelOutcome[] {
  const { models, contenders, rounds, size, reference } = plan;
  const found = models.map((): Round[] => []);
  for (let round = 0; round < rounds; round++) {
    models.forEach((model, index) => {
      const laps = new Map<string, Lap>();
      for (const contender of rotated(contenders, round)) {
        tell(`round ${round + 1} of ${rounds}: ${model.name}, ${contender.name}`);
        laps.set(contender.name, playApart(contender, model, size));
      }
      if (reference !== undefined && model.name === 'offer-core') laps.set('reference', referenceLap(reference));
      found[index]!.push(laps);
    });
  }
  return models.map((model, index) => outcomeOf(model, found[index]!));
}

/**
 * Medians and spreads over the rounds; each share is of Switchyard's speed in the same round.
 *
 * @throws Error when two processes of a contender came to different answers
 */
export function outcomeOf({ name, about }: Model, rounds: readonly Round[]): ModelOutcome {
  const standings = [...rounds[0]!.keys()].map((contender): Standing => {
    const laps = rounds.map((round) => round.get(contender)!);
    const { program, proof } = laps[0]!;
    const other = laps.find((lap) => lap.proof !== proof);
    if (other !== undefined) throw new Error(`${contender}, ${name}: two processes differ: ${proof} / ${other.proof}`);
    return {
      contender,
      program,
      proof,
      byCpu: summaryOf(laps.map(({ byCpu }) => byCpu)),
      byWall: summaryOf(laps.map(({ byWall }) => byWall)),
      share: summaryOf(rounds.map((round, index) => laps[index]!.byCpu / round.get('Switchyard')!.byCpu)),
    };
  });
  return { model: name, about, standings };
}
