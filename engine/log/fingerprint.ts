import { StatePart } from '../state-part.ts';

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/**
 * A running hash of everything that happened. Two runs with different fingerprints differed in at least one event; equal
 * ones are strong evidence, as strong as a 64-bit hash, that every event was the same.
 */
export class Fingerprint extends StatePart {
  private high = 0x6a09e667;
  private low = 0x3c6ef372;

  mix(now: number, what: number, who: number, detail: number): void {
    let low = this.low ^ Math.imul(now | 0, 0x9e3779b1);
    low = Math.imul(rotated(low, 13) ^ Math.imul(who, 0x85ebca6b), 0xc2b2ae35);
    let high = this.high ^ Math.imul(detail, 0x27d4eb2f);
    high = Math.imul(rotated(high, 15) ^ low ^ Math.imul(what, 0x165667b1), 0x85ebca77);
    this.low = low ^ (high >>> 15);
    this.high = high;
  }

  /** Sixteen hexadecimal digits. */
  override toString(): string {
    return hex(this.high) + hex(this.low);
  }
}
