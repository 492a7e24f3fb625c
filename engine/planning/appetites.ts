import type { Move } from './moves.ts';

/** How many moves that reach the same intervals are tried as one: a quarter of them at first, half as many after each refusal. */
export class Appetites {
  readonly #known = new Map<string, number>();

  /** @param left all moves that are still to be tried */
  of(move: Move, left: readonly Move[]): number {
    const known = this.#known.get(keyOf(move));
    if (known !== undefined) return known;
    const same = left.filter(({ from, until }) => from === move.from && until === move.until).length;
    const appetite = Math.max(1, Math.floor(same / 4));
    this.#known.set(keyOf(move), appetite);
    return appetite;
  }

  /** After a refusal: whether the same moves are worth trying in smaller portions. */
  halve(move: Move): boolean {
    const appetite = this.#known.get(keyOf(move)) ?? 1;
    this.#known.set(keyOf(move), Math.max(1, Math.floor(appetite / 2)));
    return appetite > 1;
  }
}

const keyOf = ({ from, until }: Move): string => `${from} ${until}`;
