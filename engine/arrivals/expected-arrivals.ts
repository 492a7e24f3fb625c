import type { ArrivalStreamSettings, Scenario } from '../scenario/scenario.ts';
import { expectedTickets } from '../scenario/checks/size.ts';
import { LocalCalendar } from '../time/local-calendar.ts';
import { RateProfile } from './rate-profile.ts';

/** Tickets that are expected in an interval, and how much they vary. */
export interface ExpectedArrivals {
  readonly mean: number;
  /** Of the count, from day to day: chance, and the factors of days where they have any. */
  readonly deviation: number;
}

/** A formula is looked at so often in an interval. */
const LOOKS = 32;

/**
 * Tickets expected in each interval of a run, reckoned from rates, without levers; no run is played.
 *
 * Streams with gaps or a finite population are taken as even over their time.
 *
 * @param interval its length, ms
 */
export function expectedArrivals(scenario: Scenario, interval: number): readonly ExpectedArrivals[] {
  const streams = scenario.arrivals.map((stream) => ({
    cv: stream.dayFactor?.cv ?? 0,
    within: countOf(stream, scenario),
  }));
  return Array.from({ length: Math.ceil(scenario.horizon / interval) }, (_, place) => {
    const from = place * interval;
    const to = Math.min(scenario.horizon, from + interval);
    const each = streams.map(({ cv, within }) => ({ cv, mean: within(from, to) }));
    return {
      mean: each.reduce((sum, { mean }) => sum + mean, 0),
      deviation: Math.sqrt(each.reduce((sum, { cv, mean }) => sum + mean + cv * mean * cv * mean, 0)),
    };
  });
}

/** Expected tickets of a stream between two moments. */
function countOf(stream: ArrivalStreamSettings, scenario: Scenario): (from: number, to: number) => number {
  const { times, rate, from: first = 0, until = scenario.horizon } = stream;
  const clipped = (count: (from: number, to: number) => number) => (from: number, to: number) => {
    const [start, end] = [Math.max(from, first), Math.min(to, until, scenario.horizon)];
    return end > start ? count(start, end) : 0;
  };
  if (times !== undefined)
    return clipped(
      (from, to) => times.filter((time) => time >= from && time < to).length * perArrival(stream, scenario),
    );
  const end = Math.min(until, scenario.horizon);
  if (rate === undefined) {
    const perMs = expectedTickets({ ...scenario, arrivals: [stream] }) / Math.max(1, end - first);
    return clipped((from, to) => perMs * (to - from));
  }
  const profile = new RateProfile(stream, new LocalCalendar(scenario.calendar), undefined, end);
  const batch = perArrival(stream, scenario);
  return clipped(
    (from, to) => batch * (profile.isThinned ? looked(profile, from, to) : profile.spanBetween(from, to, 1)),
  );
}

/** A profile whose rate is only bounded, by its middles. */
function looked(profile: RateProfile, from: number, to: number): number {
  const step = (to - from) / LOOKS;
  let sum = 0;
  for (let look = 0; look < LOOKS; look++) {
    const moment = from + (look + 0.5) * step;
    profile.locate(moment);
    sum += profile.rate * profile.share(moment) * step;
  }
  return sum;
}

/** Tickets of one arrival, on average. */
function perArrival(stream: ArrivalStreamSettings, scenario: Scenario): number {
  const one = { ...stream, times: [0], from: 0, until: undefined };
  return expectedTickets({ ...scenario, arrivals: [one] });
}
