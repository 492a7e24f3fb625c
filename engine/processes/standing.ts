import { DEFAULT_STANDING, type StandingSettings } from '../behaviour/desk-feedback-settings.ts';
import { HAPPENING, type HappeningListener } from '../log/happening.ts';
import type { StandingRules } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import { lengthenColumns } from '../world/rows.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { StandingRecord, type ChangingTotals } from './standing-record.ts';

const MS_PER_HOUR = 3_600_000;
const NOTHING_SEEN = -1;

/** What changes an expert’s record. */
const TOUCHES_RECORD: ReadonlySet<number> = new Set([
  HAPPENING.offerMade,
  HAPPENING.offerAccepted,
  HAPPENING.offerRejected,
  HAPPENING.offerExpired,
  HAPPENING.offerRescinded,
  HAPPENING.assignmentRevoked,
  HAPPENING.ticketEscalated,
  HAPPENING.reviewLeft,
]);

/**
 * How the desk answers the conduct of its experts (K-05 to K-07, K-11): each has a weight for routing, by the record of the last
 * 30 days and by reviews. Refreshed every hour, or at once when the record changes. Off, it schedules and costs nothing.
 */
export class StandingProcess extends StatePart implements HappeningListener {
  /** Whether conduct counts. */
  isOn: boolean;
  isLive: boolean;
  /** Weight of each expert by record and reviews, without skill and load; 1 is a clean record and usual reviews. */
  private weights: Float64Array;
  /** Calendar entry of the next hour; 0 while off. */
  private timer = 0;
  /** Experts whose record has changed since the last refresh, as they came, and a mark for each. */
  private changed: Int32Array;
  private changedCount = 0;
  private isChanged: Uint8Array;
  /** Changes of each expert's record that are in the weight. */
  private seen: Float64Array;
  readonly #settings: StandingSettings;
  readonly #record: StandingRecord;
  readonly #totals: ChangingTotals;
  readonly #world: World;
  #stopListening: (() => void) | undefined;

  constructor(world: World, totals: ChangingTotals) {
    super();
    const { standing, figures } = world.scenario;
    const { count } = world.experts;
    this.#world = world;
    this.#settings = { ...DEFAULT_STANDING, ...standing.settings };
    this.#record = new StandingRecord(this.#settings, totals, figures.countIncorrectEscalation);
    this.#totals = totals;
    this.isOn = standing.on;
    this.isLive = standing.refresh === 'live';
    this.weights = new Float64Array(count).fill(1);
    this.changed = new Int32Array(count);
    this.isChanged = new Uint8Array(count);
    this.seen = new Float64Array(count).fill(NOTHING_SEEN);
  }

  /** The table of weights. */
  get settings(): StandingSettings {
    return this.#settings;
  }

  /** Rows for more experts, behind all others, with a clean record. */
  growTo(experts: number): void {
    const first = this.weights.length;
    lengthenColumns(this, first, experts);
    this.weights.fill(1, first);
    this.seen.fill(NOTHING_SEEN, first);
  }

  weightOf(expert: number): number {
    return this.weights[expert];
  }

  /** Schedules the first refresh, where conduct counts. */
  start(): void {
    if (!this.isOn) return;
    const { calendar } = this.#world;
    const next = (Math.floor(calendar.now / MS_PER_HOUR) + 1) * MS_PER_HOUR;
    this.timer = calendar.schedule(next, EVENT.hourStrikes, 0);
    this.listen();
  }

  /** Begins to hear what changes records, where that counts at once. Also after a restore. */
  listen(): void {
    this.#stopListening?.();
    this.#stopListening = this.isOn && this.isLive ? this.#world.journal.listen(this) : undefined;
  }

  /** A lever: conduct counts from now on, or does no longer. */
  turn(on: boolean): void {
    if (on === this.isOn) return;
    const { calendar } = this.#world;
    this.isOn = on;
    this.seen.fill(NOTHING_SEEN);
    if (this.timer !== 0) calendar.cancel(this.timer);
    this.timer = 0;
    this.start();
    this.listen();
    this.#refreshAll();
  }

  /** A lever: how soon conduct counts. */
  refreshEvery(refresh: StandingRules['refresh']): void {
    this.isLive = refresh === 'live';
    this.listen();
    if (this.isOn && this.isLive) this.#refreshAll();
  }

  /** An hour is over. */
  hourStrikes(): void {
    this.#refreshAll();
    this.timer = this.#world.calendar.schedule(this.#world.calendar.now + MS_PER_HOUR, EVENT.hourStrikes, 0);
  }

  happened(what: number, _ticket: number, expert: number): void {
    if (expert === NONE || !TOUCHES_RECORD.has(what) || this.isChanged[expert] === 1) return;
    const { calendar } = this.#world;
    // Refreshed at this moment, but after what is going on now.
    if (this.changedCount === 0) calendar.schedule(calendar.now, EVENT.standingDue, 0);
    this.isChanged[expert] = 1;
    this.changed[this.changedCount++] = expert;
  }

  /** Records have changed, and that counts at once. */
  due(): void {
    let isNews = false;
    for (let index = 0; index < this.changedCount; index++) {
      const expert = this.changed[index];
      this.isChanged[expert] = 0;
      if (this.#refresh(expert)) isNews = true;
    }
    this.changedCount = 0;
    if (isNews) this.#world.policy.weightsChanged();
  }

  #refreshAll(): void {
    let isNews = false;
    for (let expert = 0; expert < this.weights.length; expert++) if (this.#refresh(expert)) isNews = true;
    if (isNews) this.#world.policy.weightsChanged();
  }

  /** Works out a weight anew; whether it is another. */
  #refresh(expert: number): boolean {
    const changes = this.#totals.changesOf(expert);
    if (this.seen[expert] === changes) return false;
    this.seen[expert] = changes;
    const weight = this.isOn ? this.#record.weightOf(expert) : 1;
    if (weight === this.weights[expert]) return false;
    this.weights[expert] = weight;
    this.#world.journal.record(HAPPENING.standingChanged, NONE, expert, 0, weight);
    return true;
  }

  /** Share of offers timed out for any of the three causes in the last 30 days (K-03), mixed with some usual ones. */
  timedOutShareOf(expert: number): number {
    return this.#record.timedOutShareOf(expert);
  }
}
