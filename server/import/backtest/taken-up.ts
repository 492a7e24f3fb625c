import { replicationSeed, Simulation, takeNotes, WAIT_NOTE, WAIT_NOTES_WIDTH } from '../../../engine/index.ts';
import type { NoteTaker, Scenario } from '../../../engine/index.ts';
import { workTimes, type HistoryFit, type TakenUp } from '../fit-history.ts';
import type { History } from '../history.ts';
import { daysOf, lastDays, spanOf } from '../part-of-history.ts';
import { presenceSeen } from '../presence-seen.ts';
import { observedIntervals } from './observed.ts';
import { playedScenarios } from './played-scenarios.ts';

const DAY_MS = 86_400_000;
const STAFF_EVERY_MS = 300_000;
/** What is played to find it: enough for a mean, little enough to take a second. */
const LIMITS = { days: 14, tickets: 20_000 } as const;
const RUNS = 2;
/** Nobody is taken up longer than half as long again; halved so often, what is left is below 1 %. */
const MOST = 1.5;
const HALVINGS = 6;

/**
 * Adds how much longer tickets take experts up than the work that is written down: the time until the next is taken, breaks between
 * two. It is chosen so that the days fitted to, played with their real tickets and experts, wait as long on average as they did.
 * Nothing is added where they wait long enough without it, or where experts, waits or leaving are not known.
 */
export function withTakenUp(fit: HistoryFit, history: History): HistoryFit {
  const days = lastDays(history, spanOf(history), LIMITS);
  const part = daysOf(history, days);
  const presence = presenceSeen(part, workTimes(part).times, { every: STAFF_EVERY_MS, days });
  if (presence === undefined || fit.patience === undefined || fit.work.fits.length === 0) return fit;
  const count = days.to - days.from + 1;
  const whole = { every: count * DAY_MS, inTime: 1000 };
  const [seen] = observedIntervals(part, { from: days.from * DAY_MS, count: 1, ...whole });
  const held = { history: part, firstDay: days.from, days: count, presence, ...whole, seed: 'taken up' };
  const { real } = playedScenarios(fit, held);
  const takenUp = found(real, seen!.msWaited / seen!.waits);
  return takenUp === undefined ? fit : { ...fit, takenUp };
}

function found(scenario: Scenario, seenWait: number): TakenUp | undefined {
  const waitWithout = meanWait(scenario, 1);
  if (!(waitWithout < seenWait)) return undefined;
  let low = 1;
  let high = MOST;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (meanWait(scenario, middle) < seenWait) low = middle;
    else high = middle;
  }
  return { factor: (low + high) / 2, seenWait, waitWithout };
}

/** Mean wait of all tickets, ms, on the same chance whatever the factor. */
function meanWait(scenario: Scenario, workFactor: number): number {
  const experts = scenario.experts.map((group) => ({ ...group, workFactor }));
  let waited = 0;
  let arrived = 0;
  for (let run = 0; run < RUNS; run++) {
    let notes: NoteTaker | undefined;
    const seed = replicationSeed(scenario.seed, run);
    new Simulation({ ...scenario, experts, seed }, undefined, [(world) => (notes = takeNotes('waits', world))]).run();
    const taken = notes!.taken();
    for (let place = 0; place < taken.length; place += WAIT_NOTES_WIDTH) {
      waited += taken[place + WAIT_NOTE.msWaited]!;
      arrived += taken[place + WAIT_NOTE.arrived]!;
    }
  }
  return waited / arrived;
}
