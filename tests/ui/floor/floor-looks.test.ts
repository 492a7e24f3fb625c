import { expect, it } from 'vitest';
import { decodeCell, FLOOR_STATES } from '../../../engine/index.ts';
import { cellWords, FLOOR_LOOKS, looksOfBytes } from '../../../ui/floor/floor-looks.ts';

/** A byte as the engine puts it together: state, unanswered from bit 3, pending from bit 5, muted at bit 7. */
const byteOf = (state: (typeof FLOOR_STATES)[number], unanswered = 0, pending = 0, muted = 0): number =>
  FLOOR_STATES.indexOf(state) + 8 * unanswered + 32 * pending + 128 * muted;
const lookKey = (byte: number, cap = 3): string => FLOOR_LOOKS[looksOfBytes(cap)[byte]!]!.key;

it('every state has a look, a shape and a colour of its own', () => {
  expect(FLOOR_STATES.map((state) => lookKey(byteOf(state)))).toEqual([...FLOOR_STATES]);
  for (const part of ['shape', 'colour', 'word'] as const)
    expect(new Set(FLOOR_LOOKS.map((look) => look[part])).size).toBe(FLOOR_LOOKS.length);
});

it('whoever holds as many as the cap allows is at the cap, unless something else keeps them from offers', () => {
  expect(lookKey(byteOf('working', 3))).toBe('at-cap');
  expect(lookKey(byteOf('idle', 3))).toBe('at-cap');
  expect(lookKey(byteOf('working', 2))).toBe('working');
  expect(lookKey(byteOf('offline', 3))).toBe('offline');
  expect(lookKey(byteOf('away', 3))).toBe('away');
});

it('another cap moves the line; more than three cannot be told from the byte', () => {
  expect(lookKey(byteOf('working', 1), 1)).toBe('at-cap');
  expect(lookKey(byteOf('working', 3), 5)).toBe('working');
});

it.each([
  [byteOf('idle'), 'idle'],
  [byteOf('working', 2), 'working · 2 unanswered'],
  [byteOf('ringing', 1, 1), 'offered a ticket · 1 unanswered · 1 offer waiting'],
  [byteOf('ringing', 0, 3, 1), 'offered a ticket · 3 or more offers waiting · alerts off'],
  [byteOf('offline', 3), 'offline · 3 or more unanswered'],
  [byteOf('working', 3), 'at the cap · 3 unanswered'],
])('byte %d reads %s', (byte, words) => {
  expect(cellWords(decodeCell(byte), FLOOR_LOOKS[looksOfBytes(3)[byte]!]!)).toBe(words);
});
