/** Whole numbers below this go seven bits to a byte; notes of runs are mostly such, and mostly small. */
const MOST_WHOLE = 2 ** 49;
/** Stands before a number that is written as it is. */
const AS_IT_IS = 0;
const MOST_BYTES = 9;

/** Where numbers are packed before it is known how many bytes they take: thousands of runs would each leave a large one behind. */
let desk = new DataView(new ArrayBuffer(0));

/** Numbers in as few bytes as they need, to the bit. */
export function packNumbers(numbers: Float64Array): Uint8Array {
  const most = numbers.length * MOST_BYTES;
  if (desk.byteLength < most) desk = new DataView(new ArrayBuffer(most));
  const view = desk;
  const bytes = new Uint8Array(view.buffer);
  let at = 0;
  for (const number of numbers) {
    if (Number.isInteger(number) && number >= 0 && number < MOST_WHOLE && !Object.is(number, -0)) {
      let left = number + 1;
      for (; left >= 128; left = Math.floor(left / 128)) bytes[at++] = 128 + (left % 128);
      bytes[at++] = left;
    } else {
      bytes[at++] = AS_IT_IS;
      view.setFloat64(at, number);
      at += Float64Array.BYTES_PER_ELEMENT;
    }
  }
  return bytes.slice(0, at);
}

/** The numbers that were packed so. */
export function unpackNumbers(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length;) {
    if (bytes[at] === AS_IT_IS) {
      numbers.push(view.getFloat64(at + 1));
      at += MOST_BYTES;
      continue;
    }
    let [value, place] = [0, 1];
    for (; bytes[at]! >= 128; at++, place *= 128) value += (bytes[at]! - 128) * place;
    numbers.push(value + bytes[at++]! * place - 1);
  }
  return Float64Array.from(numbers);
}
