import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import { counted, decimalText } from './amounts.ts';
import { inOneUnit } from './figure-text.ts';

/** What paired replications say of one figure in two runs, and how the runs are called. */
export interface PairedDifference {
  readonly definition: Pick<FigureDefinition, 'unit' | 'estimator' | 'better'>;
  readonly names: readonly [first: string, second: string];
  /** Second minus first: its mean, and the half-width of its interval; null with fewer than two pairs. */
  readonly difference: number | null;
  readonly halfWidth: number | null;
  readonly pairs: number;
  /** Confidence of the interval, such as 0.95. */
  readonly level: number;
}

/** A difference in a sentence: `B is lower by 3.1 min (95 %: 2.0 to 4.2), which is better; from 40 paired replications.` */
export function differenceText(paired: PairedDifference): string {
  const { names, difference, halfWidth, pairs } = paired;
  if (difference === null || halfWidth === null || !Number.isFinite(halfWidth))
    return `Two paired replications are the least that say anything; ${pairs === 0 ? 'none is' : `${pairs} is`} there so far.`;
  const [first, second] = names;
  if (difference === 0 && halfWidth === 0)
    return `${first} and ${second} are exactly the same in ${counted(pairs, 'paired replication')}.`;
  return `${saidOf(paired, difference, halfWidth)}; from ${counted(pairs, 'paired replication')}.`;
}

function saidOf({ definition, names, level }: PairedDifference, difference: number, halfWidth: number): string {
  const confidence = `${decimalText(level * 100, Number.isInteger(level * 100) ? 0 : 1)} %`;
  const [first, second] = names;
  if (Math.abs(difference) <= halfWidth) {
    const { texts, unit } = amounts([difference - halfWidth, difference + halfWidth], definition);
    return `No difference is seen so far: ${second} minus ${first} lies between ${texts[0]} and ${texts[1]}${unit} (${confidence})`;
  }
  const isLower = difference < 0;
  const size = Math.abs(difference);
  const { texts, unit } = amounts([size, size - halfWidth, size + halfWidth], definition);
  const merit = meritOf(definition.better, isLower);
  return `${second} is ${isLower ? 'lower' : 'higher'} by ${texts[0]}${unit} (${confidence}: ${texts[1]} to ${texts[2]})${merit}`;
}

/** A difference of two shares is in percentage points. */
export function amounts(
  values: readonly number[],
  definition: Pick<FigureDefinition, 'unit' | 'estimator'>,
): { texts: readonly string[]; unit: string } {
  const { texts, sign } = inOneUnit(values, definition);
  if (definition.unit === 'dollars') return { texts: texts.map((text) => text.replace(/^(-?)/, '$1$$')), unit: '' };
  return { texts, unit: definition.unit === 'percent' ? ' points' : sign };
}

/** A difference with its sign: `+4.21 points`, `−0.30 min`; `0` where there is none. */
export function signedText(value: number, definition: Pick<FigureDefinition, 'unit' | 'estimator'>): string {
  const { texts, unit } = amounts([Math.abs(value)], definition);
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${texts[0]}${unit.replace(' points', '')}`;
}

/** Whether that direction is the good one, in words behind a sentence; nothing for facts. */
export function meritOf(better: FigureDefinition['better'], isLower: boolean): string {
  if (better !== 'lower' && better !== 'higher') return '';
  return (better === 'lower') === isLower ? ', which is better' : ', which is worse';
}
