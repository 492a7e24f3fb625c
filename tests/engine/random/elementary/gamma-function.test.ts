import { expect, it } from 'vitest';
import { lnGamma, stirlingError } from '../../../../engine/random/elementary/gamma-function.ts';
import { grid } from '../float-bits.ts';

// Independent values: 50 digits, computed with mpmath.
it.each([
  [1e-5, 11.51291969289582562561731],
  [0.25, 1.28802252469807745737061],
  [0.5, 0.5723649429247000870717137],
  [1.000000001, -5.772157118381039519200807e-10],
  [1.25, -0.0982718364218131614638538],
  [1.5, -0.1207822376352452223455184],
  [1.999999999, -4.22784369757332791190853e-10],
  [2.25, 0.1248717148923965943024413],
  [3.7, 1.428072326665388129200498],
  [9.99, 12.7793152143501933602292],
  [10.01, 12.82435026244824728224925],
  [100.5, 361.4355404677776215552519],
  [1e6, 12815504.56914761165997697],
  [1e15, 33538776394910668.90982021],
])('ln Γ(%d) is within 5e-16 of its value', (x, value) => {
  expect(Math.abs(lnGamma(x) / value - 1)).toBeLessThan(5e-16);
});

it('Γ(n + 1) is n!', () => {
  let logarithm = 0;
  for (let n = 1; n <= 170; n++) {
    logarithm += Math.log(n);
    expect(Math.abs(lnGamma(n + 1) - logarithm)).toBeLessThanOrEqual(1e-14 * (1 + logarithm));
  }
});

it('Γ(x + 1) is x Γ(x) across all the ways of computing it', () => {
  for (const x of grid(0.01, 30, 3_001)) {
    expect(Math.abs(lnGamma(x + 1) - lnGamma(x) - Math.log(x)), `x = ${x}`).toBeLessThan(3e-14);
  }
});

it('ln Γ at the edges', () => {
  expect(lnGamma(1)).toBe(0);
  expect(lnGamma(2)).toBe(0);
  expect(lnGamma(0)).toBe(Infinity);
  expect(lnGamma(Infinity)).toBe(Infinity);
  expect(lnGamma(-0.5)).toBeNaN();
  expect(lnGamma(NaN)).toBeNaN();
});

// Independent values: 50 digits, computed with mpmath.
it.each([
  [0.3, 0.2360649007482155883876192],
  [2.5, 0.03316287351993628748511051],
  [9.9, 0.008414653894090263251977169],
  [10, 0.008330563433362871256469319],
  [11, 0.007573675487951840794972024],
  [1e3, 0.00008333333055555634920575397],
  [1e8, 8.333333333333333305555556e-10],
])("what Stirling's formula leaves out at %d", (x, value) => {
  expect(Math.abs(stirlingError(x) - value)).toBeLessThan(3e-15);
});
