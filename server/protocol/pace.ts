import { z } from 'zod';

/** The most that simulated time may run ahead of the clock on the wall; beyond it there is `flat-out`. */
export const FASTEST_SPEEDUP = 10_000;

/** How fast simulated time goes: not at all, so many simulated seconds a second, or as fast as the machine can. */
export const paceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paused') }),
  z.strictObject({ kind: z.literal('timed'), speedup: z.number().min(1).max(FASTEST_SPEEDUP) }),
  z.strictObject({ kind: z.literal('flat-out') }),
]);

export type Pace = z.output<typeof paceSchema>;

const PAUSED = 0;
const FLAT_OUT = -1;

/** A pace as one number, for frames: 0 paused, −1 flat out, otherwise the speed-up. */
export function codeOfPace(pace: Pace): number {
  switch (pace.kind) {
    case 'paused':
      return PAUSED;
    case 'flat-out':
      return FLAT_OUT;
    case 'timed':
      return pace.speedup;
  }
}

export function paceOfCode(code: number): Pace {
  if (code === PAUSED) return { kind: 'paused' };
  return code === FLAT_OUT ? { kind: 'flat-out' } : { kind: 'timed', speedup: code };
}
