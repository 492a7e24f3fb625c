/**
 * Values as JSON that other machines read, whatever their Node: what JSON leaves out stands under a key of its own, so that every number
 * arrives to the bit. Lists of numbers are base64 of little-endian doubles.
 */
const NUMBERS = '$f64';
const NUMBER = '$num';

/** @param value plain data, with Float64Arrays */
export function toWire(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Float64Array) {
      return { [NUMBERS]: Buffer.from(each.buffer, each.byteOffset, each.byteLength).toString('base64') };
    }
    const isLost = typeof each === 'number' && (!Number.isFinite(each) || Object.is(each, -0));
    return isLost ? { [NUMBER]: Object.is(each, -0) ? '-0' : String(each) } : each;
  });
}

/** @throws SyntaxError when it is no JSON */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, each: unknown) => {
    if (typeof each !== 'object' || each === null) return each;
    if (NUMBER in each) return Number(each[NUMBER]);
    return NUMBERS in each ? numbersIn(String(each[NUMBERS])) : each;
  });
}

function numbersIn(base64: string): Float64Array {
  const bytes = Buffer.from(base64, 'base64');
  const numbers = new Float64Array(bytes.byteLength / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}
