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

/**
 * The clock of a model with these mean times. Where all of it is one day of the local calendar, that day sets the scale, as the
 * factor of a day is drawn at midnight.
 */
export function clockFor(means: readonly number[], oneDay: number | undefined): Clock {
  const smallest = Math.min(...means.filter((mean) => mean > 0));
  const wanted = Math.ceil(SMALLEST_MEAN_MS / (Number.isFinite(smallest) ? smallest : 1));
  return new Clock(oneDay === undefined ? wanted : Math.min(wanted, Math.floor(LOCAL_DAY_MS / oneDay)));
}

/** A number without exponent; files write sizes so. */
function plainly(amount: number): string {
  return amount.toFixed(6).replace(/\.?0+$/, '');
}
