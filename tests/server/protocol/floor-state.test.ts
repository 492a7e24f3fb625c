import { describe, expect, it } from 'vitest';
import { decodeCell, encodeCell, FLOOR_STATES } from '../../../server/protocol/floor-state.ts';

describe('a cell of the floor', () => {
  it('comes back as it went in, for every state and count', () => {
    for (const [index, state] of FLOOR_STATES.entries())
      for (let unanswered = 0; unanswered <= 3; unanswered++)
        for (let pending = 0; pending <= 3; pending++)
          for (const isMuted of [false, true]) {
            const byte = encodeCell(index, unanswered, pending, isMuted);
            expect(byte).toBeLessThan(256);
            expect(decodeCell(byte)).toEqual({ state, unanswered, pending, isMuted });
          }
  });

  it('counts to three and stays there', () => {
    expect(decodeCell(encodeCell(3, 12, 4, false))).toMatchObject({ state: 'working', unanswered: 3, pending: 3 });
  });
});
