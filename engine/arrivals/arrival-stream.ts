import { assert } from '../assert.ts';
import { ln } from '../random/elementary.ts';
import type { Draws } from '../random/draws.ts';
import { samplerOf, type Sampler } from '../random/sampler.ts';
import { StatePart } from '../state-part.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';
import type { ArrivalPurposes, ArrivalSettings } from './arrival-settings.ts';
import { dayFactorOf } from './day-factor.ts';
import { RateProfile } from './rate-profile.ts';
import { ThinkingCustomers } from './thinking-customers.ts';
import { TicketCounts } from './ticket-counts.ts';

export type { ArrivalSettings } from './arrival-settings.ts';

/**
 * The arrivals of one stream, one ahead: read `nextAt` and `nextCount`, then {@link advance}.
 *
 * A stream has a clock that runs at the rate of its profile: it counts expected tickets where there is a rate,
 * milliseconds where there is none. Arrivals come after exponential spans of that clock, after gaps or after thinking
 * times; their moments are found by inverting it piece by piece (E. Çinlar, Introduction to Stochastic Processes, 1975,
 * chapter 4). So draws do not depend on the rate, and a change of the rate counts from its moment on. Under a formula the
 * clock runs at the bound and candidates are thinned. An arrival is dated with the millisecond in which it falls; the
 * stream goes on unrounded.
 */
export class ArrivalStream extends StatePart {
  /** Moment of the next arrival, whole ms; Infinity when none is to come as things are. */
  nextAt = Infinity;
  /** Tickets of the next arrival: 1, or what its batch has, or 0. */
  nextCount = 0;
  /** Arrivals consumed so far, whatever their tickets: the ordinal of the next one. */
  arrivals = 0;
  /** Factor of the lever. */
  private factor = 1;
  /** From here the rest of the span is counted: the last arrival or change of factor, unrounded. */
  private since: number;
  /** What is left of the candidate's span at `since`, on the clock of the stream. */
  private left = 0;
  /** Ordinal of that candidate. */
  private candidate = 0;
  /** Unrounded moment of the next arrival. */
  private nextExactly = Infinity;
  /** Ordinal of the candidate that is the next arrival. */
  private nextCandidate = 0;
  /** With a finite population: what the clock of the stream reads at `since`, and, by it, who has no open ticket. */
  private clock = 0;
  private customers = new ThinkingCustomers();

  readonly #stream: number;
  readonly #draws: Draws;
  readonly #purposes: ArrivalPurposes;
  readonly #profile: RateProfile;
  readonly #spans: Sampler | undefined;
  readonly #counts: TicketCounts;
  readonly #times: Float64Array | undefined;
  readonly #isPopulation: boolean;
  /** Every candidate is an arrival, of one ticket. */
  readonly #isPlain: boolean;

