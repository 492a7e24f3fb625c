import { describe, expect, it } from 'vitest';
import { FLOOR_STATES as ENGINE_STATES } from '../../../engine/index.ts';
import { decodeCell, FLOOR_STATES } from '../../../server/protocol/floor-state.ts';

describe('a cell of the floor', () => {
  it('has the states of the engine, by the same numbers', () => {
    expect(FLOOR_STATES).toEqual(ENGINE_STATES);
  });

  it('is one byte: the state, two counts up to three, and whether it is muted', () => {
    for (const [index, state] of FLOOR_STATES.entries())
      for (let unanswered = 0; unanswered <= 3; unanswered++)
        for (let pending = 0; pending <= 3; pending++)
          for (const isMuted of [false, true]) {
            const byte = index + (unanswered << 3) + (pending << 5) + (isMuted ? 128 : 0);
            expect(decodeCell(byte)).toEqual({ state, unanswered, pending, isMuted });
          }
  });
});
