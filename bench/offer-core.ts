import { parseScenario, problemsText, snapshotOf, type Scenario, type Simulation } from '../engine/index.ts';
import { readScenario } from '../server/scenario-files.ts';
import { prove } from './benchmark.ts';

const MS_PER_SECOND = 1000;
/** Arrivals of `scenarios/offer-core.yaml`, tickets an ms an expert. */
const RATE_PER_EXPERT = 0.82872 / MS_PER_SECOND / 200;
/** An estimate from independent tickets is farther than this many standard errors from the truth once in 16,000 times. */
const STANDARD_ERRORS = 4;

/** A scenario that ships, by its name. @throws Error when it has problems */
export async function shippedScenario(name: string, overrides: readonly string[] = []): Promise<Scenario> {
  const { text, files, fileName } = await readScenario(name);
  const parsed = parseScenario(text, { files, overrides });
  if (!parsed.ok) throw new Error(problemsText(parsed.problem, fileName));
  return parsed.value;
}

/** The offer model with so many experts, arrivals in proportion, until about so many tickets have come and gone. */
export async function offerCore(experts: number, tickets: number): Promise<Scenario> {
  const scenario = await shippedScenario('offer-core', ['warmUp=0 s', 'closing=drain', `experts.0.count=${experts}`]);
  const rate = RATE_PER_EXPERT * experts;
  const arrivals = scenario.arrivals.map((stream) => ({ ...stream, rate }));
  return { ...scenario, arrivals, horizon: Math.round(tickets / rate) };
}

/** Tickets that have arrived in a run that measures from its start. */
export function ticketsOf({ world }: Simulation): number {
  return snapshotOf(world).conservation.tickets.created;
}

/** Mean and variance of a time, in s and s². */
interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * The time until a ticket of the offer model is accepted, while a place is free: tries of length min(T, 300 s), T exponential with a mean
 * of 60 s, each accepted with 0.8 × P(T < 300 s). With X' what is still to come after a try of length L that failed (F = 1),
 * X = L + F X' gives both moments.
 */
export function timeToAccept(): Moments {
  const [mean, limit, accept, silent] = [60, 300, 0.8, 0.08];
  const late = Math.exp(-limit / mean);
  const inTime = 1 - late;
  /** E[T; T < limit] and E[T²; T < limit]. */
  const first = mean - (limit + mean) * late;
  const second = 2 * mean * mean - (limit * limit + 2 * limit * mean + 2 * mean * mean) * late;
  const answered = 1 - silent;
  const success = accept * inTime;
  const ignored = silent + answered * late;
  const length = answered * first + ignored * limit;
  const squaredLength = answered * second + ignored * limit * limit;
  const failedLength = length - accept * first;
  const total = length / success;
  const squared = (squaredLength + 2 * failedLength * total) / success;
  return { mean: total, variance: squared - total * total };
}

/** … and until it is answered: work with a mean of 480 s and a standard deviation of 360 s comes on top. */
export function timeToAnswer(): Moments {
  const { mean, variance } = timeToAccept();
  return { mean: mean + 480, variance: variance + 360 * 360 };
}

/** Shows that a run of the offer model of 200 experts and more came out as theory says. Returns what was found. */
export function proveOfferCore(simulation: Simulation): string {
  const { figures, conservation } = snapshotOf(simulation.world);
  prove(conservation.holds, 'tickets or offers were lost');
  const found = [
    ['accept', timeToAccept(), figures['acceptance'], 1],
    ['answer', timeToAnswer(), figures['answer'], 60],
  ] as const;
  return found
    .map(([what, { mean, variance }, figure, scale]) => {
      const seconds = (figure?.value ?? NaN) * scale;
      const error = Math.sqrt(variance / (figure?.sampleSize ?? 0));
      const text = `${seconds.toFixed(2)} s to ${what} (exactly ${mean.toFixed(4)}, standard error ${error.toFixed(2)})`;
      prove(Math.abs(seconds - mean) <= STANDARD_ERRORS * error, text);
      return text;
    })
    .join(', ');
}
