import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, HEADER, type FrameParts } from '../../../server/protocol/frame.ts';

const number = fc.double({ noDefaultInfinity: false });

const parts = fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 300 })).chain(([figures, experts]) =>
  fc.record<FrameParts>({
    header: fc.record({
      epoch: number,
      sequence: number,
      now: number,
      edge: number,
      eventsPlayed: number,
      pace: number,
      state: number,
      waiting: number,
      offered: number,
      held: number,
      open: number,
      online: number,
      madeAt: number,
    }),
    values: fc.float64Array({ minLength: figures, maxLength: figures }),
    sampleSizes: fc.float32Array({ minLength: figures, maxLength: figures }),
    floor: fc.uint8Array({ minLength: experts, maxLength: experts }),
  }),
);

describe('a frame', () => {
  it('comes back as it went in, wherever its bytes begin', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 15 }), (frame, offset) => {
        const encoded = new Uint8Array(encodeFrame(frame));
        const elsewhere = new Uint8Array(encoded.length + offset);
        elsewhere.set(encoded, offset);
        for (const bytes of [encoded.buffer, elsewhere.subarray(offset)]) {
          const decoded = decodeFrame(bytes);
          expect(decoded.values).toEqual(frame.values);
          expect(decoded.sampleSizes).toEqual(frame.sampleSizes);
          expect(decoded.floor).toEqual(frame.floor);
          expect(decoded.header).toEqual({
            ...frame.header,
            figures: frame.values.length,
            experts: frame.floor.length,
          });
        }
      }),
    );
  });

  it('takes as many bytes as its layout says', () => {
    const frame = {
      header: Object.fromEntries(HEADER.map((field) => [field, 1])) as FrameParts['header'],
      values: new Float64Array(3),
      sampleSizes: new Float32Array(3),
      floor: new Uint8Array(5),
    };
    expect(encodeFrame(frame).byteLength).toBe(HEADER.length * 8 + 3 * 8 + 3 * 4 + 5);
  });

  it('is refused when bytes are missing or too many', () => {
    const bytes = new Uint8Array(
      encodeFrame({
        header: Object.fromEntries(HEADER.map((field) => [field, 1])) as FrameParts['header'],
        values: new Float64Array(2),
        sampleSizes: new Float32Array(2),
        floor: new Uint8Array(2),
      }),
    );
    for (const length of [0, 8, bytes.length - 1])
      expect(() => decodeFrame(bytes.slice(0, length))).toThrow(RangeError);
    expect(() => decodeFrame(Uint8Array.from([...bytes, 0]))).toThrow(/no frame of 2 figures and 2 experts/);
  });

  it('has a sample size for each figure', () => {
    const header = Object.fromEntries(HEADER.map((field) => [field, 1])) as FrameParts['header'];
    const uneven = { header, values: new Float64Array(2), sampleSizes: new Float32Array(1), floor: new Uint8Array(0) };
    expect(() => encodeFrame(uneven)).toThrow(RangeError);
  });
});
