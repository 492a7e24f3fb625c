import { logOf, RunPlayer } from '../../engine/index.ts';
import type { Breakdown, HappeningListener, RunMoment, Scenario, StampedCommand, World } from '../../engine/index.ts';
import type { ReplicationOutcome } from './executor.ts';
import { failureOf, resultOf, SLICE_EVENTS } from './replication.ts';

/** A run that has been played before, as plain data that crosses threads. */
export interface RecordedRun {
  /** With the seed of the run. */
  readonly scenario: Scenario;
  /** What was done to it from outside, in order. */
  readonly levers: readonly StampedCommand[];
  /** Where to stop; left out, it is played to its end. */
  readonly until?: RunMoment;
}

/** Plays a run once more in slices: yields after each how much of it is done, and returns its figures where it stops. */
export function* playRecordedRun(
  { scenario, levers, until }: RecordedRun,
  by: readonly Breakdown[] = [],
  listening: readonly ((world: World) => HappeningListener)[] = [],
): Generator<number, ReplicationOutcome, void> {
  let player: RunPlayer | undefined;
  try {
    player = new RunPlayer(scenario, { log: logOf(levers), listening, checkpoints: { bytes: 0 } });
    if (until !== undefined) player.beginSeek(until);
    while (playSlice(player, until) === 'budget-spent') yield shareOf(player.now, until?.at ?? scenario.horizon);
    return { kind: 'played', result: resultOf(player.simulation, by) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, scenario.seed, player?.simulation) };
  }
}

const playSlice = (player: RunPlayer, until: RunMoment | undefined): ReturnType<RunPlayer['advance']> =>
  until === undefined ? player.advance(Infinity, SLICE_EVENTS) : player.continueSeek(SLICE_EVENTS);

const shareOf = (now: number, end: number): number => (end > 0 ? Math.min(1, now / end) : 1);
