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
export type { ArrivalSettings } from './arrival-settings.ts';

/**
 * The arrivals of one stream, one ahead: read `nextAt` and `nextCount`, then {@link advance}.
 *
 * The stream has a clock of its own that runs at the rate of its profile, so in units of expected tickets where it has a rate, and in
 * milliseconds where it has not. Arrivals come after unit-exponential spans of that clock, or gaps, or thinking times; the moment is
 * found by inverting the clock piece by piece. So the draws of an arrival do not depend on the rate, and a change of rate in the middle
 * of a gap counts from that moment on (E. Çinlar, Introduction to Stochastic Processes, 1975, chapter 4). Where the rate is a formula,
 * the clock runs at its bound and candidates are thinned.
 *
 * An arrival is dated with the whole millisecond in which it falls; the stream goes on from the unrounded moment.
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
  readonly #batch: Sampler | undefined;
  readonly #times: Float64Array | undefined;
  readonly #isPopulation: boolean;
  /** Every candidate is an arrival, of one ticket. */
  readonly #isPlain: boolean;

  /** `streamIndex` keys the draws, so other streams do not shift them. No arrival falls at `endOfArrivals` (finite) or later. */
  constructor(
    settings: ArrivalSettings,
    streamIndex: number,
    calendar: LocalCalendar,
    draws: Draws,
    purposes: ArrivalPurposes,
    endOfArrivals: number,
  ) {
    super();
    const { population, batch } = settings;
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
    this.#batch = batch && samplerOf(batch);
    this.#times =
      settings.times &&
      Float64Array.from(settings.times)
        .filter((time) => this.since <= time && time < end)
        .sort();
    this.#isPopulation = population !== undefined;
    this.#isPlain = !this.#profile.isThinned && batch === undefined;
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
   * Pulls the lever: from `now` on, tickets come `factor` times as fast as the settings say. Recorded times stay where they are;
   * there each ticket counts `factor` times on average.
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
    this.nextCount = this.nextAt === Infinity ? 0 : this.#count();
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

  /** Tickets of the next arrival. A recorded one counts as often as the clock of the stream runs fast there, on average. */
  #count(): number {
    let count = 1;
    if (this.#batch !== undefined) {
      const draw = this.#draws.uniform(this.#purposes.batch, this.#stream, this.arrivals);
      count = Math.max(0, Math.round(this.#batch.quantile(draw)));
    }
    if (this.#times === undefined) return count;
    this.#profile.locate(this.nextExactly);
    const draw = this.#draws.uniform(this.#purposes.thinning, this.#stream, this.arrivals);
    return Math.floor(count * this.#profile.rate * this.factor + draw);
  }
}
