import { cos } from './elementary.ts';

const POINTS = 40;
const nodes = new Float64Array(POINTS);
const weights = new Float64Array(POINTS);

/** The integral of a smooth function by Gauss and Legendre's rule with 40 points. */
export function integral(f: (x: number) => number, from: number, to: number): number {
  if (weights[0] === 0) findNodes();
  const middle = 0.5 * (from + to);
  const half = 0.5 * (to - from);
  let sum = 0;
  for (let point = 0; point < POINTS; point++) sum += weights[point] * f(middle + half * nodes[point]);
  return sum * half;
}

/** The nodes are the zeros of the Legendre polynomial: Newton's method from their well-known approximation. */
function findNodes(): void {
  for (let point = 0; point < POINTS; point++) {
    let x = cos((Math.PI * (point + 0.75)) / (POINTS + 0.5));
    let slope = 1;
    for (let round = 0; round < 6; round++) {
      let value = x;
      let before = 1;
      for (let degree = 2; degree <= POINTS; degree++) {
        const next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
        before = value;
        value = next;
      }
      slope = (POINTS * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[point] = x;
    weights[point] = 2 / ((1 - x * x) * slope * slope);
  }
}
