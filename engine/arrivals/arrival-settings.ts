import type { ArrivalStreamSettings } from '../scenario/scenario.ts';

/** What of a stream's settings decides when tickets come; recorded times in ms, already read from their file. */
export type ArrivalSettings = Pick<
  ArrivalStreamSettings,
  'rate' | 'gaps' | 'population' | 'batch' | 'scale' | 'dayFactor' | 'bursts' | 'from' | 'until'
> & { readonly times?: readonly number[] | undefined };

/** Which purpose each kind of draw has; see engine/random/purposes.ts. */
export interface ArrivalPurposes {
  readonly gap: number;
  readonly batch: number;
  readonly day: number;
  readonly thinning: number;
  readonly thinking: number;
}
