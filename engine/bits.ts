/** Trees and wheels over 32-bit words tell numbers apart by digits of this many bits: what a word has bits for. */
export const DIGIT_BITS = 5;
export const DIGIT_MASK = 31;

// The same, not exported: the compiler puts in their values where it would look exported ones up.
const BITS = DIGIT_BITS;
const MASK = DIGIT_MASK;

/** The number of the lowest bit set in a 32-bit word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** Which digit of a 32-bit word has its highest bit set, from 0; 0 too where none is set. */
export function highestDigit(word: number): number {
  // A division by 5 that is exact for 0 to 31.
  return ((31 - Math.clz32(word | 1)) * 13) >> 6;
}

/** The highest digit in which a word differs from another, and its value in the word: 32 * which + value. */
export function digitBy(base: number, word: number): number {
  const digit = ((31 - Math.clz32((word ^ base) | 1)) * 13) >> 6;
  return (digit << BITS) | ((word >> (digit * BITS)) & MASK);
}
