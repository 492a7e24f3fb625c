/* oxlint-disable max-lines -- one player: every way to move in a run, and what branches off from it */
import { assert } from '../assert.ts';
import { actFault } from '../outside/act-fault.ts';
import type { ActFault, OutsideAct, StampedAct } from '../outside/outside-act.ts';
import { leverFault } from '../processes/lever-faults.ts';
import { failed, succeeded, type Result } from '../result.ts';
import type { Intervention, Scenario } from '../scenario/scenario.ts';
import type { RunOutcome, Simulation } from '../simulation.ts';
import type { World } from '../world/world.ts';
import { Checkpoints, type Checkpoint, type CheckpointLimits } from './checkpoints.ts';
import { commonLevers, isBehind, logOf, momentOf, precedes } from './command-log.ts';
import type { CommandLog, RunMoment, SeekTarget, StampedCommand, StampedLever } from './command-log.ts';
import { BEHIND_EDGE, RUN_OVER, type Lever, type LeverProblem } from './lever-problem.ts';
import { Playback, type PlaybackOptions } from './playback.ts';

/** What a player starts from, besides the scenario. */
export interface PlayerOptions extends PlaybackOptions {
  /** Levers pulled before; they are pulled again at their moments. */
  readonly log?: CommandLog;
  /** How far the run had been played before, where that is beyond the last lever. */
  readonly edge?: RunMoment;
  readonly checkpoints?: Partial<CheckpointLimits>;
}

/**
 * Plays one run forwards and, from what is kept of its past, backwards. A run is its scenario and its command log; wherever the
 * player stands, the run is the same as one played straight there. Whatever plays returns after the events it was allowed.
 */
export class RunPlayer {
  readonly scenario: Scenario;
  readonly #options: PlayerOptions;
  readonly #checkpoints: Checkpoints;
  readonly #playback: Playback;
  #edge: RunMoment;
  #target: SeekTarget | undefined;

  constructor(scenario: Scenario, options: PlayerOptions = {}, shared: readonly Checkpoint[] = []) {
    this.scenario = scenario;
    this.#options = options;
    this.#checkpoints = new Checkpoints(options.checkpoints, shared);
    const levers = options.log?.levers ?? [];
    this.#playback = new Playback(scenario, levers, this.#checkpoints, options);
    const last = levers.at(-1) ?? this.moment;
    this.#edge = momentOf(options.edge === undefined || precedes(options.edge, last) ? last : options.edge);
  }

  /** The run where it stands. Another one after a move back: do not keep it. */
  get simulation(): Simulation {
    return this.#playback.simulation;
  }

  get world(): World {
    return this.simulation.world;
  }

  get now(): number {
    return this.simulation.now;
  }

  /** Where the run stands: how far it has been played. */
  get moment(): RunMoment {
    return this.#playback.moment;
  }

  get fingerprint(): string {
    return this.simulation.fingerprint;
  }

  /** The furthest moment ever played. */
  get edge(): RunMoment {
    return this.#edge;
  }

  get isAtEdge(): boolean {
    return !precedes(this.moment, this.#edge) && this.#isThroughLog;
  }

  /** Whether the horizon is reached and, where the desk drains, everybody has been served. */
  get isFinished(): boolean {
    return this.simulation.isFinished && this.now >= this.scenario.horizon && this.#isThroughLog;
  }

  get #isThroughLog(): boolean {
    return this.#playback.pulled === this.#playback.levers.length;
  }

