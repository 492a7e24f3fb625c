/** What may be asked of people. */
export interface WorkRules {
  /** Paid hours in a week from Monday at most. */
  readonly mostHours: number;
  /** Days in a row at most. */
  readonly mostDaysInRow: number;
  /** Days off in a week from Monday at least. */
  readonly daysOff: number;
  /** Between the end of a shift and the start of the next, ms. */
  readonly rest: number;
}

/** 40 h, five days in a row, two days off, eleven hours of rest: the last is the European working time directive's, the others are assumptions. */
export const USUAL_RULES: WorkRules = { mostHours: 40, mostDaysInRow: 5, daysOff: 2, rest: 11 * 3_600_000 };

/** Somebody who can be rostered. */
export interface RosterPerson {
  readonly name: string;
  readonly group: string;
  /** Days of the week on which a shift may start, from Monday. */
  readonly days: readonly boolean[];
  /** Paid hours in a week: these are paid in any case, those at most. */
  readonly leastHours: number;
  readonly mostHours: number;
}
