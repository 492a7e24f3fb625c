import { valueText } from '../../words/figure-text.ts';
import type { Band } from '../catalogue/bands.ts';
import { PAIRINGS, type Pairing, type Side } from './pairings.ts';
import { findFigure, targetsOf, type CardColumn } from './scorecard.ts';
import type { Target } from './target.ts';
import { verdictOf } from './verdict.ts';

/** A figure as it stands, in the unit of its column. */
export interface ReadFigure<Column extends CardColumn = CardColumn> {
  readonly column: Column;
  readonly value: number | null;
  readonly sampleSize: number | null;
  readonly band: Band | null;
  /** With fewer cases it is not judged; null where any number is enough. */
  readonly fewest: number | null;
  /** Its values in the reporting intervals that are over, oldest first; needed where it matters whether it falls. */
  readonly history?: readonly (number | null)[];
}

/** Two figures that say different things about the same desk. */
export interface Conflict {
  /** The same for as long as it is the same two figures. */
  readonly key: string;
  /** The one that looks good alone. */
  readonly good: string;
  /** The one that says otherwise. */
  readonly bad: string;
  readonly sentence: string;
}

/** All pairs of figures of which one looks good and the other says that it is not (K-56). */
export function conflictsAmong(readings: readonly ReadFigure[]): readonly Conflict[] {
  const targets = targetsOf(readings.map(({ column }) => column));
  const conflicts = PAIRINGS.flatMap((pairing) => {
    const goods = found(pairing.good, readings);
    const bads = found(pairing.bad, readings);
    const good = goods.find((reading) => holds(pairing.good, reading, targets));
    const bad = bads.find((reading) => reading !== good && holds(pairing.bad, reading, targets));
    return good === undefined || bad === undefined ? [] : [conflictOf(pairing, good, bad)];
  });
  return conflicts.filter(({ key }, index) => conflicts.findIndex((other) => other.key === key) === index);
}

/** What a figure is to be read together with, so that no tile is good by itself; undefined where nothing is known. */
export function readTogetherWith<Column extends CardColumn>(
  column: Column,
  catalogue: readonly Column[],
): Column | undefined {
  for (const { good, bad } of PAIRINGS) {
    if (!good.figures.some((figure) => findFigure({ figure }, catalogue)?.key === column.key)) continue;
    const partner = bad.figures.flatMap((figure) => findFigure({ figure }, catalogue) ?? []).at(0);
    if (partner !== undefined && partner.key !== column.key) return partner;
  }
  return undefined;
}

function found({ figures }: Side, readings: readonly ReadFigure[]): readonly ReadFigure[] {
  const columns = readings.map(({ column }) => column);
  const keys = figures.map((figure) => findFigure({ figure }, columns)?.key);
  return keys.flatMap((key) => readings.find(({ column }) => column.key === key) ?? []);
}

function holds({ is }: Side, reading: ReadFigure, targets: ReadonlyMap<string, Target>): boolean {
  const { column, value, history = [], fewest, sampleSize } = reading;
  if (value === null || (fewest !== null && sampleSize !== null && sampleSize < fewest)) return false;
  if (typeof is === 'object') return 'over' in is ? value > is.over : value < is.under;
  if (is === 'falling') return isFalling(history);
  const target = targets.get(column.key) ?? null;
  return verdictOf({ ...reading, target })?.is === is;
}

/** Intervals that it takes to say where a figure is going. */
const FEWEST_INTERVALS = 4;
/** A later half that is lower by this share of the earlier one counts as a fall. */
const FALL = 0.05;

/** Whether the later half of a history is clearly below the earlier one. */
export function isFalling(history: readonly (number | null)[]): boolean {
  const known = history.filter((value) => value !== null);
  if (known.length < FEWEST_INTERVALS) return false;
  const middle = Math.floor(known.length / 2);
  const earlier = mean(known.slice(0, middle));
  return mean(known.slice(middle)) < earlier - FALL * Math.abs(earlier);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function conflictOf(pairing: Pairing, good: ReadFigure, bad: ReadFigure): Conflict {
  const sentence = `${told(good)} looks good, but ${told(bad, good)}${pairing.bad.is === 'falling' ? ' and falling' : ''}: ${pairing.because}.`;
  return { key: `${good.column.key} ${bad.column.key}`, good: good.column.key, bad: bad.column.key, sentence };
}

/** `Customer first reply at 3.4 min`; a detail of the other figure is `its p90`. */
function told({ column, value }: ReadFigure, other?: ReadFigure): string {
  const isItsOwn = other !== undefined && column.key.startsWith(other.column.key);
  const name = column.label.replace(/^… /, isItsOwn ? 'its ' : '');
  return `${name} at ${valueText({ value, definition: column })}`;
}
