import { StatePart } from '../state-part.ts';

type Column = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

const enlarged = (column: Column, capacity: number): Column => {
  const larger = new (column.constructor as new (length: number) => Column)(capacity);
  larger.set(column);
  return larger;
};

/** Makes every column of a part that has `before` rows `capacity` rows long; the new rows hold 0. */
export function lengthenColumns(part: StatePart, before: number, capacity: number): void {
  const fields = part as unknown as Record<string, unknown>;
  for (const name of Object.keys(part)) {
    const column = fields[name];
    if (ArrayBuffer.isView(column) && (column as Column).length === before)
      fields[name] = enlarged(column as Column, capacity);
  }
}

/** Columns shorter than this become four times as long, longer ones twice: a short run would copy them as often as a long one. */
const SHORT = 4096;

/**
 * Rows over typed-array columns, reused when released. A subclass declares its columns as ordinary fields of length
 * `capacity`; when no row is free, every one of them gets longer. Ids are row numbers and only `take` mints them.
 */
export abstract class Rows extends StatePart {
  capacity: number;
  /** Rows in use. */
  used = 0;
  /** Rows ever handed out, so the first `touched` rows are the ones that may be in use. */
  touched = 0;
  private free: Int32Array;
  private freeCount = 0;

  constructor(capacity: number) {
    super();
    this.capacity = capacity;
    this.free = new Int32Array(capacity);
  }

  protected take(): number {
    this.used++;
    if (this.freeCount > 0) return this.free[--this.freeCount];
    if (this.touched === this.capacity) this.grow();
    return this.touched++;
  }

  protected release(row: number): void {
    this.used--;
    this.free[this.freeCount++] = row;
  }

  private grow(): void {
    const before = this.capacity;
    this.capacity = before * (before < SHORT ? 4 : 2);
    lengthenColumns(this, before, this.capacity);
  }
}
