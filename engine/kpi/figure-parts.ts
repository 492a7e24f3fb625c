import type { StandingRules } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import type { World } from '../world/world.ts';
import { Board } from './board.ts';
import { Ledger } from './ledger.ts';
import { Occupancy } from './occupancy.ts';
import { Pairs } from './pairs.ts';
import { Quality } from './quality.ts';
import { Reliability } from './reliability.ts';
import { ScheduledTime } from './scheduled-time.ts';
import { Speed } from './speed.ts';

/** What a figure book consists of, what it does at the end of an interval and of an hour, and how it is read. */
export abstract class FigureParts extends StatePart {
  readonly ledger: Ledger;
  readonly speed: Speed;
  readonly quality: Quality;
  readonly occupancy: Occupancy;
  readonly #world: World;
  readonly #scheduled: ScheduledTime;
  /** What the dashboards of experts show until their next refresh; absent when experts are not kept apart. */
  readonly frozen: Board | undefined;
  /** Whether dashboards show what is so at the moment, and not what was so at their last refresh. */
  showsLive: boolean;
  protected readonly reliability: Reliability;
  protected readonly pairs: Pairs | undefined;

  constructor(world: World, keepsExperts: boolean) {
    super();
    this.#world = world;
    this.ledger = new Ledger(world, keepsExperts);
    this.speed = new Speed(world, this.ledger, keepsExperts);
    this.quality = new Quality(world, this.ledger, keepsExperts);
    this.occupancy = new Occupancy(world, keepsExperts);
    this.frozen = keepsExperts ? new Board(world.experts.count) : undefined;
    this.showsLive = world.scenario.standing.refresh === 'live';
    this.pairs = world.scenario.figures.distinctTickets ? new Pairs(world, this.ledger) : undefined;
    this.reliability = new Reliability(world, this.ledger);
    this.#scheduled = new ScheduledTime(world);
  }

  /** Rows for more experts, behind all others; nothing has happened to them yet. */
  growTo(experts: number): void {
    this.ledger.experts?.growTo(experts);
    this.occupancy.growTo(experts);
    for (const durations of this.speed.ofExperts ?? []) durations.growTo(experts);
    this.quality.ofExperts?.growTo(experts);
    this.frozen?.growTo(experts);
  }

  /** What the roster asks for; no state, since it follows from the scenario. */
  get scheduled(): ScheduledTime {
    return this.#scheduled;
  }

  /** Schedules the end of the first reporting interval and the first refresh of the dashboards. */
  start(): void {
    this.#scheduleEnd(this.ledger.interval);
    if (this.frozen !== undefined) this.#scheduleRefresh(this.#world.scenario.figures.dashboardEvery);
  }

  /** The dashboards of experts are refreshed (K-29). */
  dashboardsRefresh(): void {
    const { calendar, scenario } = this.#world;
    this.frozen?.refresh(this.#world, calendar.now);
    this.#scheduleRefresh(calendar.now + scenario.figures.dashboardEvery);
  }

  /** A lever: dashboards go along from now on, or stand still at what they show until their next refresh. */
  showDashboards(refresh: StandingRules['refresh']): void {
    const wasLive = this.showsLive;
    this.showsLive = refresh === 'live';
    if (wasLive && !this.showsLive) this.frozen?.refresh(this.#world, this.#world.calendar.now);
  }

  #scheduleRefresh(at: number): void {
    const { calendar, scenario } = this.#world;
    if (at <= scenario.horizon) calendar.schedule(at, EVENT.dashboardsRefresh, 0);
  }

  /** A reporting interval ends. */
  intervalEnds(): void {
    this.closeInterval();
  }

  protected closeInterval(): void {
    const now = this.#world.calendar.now;
    this.occupancy.closeInterval(now);
    this.#scheduleEnd(now + this.ledger.interval);
  }

  /** None ends after the horizon: what happens while the desk drains belongs to the last one. */
  #scheduleEnd(at: number): void {
    const { calendar, scenario } = this.#world;
    if (at <= scenario.horizon) calendar.schedule(at, EVENT.intervalEnds, 0);
  }

  /** Runs a function that reads figures. */
  read<Result>(reading: () => Result): Result {
    return reading();
  }
}
