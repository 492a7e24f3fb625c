import type { Result } from '../../result.ts';

/** Kinds of mistake in one value of a scenario file. */
export type FaultCode = 'missing' | 'wrong-type' | 'wrong-unit' | 'out-of-range' | 'unknown-name' | 'syntax';

/** What is wrong with one value, before anybody knows where in the file it stands. */
export interface Fault {
  readonly code: FaultCode;
  /** One clause, without the value that was found. */
  readonly message: string;
  /** What could be written instead. */
  readonly suggestion?: string;
  /** Where inside the value, when not the value as a whole. */
  readonly path?: readonly (string | number)[];
}

/** A value read from a file, or what is wrong with it. */
export type Reading<Value> = Result<Value, readonly Fault[]>;

/** A reading that failed for one reason. */
export function fault(code: FaultCode, message: string, suggestion?: string): Reading<never> {
  return { ok: false, problem: [suggestion === undefined ? { code, message } : { code, message, suggestion }] };
}

/** A reading that failed because nothing was written. */
export function missing(expected: string): Reading<never> {
  return fault('missing', `missing: ${expected}`);
}
