/** Trees over 32-bit words tell numbers apart by digits of this many bits: what a word has bits for. */
export const DIGIT_BITS = 5;
export const DIGIT_MASK = 31;

/** The number of the lowest bit set in a 32-bit word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
