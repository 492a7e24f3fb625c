import { expect, it } from 'vitest';
import { shortWorks } from '../../../server/import/short-works.ts';

const even = Array.from({ length: 980 }, (_, index) => 1000 * (index + 1));
const short = (count: number): number[] => Array.from({ length: count }, (_, index) => 1000 + 80 * index);

it('a spike of works under ten seconds is told with its share; works that are not known count nowhere', () => {
  // 9 of the even ones and 40 more below 10 s, of 1,020 in all; 10 between 10 and 20 s.
  expect(shortWorks(Float64Array.from([...even, ...short(40), NaN, 0]))).toEqual({ share: 49 / 1020, below: 10_000 });
});

it('a smooth law has none, whether it begins at 0 or further up', () => {
  expect(shortWorks(Float64Array.from(even))).toBeUndefined();
  expect(shortWorks(Float64Array.from(even, (time) => time + 60_000))).toBeUndefined();
  expect(shortWorks(Float64Array.from([...even.map((time) => time + 60_000), ...short(5)]))).toBeUndefined();
  expect(shortWorks(Float64Array.of())).toBeUndefined();
});
