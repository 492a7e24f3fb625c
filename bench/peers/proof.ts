import { prove } from '../benchmark.ts';
import type { Measure, Model } from './models.ts';
import type { Part, Played } from './played.ts';

/** Of thirty slices, an estimate is farther than this many of its standard errors from the truth once in 2,500 times. */
const STANDARD_ERRORS = 4;

/** A quotient of two sums over the slices of a run but the first, and its standard error (delta method). */
export function estimateOf(parts: readonly Part[]): { value: number; standardError: number } {
  const counted = parts.slice(1);
  const sum = counted.reduce((total, [part]) => total + part, 0);
  const count = counted.reduce((total, [, cases]) => total + cases, 0);
  const value = sum / count;
  const squares = counted.reduce((total, [part, cases]) => total + (part - value * cases) ** 2, 0);
  const slices = counted.length;
  return { value, standardError: Math.sqrt((squares * slices) / (slices - 1)) / count };
}

const digits = (value: number): string => Number(value.toPrecision(5)).toString();

function foundText({ about, unit, exact }: Measure, value: number, standardError: number): string {
  return `${digits(value)} ${unit} ${about} (exactly ${digits(exact)}, standard error ${Number(standardError.toPrecision(2))})`;
}

/**
 * Shows that what a contender found is what the closed formulas of the model say, within its own standard errors. Returns what it found.
 *
 * @throws Error that says what is wrong
 */
export function proofOf(contender: string, model: Model, { measures }: Played): string {
  const found = Object.entries(model.measures).map(([name, measure]) => {
    const { value, standardError } = estimateOf(measures[name] ?? []);
    const text = foundText(measure, value, standardError);
    // A value without an error rests on nothing: it is wrong too.
    const isRight = standardError > 0 && Math.abs(value - measure.exact) <= STANDARD_ERRORS * standardError;
    prove(isRight, `${contender}, ${model.name}: ${text}`);
    return text;
  });
  return found.join(', ');
}