  /**
   * `streamIndex` keys the draws, so other streams do not shift them. No arrival falls at `endOfArrivals` (finite) or
   * later.
   */
  constructor(
    settings: ArrivalSettings,
    streamIndex: number,
    calendar: LocalCalendar,
    draws: Draws,
    purposes: ArrivalPurposes,
    endOfArrivals: number,
  ) {
    super();
    const { population } = settings;
    const busyness = dayFactorOf(settings.dayFactor?.cv, draws, purposes.day, streamIndex);
    this.#stream = streamIndex;
    this.#draws = draws;
    this.#purposes = purposes;
    const end = Math.min(endOfArrivals, settings.until ?? Infinity);
    this.#profile = new RateProfile(settings, calendar, busyness, end);
    this.since = settings.from ?? 0;
    const spans = population?.thinking ?? settings.gaps;
    this.#spans = spans && samplerOf(spans);
    assert(settings.gaps === undefined || this.#spans!.mean > 0, 'arrivals are apart from each other');
    this.#counts = new TicketCounts(settings, streamIndex, draws, purposes, this.#profile);
    this.#times =
      settings.times &&
      Float64Array.from(settings.times)
        .filter((time) => this.since <= time && time < end)
        .sort();
    this.#isPopulation = population !== undefined;
    this.#isPlain = !this.#profile.isThinned && this.#counts.areAllOne;
    if (population !== undefined) for (let customer = 0; customer < population.size; customer++) this.#think();
    this.left = this.#spanOf(0);
    this.#findNext();
  }

  /** Consumes the arrival at `nextAt` and finds the one after it. */
  advance(): void {
    this.arrivals++;
    if (this.#isPopulation) this.customers.removeFirst();
    else if (this.#times === undefined) {
      const since = this.nextExactly;
      const candidate = this.nextCandidate + 1;
      const left = this.#spanOf(candidate);
      this.since = since;
      this.left = left;
      this.candidate = candidate;
      // The short way where the next arrival falls in the piece of the last one, as nearly all do: a third less time.
      const profile = this.#profile;
      const reached = since + left / (profile.rate * this.factor);
      if (this.#isPlain && since >= profile.from && reached < profile.to) {
        this.nextCandidate = candidate;
        this.nextExactly = reached;
        this.nextAt = Math.floor(reached);
        return;
      }
    }
    this.#findNext();
  }

  /**
   * Pulls the lever: from `now` on, tickets come `factor` times as fast as the settings say. Recorded times stay where
   * they are; there each ticket counts `factor` times on average.
   */
  setFactor(now: number, factor: number): void {
    this.#moveTo(now);
    this.factor = factor;
    this.#findNext();
  }

  /** A customer of a finite population is done with a ticket and begins to think. */
  customerDone(now: number): void {
    this.#moveTo(now);
    this.#think();
    this.#findNext();
  }

  #think(): void {
    const draw = this.#draws.uniform(this.#purposes.thinking, this.#stream, this.customers.begun);
    this.customers.add(this.clock + this.#spans!.quantile(draw));
  }

  /** How long candidate number `candidate` comes after the one before it, on the clock of the stream. */
  #spanOf(candidate: number): number {
    const draw = this.#draws.uniform(this.#purposes.gap, this.#stream, candidate);
    return this.#spans === undefined ? -ln(draw) : this.#spans.quantile(draw);
  }

  /** Publishes the next arrival, given where the clock stands. */
  #findNext(): void {
    if (this.#times !== undefined) {
      this.nextExactly = this.arrivals < this.#times.length ? this.#times[this.arrivals] : Infinity;
    } else if (this.#isPopulation) {
      const span = Math.max(0, this.customers.first - this.clock);
      this.nextExactly = this.#profile.momentAfter(this.since, span, this.factor);
    } else this.#findCandidate();
    this.nextAt = Math.floor(this.nextExactly);
    this.nextCount = this.nextAt === Infinity ? 0 : this.#counts.of(this.arrivals, this.nextExactly, this.factor);
  }

  /** Goes from candidate to candidate until one is an arrival. */
  #findCandidate(): void {
    const { factor } = this;
    const profile = this.#profile;
    let candidate = this.candidate;
    let moment = profile.momentAfter(this.since, this.left, factor);
    while (profile.isThinned && moment < Infinity) {
      const draw = this.#draws.uniform(this.#purposes.thinning, this.#stream, candidate);
      if (draw < profile.share(moment)) break;
      candidate++;
      moment = profile.momentAfter(moment, this.#spanOf(candidate), factor);
    }
    this.nextCandidate = candidate;
    this.nextExactly = moment;
  }

  /** Counts the rest of the span from `now` instead, passing candidates that were thinned out before it. */
  #moveTo(now: number): void {
    assert(now <= this.nextAt, 'arrivals are consumed when they are due');
    if (now <= this.since || this.#times !== undefined) return;
    let span = this.#profile.spanBetween(this.since, now, this.factor);
    if (this.#isPopulation) this.clock += span;
    else {
      while (span > this.left && this.candidate < this.nextCandidate) {
        span -= this.left;
        this.candidate++;
        this.left = this.#spanOf(this.candidate);
      }
      this.left = Math.max(0, this.left - span);
    }
    this.since = now;
  }
}
