/** Arithmetic mean; NaN of no values. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample variance (divisor n − 1) in two passes; NaN below two values. */
export function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return NaN;
  const mean = meanOf(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return sum / (values.length - 1);
}
