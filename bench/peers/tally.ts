import { SLICES, type Part } from './played.ts';

/** Adds up what a contender finds, by the slice in which a ticket came. */
export class Tally {
  readonly tickets: number;
  readonly #sums = new Map<string, { readonly sums: Float64Array; readonly counts: Float64Array }>();

  /** @param tickets that will come in all */
  constructor(tickets: number, measures: readonly string[]) {
    this.tickets = tickets;
    for (const measure of measures)
      this.#sums.set(measure, { sums: new Float64Array(SLICES), counts: new Float64Array(SLICES) });
  }

  /** @param ordinal of the ticket, from 0 */
  add(measure: string, ordinal: number, value: number): void {
    const slice = Math.floor((ordinal * SLICES) / this.tickets);
    const { sums, counts } = this.#sums.get(measure)!;
    sums[slice]! += value;
    counts[slice]! += 1;
  }

  get measures(): Record<string, Part[]> {
    const parts = [...this.#sums].map(([measure, { sums, counts }]) => [
      measure,
      Array.from(sums, (sum, slice): Part => [sum, counts[slice]!]),
    ]);
    return Object.fromEntries(parts) as Record<string, Part[]>;
  }
}
