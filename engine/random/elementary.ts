/**
 * The elementary functions of the engine: built from +, -, ×, ÷, square root and the bits of a double alone, all of which
 * IEEE 754 fixes to the last bit, so that a run has the same fingerprint on every engine and machine. `Math.exp` and its kin
 * are left to each platform by the language and differ in the last bit.
 */
export { exp, expm1 } from './elementary/exponential.ts';
export { ln, log1p } from './elementary/logarithm.ts';
export { pow } from './elementary/power.ts';
export { cos, sin } from './elementary/sine.ts';
export { lnGamma } from './elementary/gamma-function.ts';
