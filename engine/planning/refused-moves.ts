import { reaches, type Move } from './moves.ts';

/** Moves that were tried and refused, so that none is tried twice on the same random numbers. */
export class RefusedMoves {
  readonly #refused = new Map<string, Move>();
  readonly #drops = new Map<string, { readonly move: Move; readonly slack: number }>();

  has(move: Move): boolean {
    return this.#refused.has(nameOf(move));
  }

  /** @param slack how far its worst estimate was from the bound; the larger the nearer */
  refuse(move: Move, slack: number): void {
    this.#refused.set(nameOf(move), move);
    if (move.changes.length === 1 && move.changes[0][1] === -1) this.#drops.set(nameOf(move), { move, slack });
  }

  /** Where somebody came, others may be able to go. */
  forgetNear(move: Move): void {
    if (move.changes.every(([, change]) => change < 0)) return;
    for (const [name, refused] of this.#refused) if (reaches(move, refused)) this.#refused.delete(name);
  }

  /** One expert fewer, wherever that was refused, those first that missed by least. */
  get nearest(): readonly Move[] {
    return [...this.#drops.values()].toSorted((one, other) => other.slack - one.slack).map(({ move }) => move);
  }
}

const nameOf = ({ changes }: Move): string => changes.map(([place, change]) => `${place}:${change}`).join();
