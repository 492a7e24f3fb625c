import type { Result } from '../result.ts';
import { failed, succeeded } from '../result.ts';
import { boundOperation } from './formula-bounds.ts';
import type { FormulaProblem } from './formula-reader.ts';
import { FormulaReader } from './formula-reader.ts';
import type { Program } from './formula-steps.ts';
import { CONSTANT, runStep, TIME } from './formula-steps.ts';

/**
 * Reads a function of t such as "8+6*sin(2*pi*t/24)": numbers, t, pi, + - * / ^, parentheses, unary minus, and sin, cos,
 * exp, ln, sqrt, abs, min and max. Powers bind tighter than the minus before them and group from the right: -2^2 is -4,
 * 2^3^2 is 512.
 */
export function parseFormula(text: string): Result<Formula, FormulaProblem> {
  const reader = new FormulaReader(text);
  const program = reader.read();
  return program === undefined ? failed(reader.problem!) : succeeded(new Formula(program));
}

/** A function of t that can be evaluated, and bounded over an interval of t. Neither allocates. */
export class Formula {
  readonly #program: Program;
  readonly #stack: Float64Array;
  readonly #lows: Float64Array;
  readonly #highs: Float64Array;
  /** After {@link bound}: the function is nowhere below this in the interval; -Infinity where that is not known. */
  low = 0;
  /** After {@link bound}: the function is nowhere above this in the interval; Infinity where that is not known. */
  high = 0;

  /** For {@link parseFormula}. */
  constructor(program: Program) {
    this.#program = program;
    this.#stack = new Float64Array(program.depth);
    this.#lows = new Float64Array(program.depth);
    this.#highs = new Float64Array(program.depth);
  }

  /** The value at t; NaN or infinite where the function has none, such as ln of a negative number. */
  evaluate(t: number): number {
    const { steps, constants } = this.#program;
    const stack = this.#stack;
    let top = -1;
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index];
      if (step === CONSTANT) stack[++top] = constants[index];
      else if (step === TIME) stack[++top] = t;
      else top = runStep(step, stack, top);
    }
    return stack[0];
  }

  /**
   * Encloses the values that the function takes on [from, to] between `low` and `high`, by interval arithmetic (R. E.
   * Moore, Interval Analysis, 1966). The enclosure is widened by 1e-12 of its size at each step, which is more than
   * rounding can lose. Where the function has no value for some t, the rest is enclosed.
   */
  bound(from: number, to: number): void {
    const { steps, constants } = this.#program;
    const lows = this.#lows;
    const highs = this.#highs;
    let top = -1;
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index];
      if (step === CONSTANT || step === TIME) {
        top++;
        lows[top] = step === TIME ? from : constants[index];
        highs[top] = step === TIME ? to : constants[index];
      } else top = boundOperation(step, lows, highs, top);
    }
    this.low = lows[0];
    this.high = highs[0];
  }
}
