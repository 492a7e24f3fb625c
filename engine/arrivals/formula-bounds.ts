import { cos, exp, ln, pow, sin } from '../random/elementary.ts';
import * as step from './formula-steps.ts';

const TURN = 2 * Math.PI;
/** Beyond this a sine is bounded by -1 and 1 only: where its peaks are is no longer known well enough. */
const LARGEST_ANGLE = 1e6;
/** How far rounding may put a peak of the sine from where it is, at angles up to the largest. */
const ANGLE_SLACK = 1e-8;
/** Each enclosure is widened by this share of its ends, far more than one operation rounds. */
const WIDENING = 1e-12;
/** Where the lower end overflowed, it is taken back to this: the true values may lie below what overflows. */
const LARGEST = Number.MAX_VALUE;

// The enclosure found last; published like this so that bounding allocates nothing.
let low = 0;
let high = 0;

/** Does one step of a formula on the intervals [lows, highs] up to `top`; returns where the topmost interval is then. */
export function boundOperation(operation: number, lows: Float64Array, highs: Float64Array, top: number): number {
  const isOfOne = operation >= step.NEGATE;
  const place = isOfOne ? top : top - 1;
  if (isOfOne) boundOfOne(operation, lows[top], highs[top]);
  else boundOfTwo(operation, lows[place], highs[place], lows[top], highs[top]);
  const isKnown = low <= high; // not so when either is NaN
  lows[place] = isKnown ? Math.min(low, LARGEST) - Math.min(Math.abs(low), LARGEST) * WIDENING : -Infinity;
  highs[place] = isKnown ? Math.max(high, -LARGEST) + Math.min(Math.abs(high), LARGEST) * WIDENING : Infinity;
  return place;
}

function enclose(from: number, to: number): void {
  low = from;
  high = to;
}

function boundOfOne(operation: number, from: number, to: number): void {
  switch (operation) {
    case step.NEGATE:
      return enclose(-to, -from);
    case step.SINE:
      return boundWave(from - TURN / 4, to - TURN / 4, sin(from), sin(to));
    case step.COSINE:
      return boundWave(from, to, cos(from), cos(to));
    case step.EXPONENTIAL:
      return enclose(exp(from), exp(to));
    // Of an enclosure that reaches below 0, only the part above it has a logarithm or a root.
    case step.LOGARITHM:
      return enclose(ln(Math.max(0, from)), ln(to));
    case step.ROOT:
      return enclose(Math.sqrt(Math.max(0, from)), Math.sqrt(to));
    default:
      if (from >= 0) return enclose(from, to);
      return enclose(to <= 0 ? -to : 0, Math.max(-from, to));
  }
}

function boundOfTwo(operation: number, from: number, to: number, otherFrom: number, otherTo: number): void {
  switch (operation) {
    case step.ADD:
      return enclose(from + otherFrom, to + otherTo);
    case step.SUBTRACT:
      return enclose(from - otherTo, to - otherFrom);
    case step.MULTIPLY:
      return encloseAll(from * otherFrom, from * otherTo, to * otherFrom, to * otherTo);
    case step.DIVIDE:
      if (otherFrom <= 0 && otherTo >= 0) return enclose(-Infinity, Infinity);
      return encloseAll(from / otherFrom, from / otherTo, to / otherFrom, to / otherTo);
    case step.POWER:
      return boundPower(from, to, otherFrom, otherTo);
    case step.MINIMUM:
      return enclose(Math.min(from, otherFrom), Math.min(to, otherTo));
    default:
      return enclose(Math.max(from, otherFrom), Math.max(to, otherTo));
  }
}

function encloseAll(first: number, second: number, third: number, fourth: number): void {
  low = Math.min(first, second, third, fourth);
  high = Math.max(first, second, third, fourth);
}

/** The values of a wave that peaks at 0 and every turn, given those at the two ends of the angles. */
function boundWave(from: number, to: number, atFrom: number, atTo: number): void {
  const isFar = !(from > -LARGEST_ANGLE && to < LARGEST_ANGLE);
  low = isFar || holdsTurn(from - TURN / 2, to - TURN / 2) ? -1 : Math.min(atFrom, atTo);
  high = isFar || holdsTurn(from, to) ? 1 : Math.max(atFrom, atTo);
}

/** Whether a whole number of turns lies in an interval of angles, or may do. */
function holdsTurn(from: number, to: number): boolean {
  return Math.ceil((from - ANGLE_SLACK) / TURN) * TURN <= to + ANGLE_SLACK;
}

/**
 * A power of a positive base rises or falls with either of base and exponent while the other is fixed, so the corners
 * enclose it. Otherwise only a fixed whole exponent gives numbers: falling then rising for an even one, without bound
 * around 0 for a negative one.
 */
function boundPower(from: number, to: number, otherFrom: number, otherTo: number): void {
  if (otherFrom < 0 && from <= 0 && to >= 0) return enclose(-Infinity, Infinity);
  if (from >= 0) {
    return encloseAll(pow(from, otherFrom), pow(from, otherTo), pow(to, otherFrom), pow(to, otherTo));
  }
  if (otherFrom !== otherTo || !Number.isInteger(otherFrom)) return enclose(-Infinity, Infinity);
  const atFrom = pow(from, otherFrom);
  const atTo = pow(to, otherFrom);
  const turns = otherFrom > 0 && otherFrom % 2 === 0 && to > 0;
  enclose(turns ? 0 : Math.min(atFrom, atTo), Math.max(atFrom, atTo));
}
