const BARS = '▁▂▃▄▅▆▇█';

/** Values as a row of bars from 0 up to the greatest; several values make one bar where there are more than `most`. */
export function risingBars(values: readonly number[], most: number): string {
  const width = Math.min(most, values.length);
  const means = Array.from({ length: width }, (_, bar) => {
    const of = values.slice(Math.floor((bar * values.length) / width), Math.floor(((bar + 1) * values.length) / width));
    return of.reduce((sum, value) => sum + value, 0) / of.length;
  });
  const greatest = Math.max(...means, 0);
  return means
    .map((mean) => (greatest > 0 && mean > 0 ? BARS[Math.min(7, Math.floor((8 * mean) / greatest))]! : BARS[0]!))
    .join('');
}
