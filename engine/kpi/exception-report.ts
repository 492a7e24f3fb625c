import type { FigureSettings } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';
import { bandOf } from './catalogue/bands.ts';
import { figureCatalogue } from './catalogue/catalogue.ts';
import type { FigureDefinition } from './catalogue/figure-definition.ts';
import { targetsOf } from './scorecards/scorecard.ts';
import type { Target } from './scorecards/target.ts';
import { verdictOf, type Verdict } from './scorecards/verdict.ts';
import { intervalsOf, type IntervalRow } from './snapshot.ts';

/** A figure in one reporting interval, and how good that is. */
export interface JudgedValue {
  /** In the unit of the figure. */
  readonly value: number;
  readonly verdict: Verdict;
}

/** A figure that is in another band than when it last had one, or on the other side of its target. */
export interface ExceptionChange {
  readonly definition: FigureDefinition;
  /** What it should reach, where a card says so. */
  readonly target: Target | null;
  /** Beginning of the interval in which it came to the band that it leaves here, ms. */
  readonly since: number;
  /** Beginning of the interval in which it leaves the band that it comes to here, ms; null while it stays there. */
  readonly until: number | null;
  readonly before: JudgedValue;
  readonly after: JudgedValue;
  readonly is: 'better' | 'worse' | 'different';
  /** Where the value goes over the last three intervals that have one. */
  readonly trend: 'rising' | 'falling' | 'steady';
}

/** What changed in one reporting interval. */
export interface ExceptionHour {
  readonly from: number;
  readonly until: number;
  /** In the order of the catalogue. */
  readonly changes: readonly ExceptionChange[];
  /** The one that has got better by most, and the one that has got worse by most; null where none has. */
  readonly best: ExceptionChange | null;
  readonly worst: ExceptionChange | null;
}

const STEPS: Readonly<Record<Verdict['word'], number>> = {
  poor: 0,
  'off target': 0,
  watch: 1,
  okay: 2,
  good: 3,
  'on target': 3,
  great: 4,
};
const TREND_OVER = 3;

/** What is known of a figure as intervals go by. */
interface Followed {
  readonly definition: FigureDefinition;
  readonly target: Target | null;
  readonly values: number[];
  last: JudgedValue | undefined;
  /** When it came to the band in which it is. */
  since: number;
  /** What brought it there. */
  change: Draft | undefined;
}

type Draft = { -readonly [Key in keyof ExceptionChange]: ExceptionChange[Key] };

/**
 * Which figures changed band from one reporting interval to a later one, the best and the worst of each interval, with their trend
 * (K-114). Only intervals with enough cases for a verdict count; totals have none, as their targets are not those of one hour.
 */
export function exceptionReport(
  rows: readonly IntervalRow[],
  catalogue: readonly FigureDefinition[],
  settings: FigureSettings,
): readonly ExceptionHour[] {
  const targets = targetsOf(catalogue);
  const followed = catalogue
    .filter(({ estimator }) => estimator !== 'count')
    .map((definition): Followed => {
      const target = targets.get(definition.key) ?? null;
      return { definition, target, values: [], last: undefined, since: 0, change: undefined };
    })
    .filter(({ definition, target }) => definition.bands !== undefined || target !== null);
  return rows.flatMap((row): ExceptionHour[] => {
    const changes = followed.flatMap((figure) => changeIn(figure, row, settings) ?? []);
    if (changes.length === 0) return [];
    const { from, until } = row;
    return [{ from, until, changes, best: furthest(changes, 'better'), worst: furthest(changes, 'worse') }];
  });
}

/** The report of a run so far: an interval that is not over yet is no part of it. */
export function exceptionsOf(world: World, now = world.calendar.now): readonly ExceptionHour[] {
  const { scenario, figures } = world;
  const catalogue = figureCatalogue(scenario);
  const over = intervalsOf(world, now).filter(
    ({ from, until }) => until >= scenario.horizon || until - from >= figures.ledger.interval,
  );
  return exceptionReport(over, catalogue, scenario.figures);
}

function changeIn(figure: Followed, row: IntervalRow, settings: FigureSettings): ExceptionChange | undefined {
  const { definition, target, values } = figure;
  const { value, sampleSize } = row.figures[definition.key] ?? { value: null, sampleSize: null };
  if (value === null) return undefined;
  values.push(value);
  const band = bandOf(definition, value, sampleSize, settings) ?? null;
  const verdict = verdictOf({ value, sampleSize, fewest: definition.fewest ?? null, band, target });
  if (verdict === undefined) return undefined;
  const { last: before, since, change: earlier } = figure;
  const after = { value, verdict };
  figure.last = after;
  if (before !== undefined && nameOf(before.verdict) === nameOf(verdict)) return undefined;
  figure.since = row.from;
  if (before === undefined) return undefined;
  if (earlier !== undefined) earlier.until = row.from;
  const rise = STEPS[verdict.word] - STEPS[before.verdict.word];
  const is = rise > 0 ? 'better' : rise < 0 ? 'worse' : 'different';
  const trend = trendOf(values.slice(-TREND_OVER));
  figure.change = { definition, target, since, until: null, before, after, is, trend };
  return figure.change;
}

const nameOf = ({ word, note = '' }: Verdict): string => `${word} ${note}`;

function trendOf(values: readonly number[]): ExceptionChange['trend'] {
  const change = values[values.length - 1] - values[0];
  return change > 0 ? 'rising' : change < 0 ? 'falling' : 'steady';
}

/** By bands first, then by how much of itself the value has changed. */
function furthest(changes: readonly ExceptionChange[], is: 'better' | 'worse'): ExceptionChange | null {
  const bands = ({ before, after }: ExceptionChange): number =>
    Math.abs(STEPS[after.verdict.word] - STEPS[before.verdict.word]);
  const share = ({ before, after }: ExceptionChange): number =>
    Math.abs(after.value - before.value) / Math.max(Math.abs(before.value), Math.abs(after.value));
  const found = changes
    .filter((change) => change.is === is)
    .toSorted((one, other) => bands(other) - bands(one) || share(other) - share(one));
  return found.at(0) ?? null;
}
