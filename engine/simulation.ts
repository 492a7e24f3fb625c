import { buildWorld } from './build-world.ts';
import { play } from './play.ts';
import type { HappeningListener } from './log/happening.ts';
import { migrateSavedRun, restoreWorld, saveWorld, type SavedRun } from './saved-run.ts';
import type { OutsideAct } from './outside/outside-act.ts';
import type { PolicyModule } from './routing/own-policy.ts';
import type { Intervention, Scenario } from './scenario/scenario.ts';
import type { World } from './world/world.ts';

/** A run that drains stops this long after its horizon even if tickets are left that nobody will serve: 60 days. */
const LONGEST_DRAIN_MS = 60 * 86_400_000;

/** Why `run` returned. */
export type RunOutcome = 'reached' | 'budget-spent' | 'finished';

/** One run of one scenario. Knows no wall clock, file, socket or global randomness. */
export class Simulation {
  /** Everything the run consists of, to read. Only the processes may change it. */
  readonly world: World;
  #eventsPlayed = 0;
  #reached = 0;

  /**
   * @param ownPolicy a planner’s own policy, put in charge instead of the scenario’s
   * @param listening makes listeners that hear the run from its very beginning, when those on duty come online
   */
  constructor(
    scenario: Scenario,
    ownPolicy?: PolicyModule,
    listening: readonly ((world: World) => HappeningListener)[] = [],
  ) {
    this.world = buildWorld(scenario, ownPolicy);
    for (const make of listening) this.listen(make(this.world));
    const { levers, figures, presence, arrivals, standing, pulling, rules, packs } = this.world;
    levers.start();
    figures.start();
    presence.start();
    arrivals.start();
    standing.start();
    if (rules.pulls) pulling.start();
    packs?.start();
  }

  /**
   * A run taken up where it was saved; it goes on exactly as the original does.
   *
   * @throws Error that says why a run saved by another version, or under a policy that is not at hand, cannot be taken up
   */
  static restore(image: SavedRun, ownPolicy?: PolicyModule): Simulation {
    const saved = migrateSavedRun(image);
    const simulation = new Simulation(saved.scenario, ownPolicy);
    restoreWorld(simulation.world, saved);
    simulation.#eventsPlayed = saved.eventsPlayed;
    simulation.#reached = saved.reached;
    return simulation;
  }

  /** Copies the whole state; the copy shares nothing with the run. */
  save(): SavedRun {
    return saveWorld(this.world, this.#eventsPlayed, this.#reached);
  }

  /** Moment up to which the run has been played, in milliseconds. */
  get now(): number {
    return Math.max(this.#reached, this.world.calendar.now);
  }

  get eventsPlayed(): number {
    return this.#eventsPlayed;
  }

  /** A number that two runs share only if, as far as a 64-bit hash can tell, everything that happened in both was the same. */
  get fingerprint(): string {
    return this.world.journal.toString();
  }

  /** Whether nothing more will happen: the horizon is reached and, where the desk drains, everybody has been served. */
  get isFinished(): boolean {
    const { scenario, tickets, calendar } = this.world;
    if (calendar.size === 0) return true;
    if (calendar.nextTime <= scenario.horizon) return false;
    if (scenario.closing === 'cut') return true;
    return tickets.used === 0 || calendar.nextTime > scenario.horizon + LONGEST_DRAIN_MS;
  }

  /** Plays events up to and including `until`, but at most `maxEvents`, so that whoever drives it stays responsive. */
  run(until = Infinity, maxEvents = Infinity): RunOutcome {
    const { world } = this;
    const { calendar, scenario } = world;
    const horizon = scenario.horizon;
    let budget = maxEvents;
    while (budget > 0) {
      const next = calendar.nextTime;
      if (next > horizon && this.isFinished) {
        this.#reached = Math.max(this.#reached, Math.min(until, horizon));
        return 'finished';
      }
      if (next > until) {
        this.#reached = Math.max(this.#reached, until);
        return 'reached';
      }
      calendar.advance();
      play(world);
      this.#eventsPlayed++;
      budget--;
    }
    return this.isFinished ? 'finished' : 'budget-spent';
  }

  /**
   * Pulls a lever now, before anything else happens; its own moment is not looked at. The same lever pulled at the same moment,
   * after as many events, repeats the run.
   *
   * @throws Error that says what the lever names and the desk does not have
   */
  intervene(lever: Intervention): void {
    const { calendar, levers } = this.world;
    calendar.now = this.now;
    levers.apply(lever);
  }

  /**
   * Somebody outside does something now, before anything else happens. The same act at the same moment, after as many events, repeats
   * the run. Ask `actFault` first.
   */
  act(act: OutsideAct): void {
    const { calendar, outside } = this.world;
    calendar.now = this.now;
    outside.apply(act);
  }

  /** Tells a listener of everything that happens from now on; returns how to stop. Listening changes nothing in the run. */
  listen(listener: HappeningListener): () => void {
    return this.world.journal.listen(listener);
  }
}
