/**
 * Numbers as whole multiples of 2^-bits, for the constants and rare reductions that need more digits than a double has.
 * Slow; nothing here is called per draw.
 */

/** π in units of 2^-bits (Machin: π = 16 arctan ⅕ - 4 arctan 1/239). */
export function piInFixedPoint(bits: number): bigint {
  const guard = 16;
  const one = 1n << BigInt(bits + guard);
  return (16n * arctanOfReciprocal(5n, one) - 4n * arctanOfReciprocal(239n, one)) >> BigInt(guard);
}

/** ln(numerator ÷ denominator) in units of 2^-bits, for a ratio near 1, by the series of 2 artanh. */
export function lnOfRatioInFixedPoint(numerator: bigint, denominator: bigint, bits: number): bigint {
  const guard = 16;
  const one = 1n << BigInt(bits + guard);
  const s = ((numerator - denominator) * one) / (numerator + denominator);
  const square = (s * s) / one;
  let sum = 0n;
  for (let power = s, divisor = 1n; power !== 0n; power = (power * square) / one, divisor += 2n) sum += power / divisor;
  return (2n * sum) >> BigInt(guard);
}

function arctanOfReciprocal(x: bigint, one: bigint): bigint {
  let sum = 0n;
  let sign = 1n;
  for (let power = one / x, divisor = 1n; power !== 0n; power /= x * x, divisor += 2n) {
    sum += (sign * power) / divisor;
    sign = -sign;
  }
  return sum;
}
