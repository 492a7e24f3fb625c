import { meanInterval, wilsonInterval, type Interval } from '../experiment/intervals.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dayOfIntervals, UnitTally, type Judgement } from './judged-units.ts';
import { TargetLayout } from './target-layout.ts';
import type { PlayedRun } from './trials.ts';

/** How a local day fares under a plan. */
export interface DayRisk {
  /** Number of the local day, 0 is the date of the start. */
  readonly day: number;
  readonly from: number;
  readonly until: number;
  /** Each target over the tickets of the day, in the unit of its figure. */
  readonly targets: readonly Judgement[];
  /** Share of replications in which the day, taken as a whole, missed a target. */
  readonly misses: Interval;
}

/** The risk that remains. */
export interface StaffingRisk {
  readonly days: readonly DayRisk[];
  /** Share of all days of all replications that missed a target, by Wilson with days as trials. */
  readonly dayMisses: Interval;
  /** Dollars of penalties a run. */
  readonly penalties: Interval;
}

/** How often a day misses a target, each day by all of its tickets together. */
export function staffingRisk(scenario: Scenario, runs: readonly PlayedRun[], level: number): StaffingRisk {
  const numbers = dayOfIntervals(scenario);
  const days = [...new Set(numbers)].map((day) => ({
    day,
    from: numbers.indexOf(day),
    until: numbers.lastIndexOf(day) + 1,
  }));
  const told = days.map((span) => ofDay(scenario, span, runs, level));
  const missed = told.reduce((sum, { missed: many }) => sum + many, 0);
  return {
    days: told.map(({ risk }) => risk),
    dayMisses: wilsonInterval(missed, told.length * runs.length, level),
    penalties: meanInterval(
      runs.map((run) => penaltyOf(scenario, run)),
      level,
    ),
  };
}

function ofDay(
  scenario: Scenario,
  span: Pick<DayRisk, 'day' | 'from' | 'until'>,
  runs: readonly PlayedRun[],
  level: number,
): { readonly risk: DayRisk; readonly missed: number } {
  const units = scenario.targets.map((_, target) => ({ target, from: span.from, until: span.until }));
  const all = new UnitTally(scenario, units);
  let missed = 0;
  for (const { notes } of runs) {
    all.take(notes);
    const one = new UnitTally(scenario, units);
    one.take(notes);
    if (one.judge(level).some(({ looksMet }) => !looksMet)) missed++;
  }
  const risk = { ...span, targets: all.judge(level), misses: wilsonInterval(missed, runs.length, level) };
  return { risk, missed };
}

/** Penalties of one run: every run, day or interval that misses its target, as each target says. */
export function penaltyOf(scenario: Scenario, { notes }: PlayedRun): number {
  const numbers = dayOfIntervals(scenario);
  return scenario.targets.reduce((sum, { per, penalty }, target) => {
    if (penalty === 0) return sum;
    const starts = [...numbers.keys()].filter(
      (at) => per === 'interval' || (per === 'day' ? numbers[at] !== numbers[at - 1] : at === 0),
    );
    const units = starts.map((from, index) => ({ target, from, until: starts[index + 1] ?? numbers.length }));
    const tally = new UnitTally(scenario, units);
    tally.take(notes);
    return sum + penalty * tally.judge(0.5).filter(({ looksMet }) => !looksMet).length;
  }, 0);
}

/** Tickets that arrive in each interval, on average. */
export function meanArrivals(scenario: Scenario, runs: readonly PlayedRun[]): Float64Array {
  const layout = new TargetLayout(scenario);
  const sum = new Float64Array(layout.intervals);
  for (const { notes } of runs) {
    for (let kind = 0; kind < layout.kinds; kind++) {
      for (let interval = 0; interval < layout.intervals; interval++)
        sum[interval] += notes[layout.arrivals(kind, interval)];
    }
  }
  return sum.map((tickets) => tickets / runs.length);
}
