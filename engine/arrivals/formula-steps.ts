import { cos, exp, ln, pow, sin } from '../random/elementary.ts';

/** A formula in postfix order: each step pushes a value or replaces the topmost ones by what it makes of them. */
export interface Program {
  readonly steps: Uint8Array;
  /** Beside each step: the number it pushes, for a constant. */
  readonly constants: Float64Array;
  /** Values on the stack at most. */
  readonly depth: number;
}

export const CONSTANT = 0;
export const TIME = 1;
export const ADD = 2;
export const SUBTRACT = 3;
export const MULTIPLY = 4;
export const DIVIDE = 5;
export const POWER = 6;
export const MINIMUM = 7;
export const MAXIMUM = 8;
/** From here on a step takes one value, before it two. */
export const NEGATE = 9;
export const SINE = 10;
export const COSINE = 11;
export const EXPONENTIAL = 12;
export const LOGARITHM = 13;
export const ROOT = 14;
export const MAGNITUDE = 15;

/** Functions by the name that a formula calls them by. */
export const FUNCTIONS: Readonly<Record<string, number>> = {
  sin: SINE,
  cos: COSINE,
  exp: EXPONENTIAL,
  ln: LOGARITHM,
  sqrt: ROOT,
  abs: MAGNITUDE,
  min: MINIMUM,
  max: MAXIMUM,
};

/** Does one step on the values up to `top`; returns where the topmost value is then. */
export function runStep(step: number, stack: Float64Array, top: number): number {
  if (step >= NEGATE) {
    stack[top] = ofOne(step, stack[top]);
    return top;
  }
  stack[top - 1] = ofTwo(step, stack[top - 1], stack[top]);
  return top - 1;
}

function ofOne(step: number, value: number): number {
  switch (step) {
    case NEGATE:
      return -value;
    case SINE:
      return sin(value);
    case COSINE:
      return cos(value);
    case EXPONENTIAL:
      return exp(value);
    case LOGARITHM:
      return ln(value);
    case ROOT:
      return Math.sqrt(value);
    default:
      return Math.abs(value);
  }
}

function ofTwo(step: number, left: number, right: number): number {
  switch (step) {
    case ADD:
      return left + right;
    case SUBTRACT:
      return left - right;
    case MULTIPLY:
      return left * right;
    case DIVIDE:
      return left / right;
    case POWER:
      return pow(left, right);
    case MINIMUM:
      return Math.min(left, right);
    default:
      return Math.max(left, right);
  }
}
