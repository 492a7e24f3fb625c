import { CHANNELS } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';
import { figureCatalogue } from './catalogue/catalogue.ts';
import type { FigureDefinition } from './catalogue/figure-definition.ts';
import { conservationOf, type Conservation } from './conservation.ts';
import { durationsOf, type DurationSummary } from './duration-summary.ts';
import type { Slice } from './slice.ts';
import { ofCategory, ofChannel, ofExpert, ofGroup, ofInterval, wholeRun } from './slices.ts';

/** One figure at one moment, as plain data. */
export interface FigureValue {
  /** In the unit of the definition; null while what it needs has not happened. */
  readonly value: number | null;
  /** Above and below the line, in the units of the counters; null for quantiles. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many cases it rests on; null for counts and time averages. */
  readonly sampleSize: number | null;
}

export type FigureValues = Readonly<Record<string, FigureValue>>;

/** A row of a breakdown: a group, a category … */
export interface BreakdownRow {
  readonly name: string;
  readonly figures: FigureValues;
}

/** A reporting interval. */
export interface IntervalRow extends BreakdownRow {
  /** From and until, ms since the start of the run. */
  readonly from: number;
  readonly until: number;
}

export interface FigureSnapshot {
  /** Moment of the snapshot, ms since the start of the run. */
  readonly at: number;
  /** When the measurement began. */
  readonly measuredFrom: number;
  readonly figures: FigureValues;
  readonly durations: Readonly<Record<string, DurationSummary>>;
  readonly conservation: Conservation;
}

export type Breakdown = 'group' | 'category' | 'channel' | 'expert' | 'interval';

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Reads one figure from a slice of a run. */
export function readFigure(figure: FigureDefinition, slice: Slice): FigureValue {
  if (figure.estimator === 'quantile') {
    const histogram = slice.speed && figure.histogram(slice.speed);
    if (histogram === undefined) return { value: null, numerator: null, denominator: null, sampleSize: null };
    const value = histogram.quantile(figure.probability) * figure.scale;
    return { value: orNull(value), numerator: null, denominator: null, sampleSize: histogram.count };
  }
  const [above, below] = figure.of(slice);
  const isOfCases = figure.estimator === 'mean' || figure.estimator === 'ratio';
  return {
    value: orNull((figure.scale * above) / below),
    numerator: orNull(above),
    denominator: orNull(below),
    sampleSize: isOfCases ? orNull(below) : null,
  };
}

const readAll = (figures: readonly FigureDefinition[], slice: Slice): FigureValues =>
  Object.fromEntries(figures.map((figure) => [figure.key, readFigure(figure, slice)]));

/** Every figure of a run at this moment, as plain data. The moment may lie after the last event, never before it. */
export function snapshotOf(world: World, now = world.calendar.now): FigureSnapshot {
  return world.figures.read(() => readSnapshot(world, now));
}

/** Some figures of the whole run at this moment, by their keys: what `snapshotOf` says of them, without the work for the others. */
export function figuresOf(world: World, keys: readonly string[], now = world.calendar.now): FigureValues {
  const wanted = figureCatalogue(world.scenario).filter(({ key }) => keys.includes(key));
  return world.figures.read(() => readAll(wanted, wholeRun(world, now)));
}

/** Of a snapshot all but the distributions, without the work for them. */
export function totalsOf(world: World, now = world.calendar.now): Pick<FigureSnapshot, 'figures' | 'conservation'> {
  return world.figures.read(() => readTotals(world, now));
}

const readTotals = (world: World, now: number): Pick<FigureSnapshot, 'figures' | 'conservation'> => ({
  figures: readAll(figureCatalogue(world.scenario), wholeRun(world, now)),
  conservation: conservationOf(world),
});

function readSnapshot(world: World, now: number): FigureSnapshot {
  const { figures, conservation } = readTotals(world, now);
  return {
    at: now,
    measuredFrom: world.scenario.warmUp,
    figures,
    durations: durationsOf(world),
    conservation,
  };
}

/** Reporting intervals so far; the one that begins at this very moment only if something has happened in it. */
function intervalsBy({ figures }: World, now: number): number {
  const { ledger, occupancy } = figures;
  const hasBegun =
    now > occupancy.closed * ledger.interval || ledger.ofInterval(occupancy.closed).some((count) => count !== 0);
  return occupancy.closed + (hasBegun ? 1 : 0);
}

function slicesOf(world: World, by: Breakdown, now: number): [string, Slice][] {
  const { scenario, experts, figures } = world;
  switch (by) {
    case 'group':
      return scenario.experts.map(({ name }, group) => [name, ofGroup(world, group, now)]);
    case 'category':
      return Object.keys(scenario.tickets.categories).map((name, category) => [name, ofCategory(world, category)]);
    case 'channel':
      return CHANNELS.map((name, channel) => [name, ofChannel(world, channel)]);
    case 'expert':
      if (figures.ledger.experts === undefined) return [];
      return Array.from({ length: experts.count }, (_, expert) => [
        expertName(world, expert),
        ofExpert(world, expert, now),
      ]);
    case 'interval':
      return Array.from({ length: intervalsBy(world, now) }, (_, number) => [
        String(number),
        ofInterval(world, number, now),
      ]);
  }
}

/** How an expert is called: group and number in it, from 1. */
export function expertName({ scenario, experts }: World, expert: number): string {
  return `${scenario.experts[experts.group[expert]].name} ${experts.member[expert] + 1}`;
}

/**
 * The figures of each group, category, channel, expert or reporting interval; what makes no sense for such a part is null.
 *
 * @param keys the figures wanted; all that can be broken down when left out
 */
export function breakdownOf(
  world: World,
  by: Breakdown,
  now = world.calendar.now,
  keys?: readonly string[],
): readonly BreakdownRow[] {
  const catalogue = figureCatalogue(world.scenario).filter(
    ({ estimator, key }) => estimator !== 'quantile' && (keys === undefined || keys.includes(key)),
  );
  return world.figures.read(() =>
    slicesOf(world, by, now).map(([name, slice]) => ({ name, figures: readAll(catalogue, slice) })),
  );
}

/**
 * The reporting intervals of a run up to this moment.
 *
 * @param keys the figures wanted; all that an interval has when left out
 */
export function intervalsOf(world: World, now = world.calendar.now, keys?: readonly string[]): readonly IntervalRow[] {
  const { interval } = world.figures.ledger;
  return breakdownOf(world, 'interval', now, keys).map((row, number) => ({
    ...row,
    from: number * interval,
    until: number < world.figures.occupancy.closed ? (number + 1) * interval : now,
  }));
}
