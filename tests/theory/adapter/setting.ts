import type { Periods } from './arrivals.ts';

/** What of a model its figures depend on, besides what happens. Times are in the model's units. */
export interface Setting {
  /** Milliseconds of the run in a unit. */
  readonly unitMs: number;
  /** Seconds in a unit; undefined where a unit is nothing in particular. */
  readonly unitSeconds: number | undefined;
  readonly types: number;
  /** Rows of experts; an unlimited team is one. */
  readonly experts: number;
  /** Pool of each expert. */
  readonly poolOf: readonly number[];
  readonly pools: number;
  /** The type that each expert is there for in the first place. */
  readonly ownTypes: readonly (number | undefined)[];
  /** Tickets that all experts together can hold. */
  readonly places: number;
  /** Experts on duty by period. */
  readonly levels?: readonly number[];
  readonly periods?: Periods;
  readonly threshold?: number;
  /** Moments at which a run that starts empty is looked at. */
  readonly times?: readonly number[];
  /** Length of a run that ends; undefined for a steady state. */
  readonly horizon?: number;
  /** Tickets per unit, roughly. */
  readonly rate: number;
  /** The longest of the mean times. */
  readonly slowest: number;
}
