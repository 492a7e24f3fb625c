import { assert } from '../assert.ts';
import { studentTQuantile } from '../experiment/student-t.ts';
import { LocalCalendar } from '../time/local-calendar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { definitionOf, type StaffingTarget } from './target-figures.ts';
import { TargetLayout } from './target-layout.ts';

/** Intervals over which a target is judged together: one, a few with hardly any tickets, a local day, or the whole run. */
export interface JudgedUnit {
  /** Place of the target in the scenario. */
  readonly target: number;
  readonly from: number;
  /** The first interval behind it. */
  readonly until: number;
}

/** What is known of a unit, in the unit of the figure. */
export interface Judgement {
  readonly unit: JudgedUnit;
  /** NaN where nothing was below the line. */
  readonly estimate: number;
  /** One-sided bounds: each holds with the level asked for. */
  readonly low: number;
  readonly high: number;
  /** Whether the bound of the target is surely kept, surely missed, or neither. */
  readonly is: 'met' | 'missed' | 'open';
  /** Whether the estimate keeps it. */
  readonly looksMet: boolean;
}

/** An interval of shares is judged by itself when it has so many tickets in all replications; else with its neighbours. */
export const FEWEST_TICKETS = 200;

/** Local day of each interval, counted from the first. */
export function dayOfIntervals({ calendar, figures, horizon }: Scenario): readonly number[] {
  const local = new LocalCalendar(calendar);
  const intervals = Math.max(1, Math.ceil(horizon / figures.interval));
  return Array.from({ length: intervals }, (_, interval) => local.dayOf((interval + 0.5) * figures.interval));
}

/**
 * What is judged: every target over all its intervals, days or the run.
 *
 * @param seen what a first look showed, summed over its replications @param enough how many cases an interval needs in that look
 */
export function judgedUnits(scenario: Scenario, seen: Float64Array, enough: number): readonly JudgedUnit[] {
  const layout = new TargetLayout(scenario);
  const days = dayOfIntervals(scenario);
  return scenario.targets.flatMap((target, index) => {
    const below = (interval: number): number => seen[layout.ofTarget(index, interval) + 1];
    const all = { from: 0, until: layout.intervals };
    if (target.per === 'run') return [{ target: index, ...all }];
    if (target.per === 'day') return spansOf(days).map((span) => ({ target: index, ...span }));
    const isOfCases = ['ratio', 'mean'].includes(definitionOf(target, scenario)?.estimator ?? '');
    return mergedSpans(layout.intervals, below, isOfCases ? enough : 1).map((span) => ({ target: index, ...span }));
  });
}

type Span = Pick<JudgedUnit, 'from' | 'until'>;

function spansOf(days: readonly number[]): Span[] {
  const starts = [...days.keys()].filter((interval) => days[interval] !== days[interval - 1]);
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? days.length }));
}

/** Neighbouring intervals together until they have enough; what is left over goes with the last of them, up to where the last one came. */
function mergedSpans(intervals: number, below: (interval: number) => number, enough: number): Span[] {
  const spans: { from: number; until: number }[] = [];
  let from = -1;
  let sum = 0;
  let end = 0;
  for (let interval = 0; interval < intervals; interval++) {
    if (from < 0 && below(interval) === 0) continue;
    if (from < 0) from = interval;
    if (below(interval) > 0) end = interval + 1;
    sum += below(interval);
    if (sum < enough) continue;
    spans.push({ from, until: interval + 1 });
    [from, sum] = [-1, 0];
  }
  if (sum === 0) return spans;
  const last = spans.pop();
  return [...spans, { from: last?.from ?? from, until: end }];
}

/** Sums of the units over replications: what their quotients and the spread of these need. */
export class UnitTally {
  readonly units: readonly JudgedUnit[];
  /** Replications behind each unit. */
  readonly counts: Int32Array;
  readonly #layout: TargetLayout;
  readonly #targets: readonly StaffingTarget[];
  readonly #scales: readonly number[];
  readonly #estimators: readonly string[];
  readonly #sums: Float64Array;

