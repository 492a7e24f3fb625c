import type { FigureSettings } from '../scenario/scenario.ts';
import type { Counts } from './counters.ts';
import type { PackName } from '../packs/pack-settings.ts';
import type { Speed } from './speed.ts';
import type { Suspicions } from './suspicions.ts';

/** Ticket-milliseconds and expert-milliseconds of a slice, and how many milliseconds it covers. NaN where it makes no sense. */
export interface Times {
  readonly elapsed: number;
  readonly waiting: number;
  readonly offered: number;
  readonly held: number;
  readonly open: number;
  readonly idle: number;
  readonly ringing: number;
  readonly busy: number;
  readonly onBreak: number;
  readonly capBlocked: number;
  /** Online though no shift runs, or beyond the staffing of a pool. */
  readonly outOfShift: number;
  /** By the roster, whether or not anybody turned up; and that times the cents an hour costs. */
  readonly scheduled: number;
  readonly scheduledCost: number;
}

/** What a figure is read from: counters and times of a whole run, a group, a category, an interval, an expert … */
export interface Slice {
  readonly counts: Counts;
  readonly times: Times;
  /** Histograms, where the slice is the whole run. */
  readonly speed: Speed | undefined;
  readonly settings: FigureSettings;
  /** Counters of the groups of these archetypes alone, where the slice is the whole run. */
  readonly countsOf: (archetypes: readonly string[]) => Counts;
  /** What a pack counted; undefined when it is off, or does not count by this part of a run. */
  readonly packs: (name: PackName) => Counts | undefined;
  /** Whom the desk suspects of cherry-picking, where the slice is the whole run and experts are kept apart. */
  readonly suspicions: () => Suspicions | undefined;
  /** Most tickets that waited at once; NaN but for the whole run. */
  readonly mostWaiting: number;
}
