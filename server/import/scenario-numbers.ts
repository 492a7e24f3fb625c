import type { LawFits } from '../../engine/index.ts';

type FittedLaw = LawFits['fits'][number]['law'];
type Histogram = NonNullable<LawFits['asSeen']>;

const DAY_MS = 86_400_000;
/** From Monday. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A number of four digits that count, without an exponent. */
export const numberText = (value: number): string => String(Number(Number(value.toPrecision(4)).toFixed(6)));

/** A length of time as a scenario has it, in seconds. */
export const spanText = (ms: number): string => `${Number(Number((ms / 1000).toPrecision(6)).toFixed(3))} s`;

/** The date so many days after 1970-01-01. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The Monday after a day; both are days since 1970-01-01, which was a Thursday. */
export const mondayAfter = (day: number): number => day + 7 - ((day + 3) % 7);

/** A law as a scenario has it; its sizes are ms. */
export function lawText(law: FittedLaw): string {
  switch (law.law) {
    case 'exponential':
      return `{ law: exponential, mean: ${spanText(law.mean)} }`;
    case 'lognormal':
      return 'median' in law
        ? `{ law: lognormal, median: ${spanText(law.median)}, sigma: ${numberText(law.sigma)} }`
        : `{ law: lognormal, mean: ${spanText(law.mean)}, cv: ${numberText(law.cv)} }`;
    case 'gamma':
      return 'shape' in law
        ? `{ law: gamma, mean: ${spanText(law.mean)}, shape: ${numberText(law.shape)} }`
        : `{ law: gamma, mean: ${spanText(law.mean)}, cv: ${numberText(law.cv)} }`;
    case 'weibull':
      return 'scale' in law
        ? `{ law: weibull, shape: ${numberText(law.shape)}, scale: ${spanText(law.scale)} }`
        : `{ law: weibull, shape: ${numberText(law.shape)}, mean: ${spanText(law.mean)} }`;
  }
}

/** Numbers by interval of the week as a list of YAML, a line a weekday. */
export function weekLines(numbers: readonly string[]): string[] {
  const ofDay = numbers.length / WEEKDAYS.length;
  const lines = WEEKDAYS.map((name, weekday) => {
    const day = numbers.slice(weekday * ofDay, (weekday + 1) * ofDay).join(', ');
    return `          ${day}, # ${name}`;
  });
  return ['        [', ...lines, '        ]'];
}

/** A histogram as YAML, indented by so many blanks. */
export function histogramLines({ bins }: Histogram, indent: number): string[] {
  const lines = bins.map(
    ({ from, to, weight }) =>
      `  - { from: ${spanText(from)}, to: ${spanText(to)}, weight: ${numberText(1000 * weight)} }`,
  );
  return ['law: histogram', 'bins:', ...lines].map((line) => ' '.repeat(indent) + line);
}

/** The length of an interval, such as "30 min". */
export const everyText = (ms: number): string => (ms === 3_600_000 ? '1 h' : `${ms / 60_000} min`);
