import { expect, it } from 'vitest';
import { PURPOSE, PURPOSES } from '../../../engine/random/purposes.ts';

it('no two purposes share a name, or a number under another spelling', () => {
  expect(new Set(PURPOSES).size).toBe(PURPOSES.length);
  expect(Object.values(PURPOSE)).toEqual([...PURPOSES.keys()]);
  expect(PURPOSES[PURPOSE.offerAnswer]).toBe('offer-answer');
});
