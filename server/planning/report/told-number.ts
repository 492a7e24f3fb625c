/** A number with the interval that covers it; null where there is none. */
export interface ToldNumber {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
