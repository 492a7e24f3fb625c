/** The smallest mean time of a model becomes at least this long, so that whole milliseconds do not show. */
const SMALLEST_MEAN_MS = 1_000_000;
/** A day whose busyness is drawn lies within one day of the local calendar. */
const LOCAL_DAY_MS = 86_400_000;

/** How long a model's unit of time is, and how its times and rates are written in a scenario file. */
export class Clock {
  /** Whole milliseconds in a unit. */
  readonly unitMs: number;

  constructor(unitMs: number) {
    this.unitMs = unitMs;
  }

  /** A length of time in units, as text. */
  readonly size = (units: number): string => `${plainly(units * this.unitMs)} ms`;

  /** A rate per unit, as text. */
  readonly rate = (perUnit: number): string => `${(perUnit / this.unitMs) * 1000} per s`;
}

/** The longest run that a scenario file may ask for. */
export const LONGEST_RUN_MS = 1e13;
/** A steady state has room for so many of its longest mean times. */
const LONGEST_MEANS = 2000;

/**
 * The clock of a model with these mean times, whose runs are so long, where they end. If all of it is one day of the local
 * calendar, that day sets the scale, as the factor of a day is drawn at midnight.
 */
export function clockFor(means: readonly number[], length: number | undefined, isOneDay: boolean): Clock {
  const smallest = Math.min(...means.filter((mean) => mean > 0));
  const wanted = Math.ceil(SMALLEST_MEAN_MS / smallest);
  const room = isOneDay ? LOCAL_DAY_MS : LONGEST_RUN_MS;
  return new Clock(Math.min(wanted, Math.floor(room / (length ?? LONGEST_MEANS * Math.max(...means)))));
}

/** A number without exponent; files write sizes so. */
function plainly(amount: number): string {
  return amount.toFixed(6).replace(/\.?0+$/, '');
}
