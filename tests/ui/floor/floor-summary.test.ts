import { expect, it } from 'vitest';
import { FLOOR_STATES } from '../../../engine/index.ts';
import { FLOOR_LOOKS, looksOfBytes } from '../../../ui/floor/floor-looks.ts';
import { countLooks, countLooksByGroup, countMuted, floorSentence } from '../../../ui/floor/floor-summary.ts';

const state = (name: (typeof FLOOR_STATES)[number]): number => FLOOR_STATES.indexOf(name);
const looks = looksOfBytes(3);
const floor = Uint8Array.from([
  ...Array.from({ length: 30 }, () => state('working')),
  ...Array.from({ length: 8 }, () => state('idle')),
  ...Array.from({ length: 3 }, () => state('ringing')),
  ...Array.from({ length: 2 }, () => state('on-break')),
  ...Array.from({ length: 17 }, () => state('offline') + 128),
]);

it('a sentence says who does what', () => {
  expect(floorSentence(countLooks(floor, looks))).toBe(
    '41 online: 30 working, 3 offered a ticket, 8 idle; 2 on a break, 17 offline.',
  );
});

it('an empty desk is said to be empty', () => {
  expect(floorSentence(countLooks(floor.subarray(-17), looks))).toBe('Nobody online; 17 offline.');
});

it('groups add up to the floor, and alerts that are off are counted', () => {
  const group = [...floor].map((_, expert) => expert % 3);
  const byGroup = countLooksByGroup(floor, looks, group, 3);
  const whole = FLOOR_LOOKS.map((_, look) => byGroup.reduce((sum, own) => sum + own[look]!, 0));
  expect(whole).toEqual([...countLooks(floor, looks)]);
  expect(countMuted(floor)).toBe(17);
});
