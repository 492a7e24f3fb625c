import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentTCdf, studentTQuantile } from '../../../engine/experiment/student-t.ts';

/** Simpson's rule for ∫ cos^(ν − 1) from 0 to `end`; t = √ν tan θ turns Student's density into this. */
function cosinePower(end: number, degreesOfFreedom: number): number {
  const panels = 20_000;
  const width = end / panels;
  let sum = 0;
  for (let point = 0; point <= panels; point++) {
    const weight = point === 0 || point === panels ? 1 : point % 2 === 1 ? 4 : 2;
    sum += weight * Math.max(0, Math.cos(point * width)) ** (degreesOfFreedom - 1);
  }
  return (sum * width) / 3;
}

describe("the distribution function of Student's t", () => {
  it('is an arc tangent with 1 degree of freedom', () => {
    for (const t of [-1000, -3, -0.5, 0, 0.1, 1, 1.01, 7, 1e6]) {
      expect(Math.abs(studentTCdf(t, 1) - (0.5 + Math.atan(t) / Math.PI))).toBeLessThan(1e-14);
    }
  });

  it('is algebraic with 2 and 4 degrees of freedom', () => {
    for (const t of [-50, -2, -1.41, 0, 0.3, 1.42, 2.1, 30]) {
      expect(Math.abs(studentTCdf(t, 2) - (0.5 + t / (2 * Math.sqrt(2 + t * t))))).toBeLessThan(1e-14);
      const square = t * t;
      const four = 0.5 + (3 / 8) * (t / Math.sqrt(1 + square / 4)) * (1 - square / (1 + square / 4) / 12);
      expect(Math.abs(studentTCdf(t, 4) - four)).toBeLessThan(1e-14);
    }
  });

  it('agrees with numerical integration for degrees of freedom that are not whole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 4, max: 80, noNaN: true }),
        (t, degreesOfFreedom) => {
          const part = cosinePower(Math.atan(Math.abs(t) / Math.sqrt(degreesOfFreedom)), degreesOfFreedom);
          const half = cosinePower(Math.PI / 2, degreesOfFreedom);
          const expected = 0.5 + (Math.sign(t) * part) / half / 2;
          expect(Math.abs(studentTCdf(t, degreesOfFreedom) - expected)).toBeLessThan(1e-11);
        },
      ),
      { seed: 21, numRuns: 40 },
    );
  });

  it('becomes the normal distribution with endless degrees of freedom', () => {
    // Tables of the normal distribution (DLMF 7.2).
    expect(studentTCdf(1, Infinity)).toBeCloseTo(0.8413447460685429, 14);
    expect(studentTCdf(-1.959963984540054, Infinity)).toBeCloseTo(0.025, 14);
    expect(Math.abs(studentTCdf(1.5, 1e9) - studentTCdf(1.5, Infinity))).toBeLessThan(1e-9);
  });

  it('ends at 0 and 1, however far out it is asked', () => {
    for (const degreesOfFreedom of [1, 30, 5000, Infinity]) {
      expect(studentTCdf(Infinity, degreesOfFreedom)).toBe(1);
      expect(studentTCdf(-Infinity, degreesOfFreedom)).toBe(0);
      expect(studentTCdf(1e200, degreesOfFreedom)).toBe(1);
      expect(studentTCdf(-60, degreesOfFreedom)).toBeLessThan(0.01);
      expect(studentTCdf(-60, degreesOfFreedom)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("the quantile of Student's t", () => {
  it('is that of the published tables', () => {
    const table = [
      [0.975, 1, 12.706204736],
      [0.975, 2, 4.30265273],
      [0.975, 5, 2.570581836],
      [0.975, 10, 2.228138852],
      [0.975, 29, 2.045229642],
      [0.975, 30, 2.042272456],
      [0.975, 120, 1.979930405],
      [0.975, Infinity, 1.959963985],
      [0.95, 10, 1.812461123],
      [0.995, 10, 3.169272673],
      [0.995, 30, 2.749995654],
      [0.9995, 5, 6.868826626],
      [0.9, Infinity, 1.281551566],
    ] as const;
    for (const [probability, degreesOfFreedom, t] of table) {
      expect(Math.abs(studentTQuantile(probability, degreesOfFreedom) - t)).toBeLessThan(6e-10);
    }
  });

  it('is a tangent with 1 degree of freedom, also far out', () => {
    for (const probability of [0.0001, 0.1, 0.3, 0.5, 0.77, 0.99999]) {
      const exact = Math.tan(Math.PI * (probability - 0.5));
      expect(Math.abs(studentTQuantile(probability, 1) - exact)).toBeLessThan(1e-10 * Math.max(1, Math.abs(exact)));
    }
  });

  it('undoes the distribution function and is antisymmetric', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.oneof(fc.double({ min: 0.5, max: 5000, noNaN: true }), fc.constant(Infinity)),
        (probability, degreesOfFreedom) => {
          const t = studentTQuantile(probability, degreesOfFreedom);
          expect(Math.abs(studentTCdf(t, degreesOfFreedom) - probability)).toBeLessThan(1e-13);
          const mirrored = studentTQuantile(1 - probability, degreesOfFreedom);
          expect(Math.abs(mirrored + t)).toBeLessThan(1e-8 * Math.max(1, Math.abs(t)));
        },
      ),
      { seed: 22, numRuns: 300 },
    );
  });

  it('refuses certainty, impossibility and no degrees of freedom', () => {
    expect(() => studentTQuantile(1, 5)).toThrow('strictly between');
    expect(() => studentTQuantile(0, 5)).toThrow('strictly between');
    expect(() => studentTQuantile(0.9, 0)).toThrow('are positive');
    expect(() => studentTCdf(1, -1)).toThrow('are positive');
  });
});
