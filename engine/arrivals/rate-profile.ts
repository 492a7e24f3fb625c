import { assert } from '../assert.ts';
import type { ArrivalStreamSettings, RateSettings } from '../scenario/scenario.ts';
import { DAY_MS } from '../time/civil-date.ts';
import { IntervalCycle } from '../time/interval-cycle.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';
import type { DayFactor } from './day-factor.ts';
import { FormulaRate } from './formula-rate.ts';
import { parseFormula } from './formula.ts';

/** What of a stream's settings decides its rate. */
export type ProfileSettings = Pick<ArrivalStreamSettings, 'rate' | 'scale' | 'bursts'>;

/**
 * How fast tickets come over time, without levers: base rate × scale × factor of the holiday × bursts × factor of the
 * day, in pieces on which it is constant, or on which it is bounded where the base is a formula. A stream without a rate
 * has a base of 1 per ms: the profile then says how fast its own clock runs.
 */
export class RateProfile {
  readonly #settings: ProfileSettings;
  readonly #calendar: LocalCalendar;
  readonly #dayFactor: DayFactor | undefined;
  readonly #end: number;
  readonly #constant: number;
  readonly #counts: readonly number[] = [];
  readonly #intervals: IntervalCycle | undefined;
  readonly #formula: FormulaRate | undefined;
  readonly #variesByDay: boolean;
  /** The piece that {@link locate} found, [from, to) in ms; empty at first. */
  from = Infinity;
  to = -Infinity;
  /** Rate of the piece, or its bound where {@link isThinned}, tickets per ms. 0 from the end of arrivals on. */
  rate = 0;
  /** Whether `rate` is only a bound, so that candidates have to be thinned by {@link share}. */
  readonly isThinned: boolean;

  /** `end` is the end of arrivals, a finite moment. */
  constructor(settings: ProfileSettings, calendar: LocalCalendar, dayFactor: DayFactor | undefined, end: number) {
    assert(end < Infinity, 'arrivals end some time');
    this.#settings = settings;
    this.#calendar = calendar;
    this.#dayFactor = dayFactor;
    this.#end = end;
    this.#variesByDay = dayFactor !== undefined || calendar.hasHolidays;
    const { rate } = settings;
    this.#constant = typeof rate === 'object' ? 0 : (rate ?? 1);
    if (isByInterval(rate)) {
      this.#intervals = new IntervalCycle(rate, rate.counts.length, calendar);
      this.#counts = rate.counts.map((count) => count / rate.every);
    }
    if (isFormula(rate)) this.#formula = formulaRate(rate, end);
    this.isThinned = this.#formula !== undefined;
  }

  /** Publishes `from`, `to` and `rate` of the piece that begins at or before a moment and holds it. */
  locate(moment: number): void {
    this.from = moment;
    this.to = this.#end;
    this.rate = 0;
    if (moment >= this.#end) {
      this.to = Infinity;
      return;
    }
    const whole = Math.floor(moment); // boundaries are whole, so nothing is lost and their differences are exact
    this.rate = this.#baseAt(moment, whole) * this.#settings.scale * this.#burstsAt(moment);
    if (this.#variesByDay) this.rate *= this.#dayFactorAt(whole);
  }

  /**
   * The true rate as a share of `rate` at a moment of the piece: the probability that a candidate there is an arrival.
   */
  share(moment: number): number {
    const formula = this.#formula;
    return formula === undefined ? 1 : formula.at(moment) / formula.bound;
  }

  /**
   * When a clock that runs at `factor` times the rate has gone on by `span` since `moment`; Infinity when the end comes
   * first. Exact on each piece: rates are never taken at one moment and used at another.
   */
  momentAfter(moment: number, span: number, factor: number): number {
    if (factor === 0) return Infinity;
    let from = moment;
    let left = span;
    for (;;) {
      if (from >= this.to || from < this.from) this.locate(from);
      const speed = this.rate * factor;
      const reached = from + left / speed;
      if (reached < this.to) return reached;
      if (this.to >= this.#end) return Infinity;
      left = Math.max(0, left - speed * (this.to - from));
      from = this.to;
    }
  }

  /** By how much such a clock goes on between two moments. */
  spanBetween(moment: number, to: number, factor: number): number {
    let from = moment;
    let span = 0;
    while (from < to) {
      if (from >= this.to || from < this.from) this.locate(from);
      const until = Math.min(to, this.to);
      span += this.rate * factor * (until - from);
      from = until;
    }
    return span;
  }

  #baseAt(moment: number, whole: number): number {
    if (this.#formula !== undefined) {
      this.#formula.locate(moment);
      this.to = Math.min(this.to, this.#formula.to);
      return this.#formula.bound;
    }
    if (this.#intervals === undefined) return this.#constant;
    this.#intervals.locate(whole);
    this.to = Math.min(this.to, this.#intervals.to);
    const { index } = this.#intervals;
    return index < this.#counts.length ? this.#counts[index] : 0;
  }

  #burstsAt(moment: number): number {
    let product = 1;
    for (const { from, lasts, factor } of this.#settings.bursts) {
      if (moment >= from && moment < from + lasts) product *= factor;
      if (from > moment) this.to = Math.min(this.to, from);
      else if (from + lasts > moment) this.to = Math.min(this.to, from + lasts);
    }
    return product;
  }

  #dayFactorAt(whole: number): number {
    const calendar = this.#calendar;
    const day = calendar.dayOf(whole);
    this.to = Math.min(this.to, whole + DAY_MS - calendar.msOfDay(whole), calendar.nextClockChange(whole));
    return (this.#dayFactor?.of(day) ?? 1) * (calendar.holiday(day)?.factor ?? 1);
  }
}

function isByInterval(rate: RateSettings | undefined): rate is Extract<RateSettings, { every: number }> {
  return typeof rate === 'object' && 'every' in rate;
}

function isFormula(rate: RateSettings | undefined): rate is Extract<RateSettings, { formula: string }> {
  return typeof rate === 'object' && 'formula' in rate;
}

function formulaRate(rate: { readonly formula: string; readonly unit: number }, end: number): FormulaRate {
  const reading = parseFormula(rate.formula);
  if (!reading.ok) throw new Error(`rate formula: ${reading.problem.message}`); // a scenario is checked before it runs
  return new FormulaRate(reading.value, rate.unit, end);
}
