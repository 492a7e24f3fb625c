import { ln } from '../../random/elementary.ts';

/** From here on the asymptotic series has all its digits. */
const LARGE = 10;

/** Derivative of ln Γ at x above 0, to some 1e-13: raised by ψ(x) = ψ(x + 1) − 1/x, then Stirling's series. */
export function digamma(x: number): number {
  let below = 0;
  let large = x;
  for (; large < LARGE; large++) below += 1 / large;
  const inverse = 1 / (large * large);
  const series = inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))));
  return ln(large) - 0.5 / large - series - below;
}

/** Second derivative of ln Γ at x above 0, to some 1e-13. */
export function trigamma(x: number): number {
  let below = 0;
  let large = x;
  for (; large < LARGE; large++) below += 1 / (large * large);
  const inverse = 1 / (large * large);
  const series = inverse * (1 / 6 - inverse * (1 / 30 - inverse * (1 / 42 - inverse * (1 / 30 - (inverse * 5) / 66))));
  return 1 / large + 0.5 * inverse + series / large + below;
}
