import { expect, it } from 'vitest';
import { pow } from '../../../../engine/random/elementary/power.ts';
import { farthestApart, grid, ulpsApart } from '../float-bits.ts';

it('x^y is within 2 ulp of the platform on dense grids of moderate exponents', () => {
  for (const y of grid(-20, 20, 101)) {
    const worst = farthestApart(
      grid(0.01, 40, 401),
      (x) => pow(x, y),
      (x) => x ** y,
    );
    expect(worst.ulps, `${worst.at} ^ ${y}`).toBeLessThanOrEqual(2);
  }
});

it('whole powers of whole numbers are exact where a double holds them', () => {
  for (let base = 2; base <= 20; base++) {
    for (let power = 0, exact = 1n; exact < 2n ** 53n; power++, exact *= BigInt(base)) {
      expect(ulpsApart(pow(base, power), Number(exact)), `${base} ^ ${power}`).toBeLessThanOrEqual(1);
    }
  }
});

// Independent values: 50 digits, computed with mpmath. In the first the platform itself may be off by hundreds of ulp.
it.each([
  [1.0000001688168958, 3962008856.2622337, 3.017120213105469262429427e290],
  [1.3, 2000, 7.703793156832575392011311e227],
  [0.7, -1900, 2.059320642759454107471723e294],
  [10, -320, 1e-320],
  [2.5, 0.1, 1.095958226385217314529555],
  [1e-310, 0.5, 9.999999999999984724663751e-156],
  [0.9999999999999999, 1e18, 6.076124616751105984051657e-49],
])('%d ^ %d is within 1 ulp of its value', (x, y, value) => {
  expect(ulpsApart(pow(x, y), value)).toBeLessThanOrEqual(1);
});

it('special cases are those of the language', () => {
  const numbers = [
    0,
    1,
    2,
    0.5,
    3,
    2.5,
    1e15 + 1,
    2 ** 53,
    1e20,
    1e200,
    1e-200,
    1e300,
    1e-320,
    Number.MIN_VALUE,
    Number.MAX_VALUE,
    Infinity,
  ];
  for (const y of [...numbers, ...numbers.map((each) => -each), NaN]) {
    const worst = farthestApart(
      [...numbers, ...numbers.map((each) => -each), NaN],
      (x) => pow(x, y),
      (x) => x ** y,
    );
    expect(worst.ulps, `${worst.at} ^ ${y}`).toBeLessThanOrEqual(2);
  }
});