  constructor(scenario: Scenario, units: readonly JudgedUnit[]) {
    const definitions = scenario.targets.map((target) => definitionOf(target, scenario));
    assert(!definitions.includes(undefined), 'targets are of figures that there are');
    this.units = units;
    this.counts = new Int32Array(units.length);
    this.#layout = new TargetLayout(scenario);
    this.#targets = scenario.targets;
    this.#scales = definitions.map((definition) => definition?.scale ?? 1);
    this.#estimators = definitions.map((definition) => definition?.estimator ?? 'ratio');
    this.#sums = new Float64Array(units.length * 5);
  }

  /** Takes in one replication. */
  take(notes: Float64Array): void {
    const sums = this.#sums;
    this.units.forEach(({ target, from, until }, unit) => {
      let above = 0;
      let below = 0;
      for (let at = this.#layout.ofTarget(target, from); at < this.#layout.ofTarget(target, until); at += 2) {
        above += notes[at];
        below += notes[at + 1];
      }
      if (this.#estimators[target] === 'count') below = 1;
      const start = unit * 5;
      this.counts[unit]++;
      sums[start] += above;
      sums[start + 1] += below;
      sums[start + 2] += above * above;
      sums[start + 3] += above * below;
      sums[start + 4] += below * below;
    });
  }

  /** Everything that is known, unit by unit. @param level of each bound by itself, such as 0.95 */
  judge(level: number): readonly Judgement[] {
    const known = new Map<number, number>();
    const quantile = (replications: number): number => {
      const t = known.get(replications) ?? (replications < 2 ? Infinity : studentTQuantile(level, replications - 1));
      known.set(replications, t);
      return t;
    };
    return this.units.map((unit, index) => this.#judged(unit, index, quantile(this.counts[index])));
  }

  /** Nothing that was seen of a unit holds any more. */
  forget(unit: number): void {
    this.counts[unit] = 0;
    this.#sums.fill(0, unit * 5, unit * 5 + 5);
  }

  #judged(unit: JudgedUnit, index: number, t: number): Judgement {
    const scale = this.#scales[unit.target];
    const above = this.#sums[index * 5];
    const below = this.#sums[index * 5 + 1];
    if (below === 0) return { unit, estimate: NaN, low: NaN, high: NaN, is: 'met', looksMet: true };
    const halfWidth = t * Math.sqrt(this.#variance(index, unit.target)) * scale;
    const estimate = (above / below) * scale;
    const [low, high] = [estimate - halfWidth, estimate + halfWidth];
    const { atLeast, atMost } = this.#targets[unit.target];
    const isMet = atLeast === undefined ? high <= atMost! : low >= atLeast;
    const isMissed = atLeast === undefined ? low > atMost! : high < atLeast;
    const looksMet = atLeast === undefined ? estimate <= atMost! : estimate >= atLeast;
    return { unit, estimate, low, high, is: isMet ? 'met' : isMissed ? 'missed' : 'open', looksMet };
  }

  /**
   * Of a quotient by the delta method. A share of tickets is never surer than the same number of independent tickets would make it: a
   * hundred out of a hundred are no certainty.
   */
  #variance(index: number, target: number): number {
    const [above, below, squares, products, squaresBelow] = this.#sums.subarray(index * 5, index * 5 + 5);
    const replications = this.counts[index];
    const ratio = above / below;
    const spread = Math.max(0, squares - 2 * ratio * products + ratio * ratio * squaresBelow);
    const ofDays = (spread / (replications - 1)) * (replications / (below * below));
    if (this.#estimators[target] !== 'ratio') return ofDays;
    const share = (above + 2) / (below + 4);
    return Math.max(ofDays, (share * (1 - share)) / (below + 4));
  }
}
