import { keyOf } from './alea.ts';

const TWO_TO_20 = 1_048_576;
const TWO_TO_MINUS_52 = 2.220446049250313e-16;

/**
 * Uniform draws without a generator: each is a hash of the seed, what it is for, whose it is, and the how-manieth. A draw does
 * not depend on what was drawn before, so two runs that differ in one rule still share the luck of every ticket, and there is
 * nothing to save or restore.
 */
export class Draws {
  /** Two words per purpose, then two for {@link Draws.derive}. */
  readonly #keys: Int32Array;
  readonly #purposeOfDerived: number;

  /**
   * @param seed any text
   * @param purposes what draws are made for; a draw names its purpose by the place in this list. A purpose keeps its draws when
   * the list grows or changes its order.
   * @throws Error when two purposes have the same name
   */
  constructor(seed: string, purposes: readonly string[]) {
    if (new Set(purposes).size < purposes.length) throw new Error('Two purposes of draws have the same name.');
    this.#purposeOfDerived = purposes.length;
    this.#keys = Int32Array.from([...purposes, 'derived entity'].flatMap((purpose) => keyOf(`${seed}/${purpose}`)));
  }

  /**
   * A number strictly between 0 and 1, one of 2^52 equally likely ones. 12 ns.
   *
   * @param purpose its place in the list of purposes
   * @param entity whose draw it is: any 32-bit number
   * @param ordinal which of the entity's draws for this purpose: any 32-bit number
   */
  uniform(purpose: number, entity: number, ordinal: number): number {
    const keys = this.#keys;
    const keyA = keys[2 * purpose];
    const keyB = keys[2 * purpose + 1];
    // Four rounds, each a bijection of the two words (a, b): multiply, fold the upper half down, let each disturb the other.
    // Three already pass every test; the key enters at both ends of the first half.
    let a = Math.imul(entity ^ keyA, 0x7feb352d);
    let b = Math.imul(ordinal ^ keyB, 0x21f0aaad);
    a ^= a >>> 16;
    b ^= b >>> 15;
    a = (a + b) | 0;
    b = ((b << 11) | (b >>> 21)) ^ a;

    a = Math.imul(a, 0x85ebca6b);
    b = Math.imul(b, 0xc2b2ae35);
    a ^= a >>> 16;
    b ^= b >>> 15;
    a = (a + b) | 0;
    b = ((b << 19) | (b >>> 13)) ^ a;

    a = Math.imul(a + keyB, 0x9e3779b1);
    b = Math.imul(b + keyA, 0x735a2d97);
    a ^= a >>> 16;
    b ^= b >>> 15;
    a = (a + b) | 0;
    b = ((b << 11) | (b >>> 21)) ^ a;

    a = Math.imul(a, 0x2c1b3c6d);
    b = Math.imul(b, 0x846ca68b);
    a ^= a >>> 16;
    b ^= b >>> 15;
    a = (a + b) | 0;
    b = ((b << 19) | (b >>> 13)) ^ a;

    return ((a >>> 0) * TWO_TO_20 + (b >>> 12) + 0.5) * TWO_TO_MINUS_52;
  }

  /** One of the whole numbers 0 … count - 1, each equally likely. @param count whole, 1 … 2^31 */
  below(purpose: number, entity: number, ordinal: number, count: number): number {
    return Math.floor(this.uniform(purpose, entity, ordinal) * count);
  }

  /**
   * A 32-bit number to use as the entity of draws that belong to a part of another entity: to one of a ticket's follow-ups,
   * say, whose own draws are again told apart by their ordinals. Two of them may coincide by chance, as any two of 2^32.
   */
  derive(parent: number, ordinal: number): number {
    return Math.floor(this.uniform(this.#purposeOfDerived, parent, ordinal) * 4_294_967_296) | 0;
  }
}
