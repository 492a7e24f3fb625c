import type { HappeningListener } from '../log/happening.ts';
import { actFault } from '../outside/act-fault.ts';
import type { OutsideAct, StampedAct } from '../outside/outside-act.ts';
import { leverFault } from '../processes/lever-faults.ts';
import type { PolicyModule } from '../routing/own-policy.ts';
import { bytesOfWorld } from '../saved-run.ts';
import type { Intervention, Scenario } from '../scenario/scenario.ts';
import { Simulation, type RunOutcome } from '../simulation.ts';
import type { World } from '../world/world.ts';
import type { Checkpoint, Checkpoints } from './checkpoints.ts';
import { isAct, type RunMoment, type StampedCommand, type StampedLever } from './command-log.ts';

/** What a simulation is made from, besides its scenario. */
export interface PlaybackOptions {
  /** A planner’s own policy, in charge instead of the scenario’s. */
  readonly ownPolicy?: PolicyModule | undefined;
  /** Made for each simulation that is taken up; a run played from its start is heard from its very beginning. */
  readonly listening?: readonly ((world: World) => HappeningListener)[];
}

/** A simulation that pulls the levers of a log at their moments, and leaves checkpoints behind. */
export class Playback {
  readonly levers: StampedCommand[];
  /** Levers of the log that the simulation has been through. */
  pulled = 0;
  simulation: Simulation;
  readonly #scenario: Scenario;
  readonly #options: PlaybackOptions;
  readonly #checkpoints: Checkpoints;
  #looksFrom = 0;

  constructor(
    scenario: Scenario,
    levers: readonly StampedCommand[],
    checkpoints: Checkpoints,
    options: PlaybackOptions = {},
  ) {
    this.#scenario = scenario;
    this.#options = options;
    this.#checkpoints = checkpoints;
    this.levers = [...levers];
    this.simulation = new Simulation(scenario, options.ownPolicy, options.listening);
    this.#looksFrom = checkpoints.dueFrom(0);
    this.#pullDue();
  }

  get moment(): RunMoment {
    return { at: this.simulation.now, eventsPlayed: this.simulation.eventsPlayed };
  }

  /** Takes the run up at a checkpoint, or at its start. */
  takeUp(checkpoint: Checkpoint | undefined): void {
    const { ownPolicy, listening = [] } = this.#options;
    if (checkpoint === undefined) this.simulation = new Simulation(this.#scenario, ownPolicy, listening);
    else {
      this.simulation = Simulation.restore(checkpoint.saved, ownPolicy);
      for (const make of listening) this.simulation.listen(make(this.simulation.world));
    }
    this.pulled = checkpoint?.pulled ?? 0;
    this.#pullDue();
  }

  /**
   * Plays events up to and including `until`, at most so many.
   *
   * @throws Error when the log is not one of this run
   */
  advance(until: number, maxEvents: number): RunOutcome {
    let left = maxEvents;
    for (;;) {
      const before = this.simulation.eventsPlayed;
      const outcome = this.#stretch(until, left);
      left -= this.simulation.eventsPlayed - before;
      if (outcome !== undefined) return outcome;
      if (left <= 0) return 'budget-spent';
    }
  }

  /** Pulls a lever where the run stands, and logs it. */
  pull(lever: Intervention): StampedLever {
    const stamped: StampedLever = { ...lever, ...this.moment };
    this.simulation.intervene(lever);
    this.levers.push(stamped);
    this.pulled++;
    return stamped;
  }

  /** Does what somebody outside did where the run stands, and logs it. */
  act(act: OutsideAct): StampedAct {
    const stamped: StampedAct = { ...act, ...this.moment };
    this.simulation.act(act);
    this.levers.push(stamped);
    this.pulled++;
    return stamped;
  }

  /** Lets time pass up to a moment before the next event; levers on the way are pulled. */
  waitUntil(at: number): void {
    for (
      let next = this.#leverUntil(at);
      next?.eventsPlayed === this.simulation.eventsPlayed;
      next = this.#leverUntil(at)
    )
      this.#playTo(next, 0);
    this.#wait(at);
  }

  #wait(at: number): void {
    const { simulation } = this;
    if (simulation.now < at && simulation.world.calendar.nextTime > at) simulation.run(at, 1);
  }

