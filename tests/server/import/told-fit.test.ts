import { expect, test } from 'vitest';
import { fitLaws, kaplanMeier } from '../../../engine/index.ts';
import type { HistoryFit } from '../../../server/import/fit-history.ts';
import { toldFit } from '../../../server/import/told-fit.ts';

const told = (more: Partial<HistoryFit>) => toldFit({ workSource: 'handle', ...more } as HistoryFit);
/** Quantiles of Exp(60 s), evenly: ms. */
const exponential = Float64Array.from({ length: 2000 }, (_, index) => -60_000 * Math.log(1 - (index + 0.5) / 2000));

test('quantiles of a law that fits are those that were seen, and it is what is played', () => {
  const { work } = told({ work: fitLaws(exponential) });
  expect(work!.plays).toBe('law');
  expect(work!.probabilities.length).toBeGreaterThan(18);
  const median = work!.probabilities.indexOf(0.5);
  for (const column of [work!.seen, work!.byLaw, work!.played]) expect(column[median]).toBeCloseTo(60 * Math.LN2, 0);
  expect(work!.laws.map(({ aic }) => aic)).toEqual(work!.laws.map(({ aic }) => aic).toSorted((a, b) => a - b));
});

test('where no law fits, what is played is what was seen', () => {
  const two = Float64Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 5000 + index : 300_000 + index));
  const { work } = told({ work: fitLaws(two) });
  expect(work!.plays).toBe('values');
  const at = work!.probabilities.indexOf(0.2);
  expect(work!.played[at]! / work!.seen[at]!).toBeCloseTo(1, 1);
  expect(work!.byLaw[at]! / work!.seen[at]!).not.toBeCloseTo(1, 1);
});

test('patience keeps some forty steps of its curve, the last among them', () => {
  const times = Float64Array.from({ length: 1000 }, (_, index) => 1000 * (index + 1));
  const { patience } = told({
    work: fitLaws(new Float64Array(0)),
    patience: kaplanMeier({ times, ended: new Uint8Array(1000).fill(1) }),
  });
  expect([patience!.waits, patience!.left]).toEqual([1000, 1000]);
  expect(patience!.seconds).toHaveLength(40);
  // Nobody is censored: of a thousand, as many are left as wait longer.
  patience!.seconds.forEach((time, place) => expect(patience!.lasting[place]).toBeCloseTo(1 - time / 1000, 9));
  expect(patience!.seconds.at(-1)).toBe(1000);
});

test('nothing is told of what is not known', () => {
  expect(told({ work: fitLaws(new Float64Array(0)) })).toEqual({});
});
