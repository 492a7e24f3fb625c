import { DAY_MS } from '../../time/civil-date.ts';

const HOUR_MS = DAY_MS / 24;
const MINUTE_MS = HOUR_MS / 60;

/** A break of a shift, placed somewhere in its window. */
export interface ShiftBreak {
  readonly name: string;
  /** How long it lasts, ms. */
  readonly lasts: number;
  /** Its start may lie from here to `latest`, ms after the start of the shift; both included. */
  readonly earliest: number;
  readonly latest: number;
  /** Whether it counts as paid time. */
  readonly paid: boolean;
}

/** A kind of shift that people work. */
export interface ShiftPattern {
  readonly name: string;
  /** From start to end, breaks included, ms; at most 24 hours. */
  readonly lasts: number;
  /** When it may start, ms after local midnight. */
  readonly starts: readonly number[];
  /** Days of the week on which it may start, from Monday. */
  readonly days: readonly boolean[];
  /** In their order; the window of one is over before that of the next begins. */
  readonly breaks: readonly ShiftBreak[];
  /** Dollars per paid hour; that of the group where left out. */
  readonly costPerHour?: number | undefined;
  /** Groups that work it; all where left out. */
  readonly groups?: readonly string[] | undefined;
  /** Skills that a group needs to work it. */
  readonly skills: readonly string[];
}

const HOURLY = Array.from({ length: 24 }, (_, hour) => hour * HOUR_MS);
const DAILY = [true, true, true, true, true, true, true];

const pattern = (name: string, hours: number, breaks: readonly ShiftBreak[]): ShiftPattern => ({
  name,
  lasts: hours * HOUR_MS,
  starts: HOURLY,
  days: DAILY,
  breaks,
  skills: [],
});

const shortBreak = (from: number, to: number): ShiftBreak => ({
  name: 'break',
  lasts: 15 * MINUTE_MS,
  earliest: from * HOUR_MS,
  latest: to * HOUR_MS,
  paid: true,
});

/** Shifts that are common where nothing else is said: short breaks are paid, lunch is not. */
export const USUAL_PATTERNS: readonly ShiftPattern[] = [
  pattern('full', 8, [
    shortBreak(1.5, 2.5),
    { name: 'lunch', lasts: 30 * MINUTE_MS, earliest: 3 * HOUR_MS, latest: 5 * HOUR_MS, paid: false },
    shortBreak(6, 7),
  ]),
  pattern('six', 6, [shortBreak(1.5, 2.5), shortBreak(3.5, 4.5)]),
  pattern('four', 4, [shortBreak(1.5, 2.5)]),
];

/** Hours of a shift that are paid. */
export function paidHours({ lasts, breaks }: Pick<ShiftPattern, 'lasts' | 'breaks'>): number {
  const unpaid = breaks.reduce((sum, each) => sum + (each.paid ? 0 : each.lasts), 0);
  return (lasts - unpaid) / HOUR_MS;
}
