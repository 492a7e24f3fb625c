import type { ToldNumber } from './told-number.ts';

/** Experts from a moment on until the next, ms after 00:00 of the first day. */
export type ToldLevel = readonly [at: number, experts: number];

/** Somebody's shift; times by the clock, those of the next day with `+1`. */
export interface ToldShift {
  /** Null where nobody was found for it. */
  readonly person: string | null;
  readonly group: string;
  readonly pattern: string;
  readonly from: string;
  readonly until: string;
  readonly breaks: readonly string[];
  /** At work, ms after 00:00 of its day: breaks lie between. */
  readonly atWork: readonly (readonly [from: number, until: number])[];
  readonly hours: number;
  readonly cost: number;
}

/** Who works when. */
export interface ToldRoster {
  readonly people: number;
  /** Those that somebody works, hours that are paid for them, and dollars. */
  readonly shifts: number;
  readonly hours: number;
  readonly wages: number;
  readonly missing: readonly string[];
  readonly days: readonly {
    readonly name: string;
    readonly people: number;
    readonly hours: number;
    readonly shifts: readonly ToldShift[];
  }[];
  readonly patterns: readonly {
    readonly pattern: string;
    /** `8 h`, breaks included; `lunch 30 min`. */
    readonly lasts: string;
    readonly breaks: readonly string[];
    readonly shifts: number;
    readonly hours: number;
    readonly cost: number;
    readonly costOfOne: number;
  }[];
  /** Experts on duty by the roster, breaks taken off, against what the plan asks for. */
  readonly cover: readonly {
    readonly group: string;
    readonly need: readonly ToldLevel[];
    readonly cover: readonly ToldLevel[];
    readonly needHours: number;
    readonly coverHours: number;
    /** Expert-hours of the need without anybody, and of the roster beyond the need. */
    readonly shortHours: number;
    readonly spareHours: number;
  }[];
  /** Share of days, percent, that missed a target when it was checked, and of how many spans every promise was surely kept. */
  readonly checked: { readonly misses: ToldNumber; readonly met: number; readonly of: number } | null;
}
