/** A longer copy of a column; the new rows hold `filler`. */
export function longerFloat64(column: Float64Array, length: number, filler = 0): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(column);
  if (filler !== 0) longer.fill(filler, column.length);
  return longer;
}

/** A longer copy of a column; the new rows hold `filler`. */
export function longerInt32(column: Int32Array, length: number, filler = 0): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(column);
  if (filler !== 0) longer.fill(filler, column.length);
  return longer;
}

/** The length to which a column doubles so that it has the row. */
export function lengthFor(row: number, length: number): number {
  let longer = Math.max(1, length);
  while (longer <= row) longer *= 2;
  return longer;
}
