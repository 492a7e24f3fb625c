import { setFlagsFromString } from 'node:v8';

/**
 * How much V8 may put in line, in bytes of its code: of one function, and of all that go into one. The engine is many small functions
 * that call each other a million times a second; with V8's own limits (460 and 920) a call in between makes them look up again
 * what they had at hand.
 */
export const INLINING_FLAGS = ['--max-inlined-bytecode-size=1000', '--max-inlined-bytecode-size-cumulative=4000'];

/**
 * Lets V8 put more in line, in all threads of this process: 11 % less time for a ticket of the offer model, some 5 % for one of the
 * marketplace. To be called before anything is simulated. Changes no result.
 */
export function inlineMore(): void {
  for (const flag of INLINING_FLAGS) setFlagsFromString(flag);
}
