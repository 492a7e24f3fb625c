const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

/** How many doubles lie between two, plus one; 0 for the same bits. Endless where only one of them is a number. */
export function ulpsApart(one: number, other: number): number {
  if (Object.is(one, other)) return 0;
  if (Number.isNaN(one) || Number.isNaN(other)) return Infinity;
  return Math.abs(Number(orderOf(one) - orderOf(other)));
}

/** Where two functions are farthest apart, and by how many ulp. */
export function farthestApart(
  numbers: Iterable<number>,
  own: (x: number) => number,
  other: (x: number) => number,
): { ulps: number; at: number } {
  let farthest = { ulps: 0, at: NaN };
  for (const at of numbers) {
    const ulps = ulpsApart(own(at), other(at));
    if (ulps > farthest.ulps) farthest = { ulps, at };
  }
  return farthest;
}

/** The double after x on the way to -Infinity. */
export function nextBelow(x: number): number {
  number[0] = x;
  if (x === 0) return -Number.MIN_VALUE;
  bits[0] = bits[0]! + (x > 0 ? -1n : 1n);
  return number[0];
}

/** A 32-bit FNV-1a hash over the bits of all numbers, as eight hexadecimal digits. */
export function hashOfBits(numbers: Iterable<number>): string {
  const bytes = new Uint8Array(number.buffer);
  let hash = 0x811c9dc5;
  for (const each of numbers) {
    number[0] = each;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** `count` numbers evenly from one end to the other, both included. */
export function grid(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => from + ((to - from) * place) / (count - 1));
}

function orderOf(x: number): bigint {
  number[0] = x;
  return bits[0]! < 0n ? -(bits[0]! & 0x7fffffffffffffffn) : bits[0]!;
}
