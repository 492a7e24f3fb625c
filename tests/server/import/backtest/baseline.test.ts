import { expect, it } from 'vitest';
import type { LawFits, SurvivalCurve } from '../../../../engine/index.ts';
import { erlangBaseline } from '../../../../server/import/backtest/baseline.ts';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const work = { mean: 3 * MINUTE } as LawFits;
const patience = { exponentialMean: 5 * MINUTE } as SurvivalCurve;

it('says what exact Erlang A says of published desks', () => {
  // 100 calls in 30 min, 3 min each, 14 agents, mean patience 5 min: worked out from the states of the queue.
  const busy = erlangBaseline({ work, patience }, { tickets: 100, experts: 14, length: HALF_HOUR });
  expect(busy.wait / MINUTE).toBeCloseTo(0.069918720612, 9);
  expect(busy.abandoned).toBeCloseTo(0.0139837441224, 9);
  // 105 calls and 13 agents.
  const busier = erlangBaseline({ work, patience }, { tickets: 105, experts: 13, length: HALF_HOUR });
  expect(busier.wait / MINUTE).toBeCloseTo(0.165213376819, 9);
  expect(busier.abandoned).toBeCloseTo(0.0330426753638, 9);
});

it('lies in proportion between two whole numbers of experts', () => {
  const at = (experts: number) => erlangBaseline({ work, patience }, { tickets: 100, experts, length: HALF_HOUR });
  expect(at(13.25).wait).toBeCloseTo(0.75 * at(13).wait + 0.25 * at(14).wait, 6);
  expect(at(13.25).abandoned).toBeCloseTo(0.75 * at(13).abandoned + 0.25 * at(14).abandoned, 12);
});

it('without experts everybody waits as long as they can', () => {
  const found = erlangBaseline({ work, patience }, { tickets: 4, experts: 0, length: HALF_HOUR });
  expect(found.wait / MINUTE).toBeCloseTo(5, 9);
  expect(found.abandoned).toBeCloseTo(1, 9);
});

it('has no end where nobody leaves and there are too few', () => {
  const at = (experts: number) => erlangBaseline({ work }, { tickets: 100, experts, length: HALF_HOUR });
  expect([at(9), at(9.5)]).toEqual([
    { wait: Infinity, abandoned: 0 },
    { wait: Infinity, abandoned: 0 },
  ]);
  // Erlang C with one server of half a load waits as long as the work: 5 calls of 3 min in 30 min.
  expect(erlangBaseline({ work }, { tickets: 5, experts: 1, length: HALF_HOUR }).wait / MINUTE).toBeCloseTo(3, 9);
});
