import { expect, it } from 'vitest';
import type { History } from '../../../server/import/history.ts';
import { daysOf, spanOf, whoAsked } from '../../../server/import/part-of-history.ts';

const DAY = 86_400_000;
const OUTCOMES = ['AGENT', 'HANG', 'PHANTOM'];
/** Rows of [day, wait, work, outcome]; NaN is a cell without anything. */
const history = (rows: readonly (readonly [number, number, number, number])[]): History => ({
  rows: rows.length,
  moments: { created: Float64Array.from(rows, ([day]) => day * DAY) },
  durations: {
    wait: Float64Array.from(rows, ([, wait]) => wait),
    handle: Float64Array.from(rows, ([, , work]) => work),
  },
  words: { outcome: { codes: Float64Array.from(rows, ([, , , outcome]) => outcome), names: OUTCOMES } },
});

it('whoever hung up without a wait and without work asked nobody; everybody else did', () => {
  const given = history([
    [1, 0, 90, 0], // answered at once
    [1, 0, 0, 0], // answered, and hung up on
    [1, 0, 0, 1], // hung up in the machine
    [1, 40, 0, 1], // left after a wait
    [1, NaN, 0, 1], // left, nobody knows when
    [1, 0, NaN, 2], // a line that fell silent
    [1, 0, NaN, NaN], // nothing is known
  ]);
  const asked = whoAsked(given);
  expect(asked.rows).toBe(5);
  expect(Array.from(asked.durations.wait!)).toEqual([0, 0, 40, NaN, 0]);
  expect(Array.from(asked.words.outcome!.codes)).toEqual([0, 0, 1, 1, NaN]);
  // Without waits nobody can tell.
  const blind = { ...given, durations: {} };
  expect(whoAsked(blind)).toBe(blind);
});

it('days are cut at midnight, both ends included', () => {
  const given = history([
    [3, 1, 1, 0],
    [4.999, 2, 1, 0],
    [5, 3, 1, 0],
    [2.999, 4, 1, 0],
  ]);
  expect(spanOf(given)).toEqual({ from: 2, to: 5 });
  expect(Array.from(daysOf(given, { from: 3, to: 4 }).durations.wait!)).toEqual([1, 2]);
});
