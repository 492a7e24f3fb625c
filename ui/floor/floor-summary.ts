import { countText } from '../../engine/index.ts';
import { decodeCell } from '../../engine/index.ts';
import { FLOOR_LOOKS } from './floor-looks.ts';

/** How many experts have each look, in the order of `FLOOR_LOOKS`. */
export function countLooks(floor: Uint8Array, looks: Uint8Array): Uint32Array {
  const counts = new Uint32Array(FLOOR_LOOKS.length);
  for (const byte of floor) counts[looks[byte]!]! += 1;
  return counts;
}

/** The same for each group. */
export function countLooksByGroup(
  floor: Uint8Array,
  looks: Uint8Array,
  groupOf: readonly number[],
  groups: number,
): readonly Uint32Array[] {
  const counts = Array.from({ length: groups }, () => new Uint32Array(FLOOR_LOOKS.length));
  floor.forEach((byte, expert) => {
    const own = counts[groupOf[expert] ?? -1];
    if (own !== undefined) own[looks[byte]!]! += 1;
  });
  return counts;
}

/** One sentence: `41 online: 30 working, 8 idle, 3 offered a ticket; 2 on a break, 17 offline.` */
export function floorSentence(counts: Uint32Array): string {
  const parts = FLOOR_LOOKS.map((look, index) => ({ ...look, count: counts[index]! })).filter(({ count }) => count > 0);
  const list = (isOnline: boolean): string =>
    parts
      .filter((part) => part.isOnline === isOnline)
      .map(({ count, word }) => `${countText(count)} ${word}`)
      .join(', ');
  const online = parts.reduce((sum, part) => sum + (part.isOnline ? part.count : 0), 0);
  const here = online === 0 ? 'Nobody online' : `${countText(online)} online: ${list(true)}`;
  const others = list(false);
  return `${here}${others === '' ? '' : `; ${others}`}.`;
}

/** How many experts have switched their alerts off. */
export function countMuted(floor: Uint8Array): number {
  return floor.reduce((count, byte) => count + (decodeCell(byte).isMuted ? 1 : 0), 0);
}
