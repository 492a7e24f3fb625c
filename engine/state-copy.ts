import { StatePart } from './state-part.ts';

/** A copy of a state part: plain data and typed arrays only, so it can be stored or sent. */
export interface StateImage {
  readonly [field: string]: StateValue;
}

type TypedArray =
  Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;
type StateValue = number | string | boolean | null | TypedArray | StateImage | readonly StateValue[];

const isTypedArray = (value: unknown): value is TypedArray => ArrayBuffer.isView(value) && !(value instanceof DataView);

const copied = (value: unknown, path: string): StateValue => {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (isTypedArray(value)) return value.slice();
  if (Array.isArray(value)) return value.map((entry, index) => copied(entry, `${path}[${index}]`));
  if (value instanceof StatePart) return imageOf(value, path);
  throw new Error(`${path} is state, yet neither a number, text, typed array, list nor state part`);
};

/** Copies the ordinary fields of a state part, and of the parts in them. `#private` fields are wiring and stay behind. */
export function imageOf(part: StatePart, path = part.constructor.name): StateImage {
  const image: Record<string, StateValue> = {};
  for (const [field, value] of Object.entries(part)) {
    if (value !== undefined) image[field] = copied(value, `${path}.${field}`);
  }
  return image;
}

/** How many bytes a copy of a part takes, counting a number as eight. Copies nothing. */
export function bytesOf(value: unknown): number {
  if (isTypedArray(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return BYTES_OF_NUMBER;
  if (!Array.isArray(value) && !(value instanceof StatePart)) return 0;
  return Object.values(value).reduce<number>((sum, entry) => sum + bytesOf(entry), 0);
}

const BYTES_OF_NUMBER = 8;

const restored = (value: StateValue, current: unknown): unknown => {
  if (isTypedArray(value)) return value.slice();
  if (Array.isArray(value)) {
    const list = current as unknown[];
    value.forEach((entry, index) => (list[index] = restored(entry as StateValue, list[index])));
    list.length = value.length;
    return list;
  }
  if (current instanceof StatePart) {
    restoreImage(current, value as StateImage);
    return current;
  }
  return value;
};

/**
 * Puts a copy back into a part built from the same scenario. Parts inside lists must already be there, or be able to be made
 * by the list's owner (see `StateList`).
 */
export function restoreImage(part: StatePart, image: StateImage): void {
  const fields = part as unknown as Record<string, unknown>;
  for (const [field, value] of Object.entries(image)) fields[field] = restored(value, fields[field]);
}