  /** Everything pulled so far, also what lies ahead of where the player stands. */
  get log(): CommandLog {
    return logOf(this.#playback.levers.slice());
  }

  /** How many levers of the log have been pulled where the player stands. */
  get pulledHere(): number {
    return this.#playback.pulled;
  }

  /** What is kept of the past, and about how many bytes it takes. */
  get checkpoints(): { readonly moments: readonly RunMoment[]; readonly bytes: number } {
    return { moments: this.#checkpoints.all.map(momentOf), bytes: this.#checkpoints.bytes };
  }

  /**
   * Plays events up to and including `until`, at most so many, and pulls logged levers at their moments. Gives up a seek.
   *
   * @throws Error when the log is not one of this run
   */
  advance(until = Infinity, maxEvents = Infinity): RunOutcome {
    this.#target = undefined;
    return this.#advance(until, maxEvents);
  }

  /** Plays the next event. */
  stepEvent(): RunOutcome {
    return this.advance(Infinity, 1);
  }

  /** Plays on to the end of the running reporting interval, or until so many events are played. */
  stepInterval(maxEvents = Infinity): RunOutcome {
    return this.advance(this.endOfInterval, maxEvents);
  }

  /** When the running reporting interval ends, ms; at the end of one, the end of the next. */
  get endOfInterval(): number {
    const { interval } = this.world.figures.ledger;
    return (Math.floor(this.now / interval) + 1) * interval;
  }

  /** Pulls a lever now, before anything else happens, and logs it; only at the edge. */
  pull(lever: Lever): Result<StampedLever, LeverProblem> {
    if (!this.isAtEdge) return failed(BEHIND_EDGE);
    if (this.isFinished) return failed(RUN_OVER);
    const pulled: Intervention = { ...lever, at: this.now };
    const fault = leverFault(this.world, pulled);
    if (fault !== undefined) return failed({ code: 'lever-impossible', message: fault });
    return succeeded(this.#playback.pull(pulled));
  }

  /** Does what somebody outside does, now, before anything else happens, and logs it; only at the edge. */
  act(act: OutsideAct): Result<StampedAct, ActFault | LeverProblem> {
    if (!this.isAtEdge) return failed(BEHIND_EDGE);
    if (this.isFinished) return failed(RUN_OVER);
    const fault = actFault(this.world, act);
    return fault === undefined ? succeeded(this.#playback.act(act)) : failed(fault);
  }

  /**
   * Goes to any moment, from the nearest checkpoint before it or from here. A number of milliseconds means after everything that
   * happens at it. Nothing is played yet: call `continueSeek` until it says `reached` or `finished`.
   */
  beginSeek(to: number | RunMoment): void {
    const target: SeekTarget = typeof to === 'number' ? { at: to, eventsPlayed: undefined } : to;
    assert(target.at >= 0, 'a moment of a run is a number of milliseconds from 0');
    const nearest = this.#checkpoints.last((checkpoint) => !isBehind(target, checkpoint));
    const isAhead = nearest !== undefined && precedes(this.moment, nearest);
    if (isAhead || isBehind(target, this.moment)) this.#playback.takeUp(nearest);
    this.#target = target;
  }

  /** Plays so many more events on the way to where `beginSeek` said. */
  continueSeek(maxEvents = Infinity): RunOutcome {
    const target = this.#target;
    if (target === undefined) return 'reached';
    const outcome = this.#advance(target.at, Math.min(maxEvents, this.#eventsTo(target)));
    if (this.#eventsTo(target) <= 0) this.#playback.waitUntil(target.at);
    else if (outcome === 'budget-spent') return outcome;
    this.#noteEdge();
    this.#target = undefined;
    return outcome === 'finished' ? outcome : 'reached';
  }

  get isSeeking(): boolean {
    return this.#target !== undefined;
  }

  /** Goes to any moment, at once. */
  seek(to: number | RunMoment): RunOutcome {
    this.beginSeek(to);
    return this.continueSeek();
  }

  /** The log of a run that is this one before a moment, and free from there. */
  forkAt(moment: number | RunMoment): CommandLog {
    const isBefore = (lever: StampedCommand): boolean =>
      typeof moment === 'number' ? lever.at < moment : precedes(lever, moment);
    return logOf(this.#playback.levers.filter(isBefore));
  }

  /** The log of a run that is this one up to where the player stands, and free from there. */
  forkHere(): CommandLog {
    return logOf(this.#playback.levers.slice(0, this.pulledHere));
  }

  /** A player of the same scenario with another log, at its start; what both have in common need not be played again. */
  branch(log: CommandLog, options: Omit<PlayerOptions, 'log' | 'ownPolicy'> = {}): RunPlayer {
    const common = commonLevers(this.#playback.levers, log.levers);
    const other = log.levers[common] as StampedCommand | undefined;
    const shared = this.#checkpoints.all.filter(
      (checkpoint) => checkpoint.pulled <= common && (other === undefined || !precedes(other, checkpoint)),
    );
    return new RunPlayer(this.scenario, { ...options, ownPolicy: this.#options.ownPolicy, log }, shared);
  }

  /** This run once more, from the last checkpoint that fits or from its start, for somebody who looks at it closely. */
  again(fits: (checkpoint: Checkpoint) => boolean, options: Pick<PlaybackOptions, 'listening'>): Playback {
    const { ownPolicy } = this.#options;
    const leavesNone = new Checkpoints({ bytes: 0 });
    const playback = new Playback(this.scenario, this.#playback.levers, leavesNone, { ...options, ownPolicy });
    const checkpoint = this.#checkpoints.last(fits);
    if (checkpoint !== undefined) playback.takeUp(checkpoint);
    return playback;
  }

  #advance(until: number, maxEvents: number): RunOutcome {
    const outcome = this.#playback.advance(until, maxEvents);
    this.#noteEdge();
    return outcome;
  }

  #noteEdge(): void {
    if (precedes(this.#edge, this.moment)) this.#edge = this.moment;
  }

  #eventsTo({ eventsPlayed }: SeekTarget): number {
    return eventsPlayed === undefined ? Infinity : eventsPlayed - this.simulation.eventsPlayed;
  }
}
