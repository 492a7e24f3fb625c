import { Simulation } from '../../../engine/index.ts';
import { DurationHistogram } from '../../../engine/kpi/estimators/duration-histogram.ts';
import { SAMPLE_BITS } from '../figures/diary.ts';
import { Observer } from '../figures/observer.ts';
import type { Prepared } from './prepared.ts';

/** How much is run at a time, in units of the case. */
export interface Plan {
  /** Steady states: what is left out at the start of a run, and what is measured. */
  readonly warmUp: number;
  readonly length: number;
  /** Runs that end: how many make a batch. */
  readonly runs: number;
}

/** What a batch of runs comes to: sums over its runs, and values of tickets. */
export interface Batch {
  readonly sums: Float64Array;
  readonly samples: readonly DurationHistogram[];
  readonly events: number;
}

/** Plays one batch. Its chance follows from the seed of the case and the batch's number alone. */
export function playBatch(prepared: Prepared, plan: Plan, seed: string, batch: number): Batch {
  if (prepared.setting.horizon === undefined) return playSteady(prepared, plan, `${seed}/${batch}`);
  const sums = new Float64Array(prepared.sums.length);
  const samples = prepared.samples.map(() => new DurationHistogram(SAMPLE_BITS));
  let events = 0;
  for (let run = 0; run < plan.runs; run++) {
    const played = playToEnd(prepared, `${seed}/${batch}/${run}`);
    for (let place = 0; place < sums.length; place++) sums[place]! += played.sums[place]!;
    samples.forEach((sample, place) => sample.merge(played.samples[place]!));
    events += played.events;
  }
  return { sums, samples, events };
}

interface Run {
  readonly simulation: Simulation;
  readonly observer: Observer;
}

function start({ scenario, setting, sums, samples }: Prepared, seed: string): Run {
  const simulation = new Simulation({ ...scenario, seed });
  const observer = new Observer(simulation.world, setting, sums, samples);
  simulation.listen(observer);
  return { simulation, observer };
}

function result({ simulation, observer }: Run): Batch {
  return { ...observer.finish(simulation.now), events: simulation.eventsPlayed };
}

/** How often a run that is over looks whether all its measured tickets have ended, in parts of what was measured. */
const LOOKS_AFTER = 50;
/** Tickets that have not ended after so many times what was measured count as they stand. */
const LONGEST_AFTER = 20;

/** A steady state: arrivals go on until every ticket that arrived while it was measured has ended. */
function playSteady(prepared: Prepared, { warmUp, length }: Plan, seed: string): Batch {
  const run = start(prepared, seed);
  const { simulation, observer } = run;
  const { unitMs } = prepared.setting;
  const from = Math.round(warmUp * unitMs);
  const to = from + Math.round(length * unitMs);
  simulation.run(from);
  observer.open(from);
  simulation.run(to);
  observer.close(to);
  const step = Math.ceil((to - from) / LOOKS_AFTER);
  const last = Math.min(prepared.scenario.horizon, to + LONGEST_AFTER * (to - from));
  for (let until = to + step; observer.openTickets > 0 && until < last; until += step) {
    simulation.run(until);
  }
  return result(run);
}

/** A run that starts empty and ends, looked at on the way. */
function playToEnd(prepared: Prepared, seed: string): Batch {
  const run = start(prepared, seed);
  const { simulation, observer } = run;
  const { unitMs } = prepared.setting;
  observer.open(0);
  for (const moment of looksOf(prepared)) {
    const at = Math.round(moment * unitMs);
    simulation.run(at);
    observer.look(at);
  }
  const { horizon } = prepared.scenario;
  simulation.run(horizon);
  observer.close(horizon);
  simulation.run();
  return result(run);
}

/** The moments of the case, or the ends of its periods, or its end. */
function looksOf({ setting: { times, periods, horizon } }: Prepared): readonly number[] {
  if (times !== undefined) return times;
  if (periods !== undefined) return Array.from({ length: periods.count }, (_, period) => (period + 1) * periods.length);
  return [horizon!];
}