  /** Plays to the next lever, the next checkpoint or the end of what is allowed; undefined when there may be more to play. */
  #stretch(until: number, left: number): RunOutcome | undefined {
    const next = this.#leverUntil(until);
    if (next !== undefined) return this.#playTo(next, left);
    const outcome = this.#run(until, left);
    const { now } = this.simulation;
    const { horizon } = this.#scenario;
    if (outcome === 'budget-spent' || (outcome === 'finished' && now < Math.min(until, horizon))) return undefined;
    // Where nothing is left to happen before the horizon, time passes all the same, and a lever may yet change that.
    return outcome === 'finished' && now < horizon ? 'reached' : outcome;
  }

  #playTo(next: StampedCommand, left: number): undefined {
    const { simulation } = this;
    const ahead = next.eventsPlayed - simulation.eventsPlayed;
    if (ahead > 0) {
      const outcome = this.#run(next.at, Math.min(left, ahead));
      if (outcome !== 'budget-spent' && simulation.eventsPlayed < next.eventsPlayed) throw notOfThisRun(next);
      return;
    }
    this.#wait(next.at);
    this.#pullDue();
    if (this.levers[this.pulled] === next) throw notOfThisRun(next);
  }

  #run(until: number, events: number): RunOutcome {
    const toCheckpoint = Math.max(1, this.#looksFrom - this.simulation.eventsPlayed);
    const outcome = this.simulation.run(until, Math.min(events, toCheckpoint));
    this.#pullDue();
    this.#leaveCheckpoint();
    return outcome;
  }

  #leverUntil(until: number): StampedCommand | undefined {
    const next = this.levers[this.pulled] as StampedCommand | undefined;
    return next !== undefined && next.at <= until ? next : undefined;
  }

  /** Pulls the levers whose moment is this one. */
  #pullDue(): void {
    const { simulation, levers } = this;
    for (; this.pulled < levers.length; this.pulled++) {
      const command = levers[this.pulled];
      const { at, eventsPlayed } = command;
      if (eventsPlayed > simulation.eventsPlayed || at > simulation.now) return;
      const isLate = eventsPlayed < simulation.eventsPlayed || at < simulation.now;
      if (isLate || !repeat(simulation, command)) throw notOfThisRun(command);
    }
  }

  #leaveCheckpoint(): void {
    const { simulation, pulled } = this;
    const checkpoints = this.#checkpoints;
    if (simulation.eventsPlayed < this.#looksFrom) return;
    const bytes = bytesOfWorld(simulation.world);
    if (simulation.eventsPlayed >= checkpoints.dueFrom(bytes))
      checkpoints.add({ ...this.moment, saved: simulation.save(), pulled, bytes });
    this.#looksFrom = checkpoints.dueFrom(bytes);
  }
}

/** Does once more what was done; false when it cannot be done in this run. */
function repeat(simulation: Simulation, command: StampedCommand): boolean {
  const { world } = simulation;
  if (isAct(command)) {
    if (actFault(world, command) !== undefined) return false;
    simulation.act(command);
    return true;
  }
  const { eventsPlayed: _eventsPlayed, ...lever } = command;
  if (leverFault(world, lever) !== undefined) return false;
  simulation.intervene(lever);
  return true;
}

function notOfThisRun(command: StampedCommand): Error {
  const { at, eventsPlayed } = command;
  const what = isAct(command) ? `has "${command.act}"` : `pulls "${command.lever}"`;
  const error = new Error(
    `The command log is not one of this run: it ${what} at ${at} ms after ${eventsPlayed} events, where the run never is. ` +
      'Play it with the scenario, the seed and the version it was made with.',
  );
  error.name = 'ForeignLog';
  return error;
}
