import { expect, it } from 'vitest';
import type { ScoredFigure } from '../../../../engine/index.ts';
import type { ScoredWay } from '../../../../server/import/backtest/judge.ts';
import { verdictsOf } from '../../../../server/import/backtest/verdicts.ts';

/** A figure that the simulator misses by `off` and Erlang A by `erlang`, with so much bias. */
function figure(off: number, erlang: number, bias = 0, coverage = 0.9): ScoredFigure {
  const score = { coverage, bias, meanAbsoluteError: off, crps: off };
  const baseline = { bias, meanAbsoluteError: erlang, simulator: off };
  return {
    intervals: 100,
    byInterval: score,
    byTicket: score,
    baseline: { intervals: 100, byInterval: baseline, byTicket: baseline },
  };
}

const way = (wait: ScoredFigure, abandoned: ScoredFigure, offered = figure(4, NaN, 1)): ScoredWay => ({
  wait,
  abandoned,
  inTime: wait,
  offered,
});
const good = way(figure(15, 20), figure(4, 5));
const texts = (real: ScoredWay, fitted: ScoredWay): string[] =>
  verdictsOf(real, fitted).map(({ isGood, text }) => `${isGood ? '+' : '-'} ${text}`);

it('says by how much the simulator is closer, and whether the band is right', () => {
  const narrow = way(figure(15, 20, 0, 0.8), figure(4, 5, 0, 0.97));
  expect(texts(narrow, good)).toEqual([
    '+ mean wait, real arrivals: 25 % closer than Erlang A, 25 % closer than it weighed by tickets; 80 % in the band, which is too narrow.',
    '+ share that left, real arrivals: 20 % closer than Erlang A, 20 % closer than it weighed by tickets; 97 % in the band, which is wide.',
    expect.stringMatching(/^\+ mean wait, fitted/),
    expect.stringMatching(/^\+ share that left, fitted/),
  ]);
});

it('says why it is not closer: the service that was modelled, or the demand', () => {
  const why = (real: ScoredWay, fitted = good): string => texts(real, fitted).find((text) => text.startsWith('-'))!;
  expect(why(way(figure(25, 20, 20), figure(4, 5)))).toContain('waits too long throughout');
  expect(why(way(figure(25, 20, -20), figure(4, 5)))).toContain('waits too little throughout');
  expect(why(way(figure(25, 20, 1), figure(4, 5)))).toContain('errs to both sides');
  expect(why(good, way(figure(60, 45, 50), figure(4, 5), figure(12, NaN, 11)))).toMatch(
    /off by 15 s instead of 60 s, so the error is in the demand: it changed between the two parts, 11\.0 an interval too many/,
  );
  expect(why(good, way(figure(60, 45, 50), figure(4, 5), figure(12, NaN, 2)))).toContain('it varies, 12.0 an interval');
});

it('tells one reason once, and nothing of a figure that was not seen', () => {
  const bad = way(figure(60, 45, 50), figure(9, 5));
  expect(texts(good, bad)[3]).toMatch(/As above\.$/);
  const { abandoned: _none, ...unseen } = good;
  expect(texts(unseen, unseen)).toHaveLength(2);
});
