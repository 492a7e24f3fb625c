import type { ReplicatedFigure } from '../experiment/replicated-figures.ts';
import type { FigureDefinition, FigureUnit } from '../kpi/catalogue/figure-definition.ts';
import { decimalText } from './amounts.ts';

/** How units are written behind a number. Counts say in their label what is counted. */
const UNIT_SIGNS: Readonly<Record<FigureUnit, string>> = {
  percent: ' %',
  seconds: ' s',
  minutes: ' min',
  hours: ' h',
  stars: '',
  dollars: '',
  tickets: '',
  offers: '',
  experts: '',
  reviews: '',
  customers: '',
  points: '',
  count: '',
  ratio: '',
  'per hour': ' /h',
};

/** What decides how the values of a figure are written. */
export type WrittenIn = Pick<FigureDefinition, 'unit' | 'estimator'>;

/** Units of time, each with the seconds in it and up to how many seconds it is the one that reads best. */
const TIMES = [
  { sign: ' s', seconds: 1, upTo: 120 },
  { sign: ' min', seconds: 60, upTo: 7200 },
  { sign: ' h', seconds: 3600, upTo: 259_200 },
  { sign: ' d', seconds: 86_400, upTo: Infinity },
] as const;

const SECONDS_IN: Readonly<Partial<Record<FigureUnit, number>>> = { seconds: 1, minutes: 60, hours: 3600 };

/** Shown where there is no value. */
export const NO_VALUE = '–';

/** What a value is multiplied by, and the sign behind it, to be read with ease: a mean of 0.026 h is 94 s. */
function shownIn(value: number, { unit, estimator }: WrittenIn): { factor: number; sign: string } {
  const seconds = SECONDS_IN[unit];
  // A total says in its label what it is counted in.
  if (seconds === undefined || estimator === 'count') return { factor: 1, sign: UNIT_SIGNS[unit] };
  const best = TIMES.find(({ upTo }) => Math.abs(value) * seconds < upTo) ?? TIMES[0];
  return { factor: seconds / best.seconds, sign: best.sign };
}

/** Decimals that tell so much of a number: three to four figures, cents of money, none of a whole number. */
function decimalsOf(value: number, unit: FigureUnit): number {
  const size = Math.abs(value);
  if (unit === 'dollars') return size < 10_000 ? 2 : 0;
  if (unit === 'stars') return 2;
  if (Number.isInteger(value)) return 0;
  if (unit === 'percent') return size < 99.995 ? 2 : 0;
  if (size >= 1000) return 0;
  if (size >= 100) return 1;
  return size >= 1 ? 2 : 3;
}

/** The value of a figure with its unit. */
export function valueText({ value, definition }: { value: number | null; definition: WrittenIn }): string {
  if (value === null) return NO_VALUE;
  const { factor, sign } = shownIn(value, definition);
  const number = decimalText(value * factor, decimalsOf(value * factor, definition.unit));
  return definition.unit === 'dollars' ? number.replace(/^(-?)/, '$1$$') : number + sign;
}

/** Numbers of one figure in the unit that suits the largest of them, all with as many decimals, and the sign of that unit. */
export function inOneUnit(values: readonly number[], definition: WrittenIn): { texts: string[]; sign: string } {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const { factor, sign } = shownIn(largest, definition);
  const isWhole = values.every((value) => Number.isInteger(value * factor));
  // A whole number among others is written with their decimals.
  const decimals = isWhole ? decimalsOf(0, definition.unit) : decimalsOf(largest * factor + 1e-9, definition.unit);
  return { texts: values.map((value) => decimalText(value * factor, decimals)), sign };
}

/** `5.85 … 6.39`, in the unit of the value; what cannot be negative is not shown below 0. Nothing where there is no interval. */
export function intervalText({
  value,
  interval,
  definition,
}: Pick<ReplicatedFigure, 'value' | 'interval'> & { readonly definition: WrittenIn }): string {
  if (value === null || interval === null || !Number.isFinite(interval.halfWidth)) return '';
  const { factor } = shownIn(value, definition);
  if (interval.halfWidth === 0) return 'always';
  const decimals = Math.max(
    ...[value, interval.low, interval.high].map((end) => decimalsOf(end * factor, definition.unit)),
  );
  const isSigned = interval.low < 0 && (value < 0 || definition.unit === 'ratio');
  const low = isSigned ? interval.low : Math.max(0, interval.low);
  return `${decimalText(low * factor, decimals)} … ${decimalText(interval.high * factor, decimals)}`;
}
