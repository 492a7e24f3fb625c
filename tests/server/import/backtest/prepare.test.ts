import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeNotes, type NoteTaker } from '../../../../engine/experiment/insights/note-takers.ts';
import { replicationSeed } from '../../../../engine/experiment/replication-seed.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import type { Scenario } from '../../../../engine/scenario/scenario.ts';
import { judgeWay, type ScoredWay } from '../../../../server/import/backtest/judge.ts';
import { prepareBacktest, type PreparedBacktest } from '../../../../server/import/backtest/prepare.ts';
import { verdictsOf } from '../../../../server/import/backtest/verdicts.ts';
import { importTickets } from '../../../../server/import/import-tickets.ts';
import { daysOf } from '../../../../server/import/part-of-history.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { drawnHistory } from './drawn-history.ts';

const DAY = 86_400_000;
/** Monday, 2024-01-01, in days since 1970-01-01. */
const MONDAY = 19_723;
const SEED = process.env['SWITCHYARD_SEED'] ?? 'known-desk';
const REPLAY = `seed ${SEED}; again with: SWITCHYARD_SEED=${SEED} npx vitest run --config tests/vitest.config.ts tests/server/import/backtest/prepare.test.ts`;
const SETTINGS = { every: 1_800_000, inTime: 20_000, seed: 'backtest' } as const;

/** Four weeks of a busy telephone desk, 8:00 to 18:00, whose laws are known. */
const KNOWN = scenarioWith({
  preset: 'plain',
  seed: SEED,
  horizon: '28 d',
  closing: 'drain',
  calendar: { starts: '2024-01-01', utcOffset: '+00:00' },
  tickets: {
    channels: { voice: 1 },
    work: { voice: { law: 'lognormal', mean: '240 s', cv: 1 } },
    categories: { call: { patience: { law: 'exponential', mean: '300 s' } } },
  },
  arrivals: [
    {
      rate: {
        every: '1 h',
        cycle: 'day',
        counts: [...zeros(8), 70, 90, 100, 90, 80, 90, 100, 90, 80, 70, ...zeros(6)],
      },
      dayFactor: { cv: 0.1 },
    },
  ],
  experts: [
    {
      count: 6,
      schedule: { every: '1 h', cycle: 'day', staffed: [...zeros(8), 5, 6, 6, 6, 5, 6, 6, 6, 5, 5, ...zeros(6)] },
    },
  ],
  desk: { offering: { policy: 'longest-idle' }, patienceEnds: 'acceptance' },
});

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

const HISTORY = drawnHistory(KNOWN, MONDAY * DAY);

function prepared(): PreparedBacktest {
  const found = prepareBacktest(HISTORY, SETTINGS);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

function played(backtest: PreparedBacktest, way: 'real' | 'fitted', scenario: Scenario = backtest[way]): ScoredWay {
  const runs = Array.from({ length: 30 }, (_, replication) => {
    let notes: NoteTaker | undefined;
    const seed = replicationSeed(scenario.seed, replication);
    new Simulation({ ...scenario, seed }, undefined, [(world) => (notes = takeNotes('waits', world))]).run();
    return notes!.taken();
  });
  return judgeWay(backtest, way, runs);
}

describe('the backtest of a history that the engine drew from a known desk', () => {
  const backtest = prepared();
  const real = played(backtest, 'real');

  it('splits it in half, and finds its laws in the first', () => {
    const { split, fit } = backtest;
    expect([split.calibrated, split.predicted]).toEqual([
      { from: MONDAY, to: MONDAY + 13 },
      { from: MONDAY + 14, to: MONDAY + 27 },
    ]);
    expect(split.past.rows + split.heldBack.rows).toBe(HISTORY.rows);
    // Some 10,000 works with a coefficient of variation of 1: five standard errors are 5 %.
    expect(Math.abs(fit.work.mean / 240_000 - 1), REPLAY).toBeLessThan(0.05);
    // Some 500 customers left: five standard errors of an exponential mean are 22 %.
    expect(Math.abs(fit.patience!.exponentialMean / 300_000 - 1), REPLAY).toBeLessThan(0.22);
  });

  it('holds what was observed in nine of ten intervals', () => {
    // 280 intervals, neighbours alike: as sure as some 140, whose share of 0.9 has a standard deviation of 0.025; experts seen at work
    // are fewer than those on duty, which makes waits a little long.
    expect(real.wait.intervals).toBe(280);
    for (const figure of [real.wait, real.abandoned!, real.inTime]) {
      expect(figure.byInterval.coverage, REPLAY).toBeGreaterThan(0.8);
      expect(figure.byTicket.coverage, REPLAY).toBeGreaterThan(0.8);
    }
    expect(Math.abs(real.wait.byTicket.bias), REPLAY).toBeLessThan(0.25 * real.wait.byTicket.meanAbsoluteError + 5);
  });

  it('with fitted arrivals, holds tickets too', () => {
    const fitted = played(backtest, 'fitted');
    expect(fitted.offered!.byInterval.coverage, REPLAY).toBeGreaterThan(0.8);
    expect(fitted.wait.byInterval.coverage, REPLAY).toBeGreaterThan(0.8);
  });

  it('gives Erlang A the tickets that came, or those that the model expects', () => {
    const unexpected = { ...backtest, intervals: backtest.intervals.map((each) => ({ ...each, expected: 0 })) };
    const run = new Float64Array(backtest.intervals.length * 4).fill(1);
    expect(judgeWay(unexpected, 'real', [run]).wait.baseline?.intervals).toBe(280);
    expect(judgeWay(unexpected, 'fitted', [run]).wait).not.toHaveProperty('baseline');
  });

  it('shows a model that is wrong: with half as much work again, it waits too long and misses', () => {
    const experts = backtest.real.experts.map((group) => ({ ...group, workFactor: 1.5 }));
    const wrong = played(backtest, 'real', { ...backtest.real, experts });
    expect(wrong.wait.byInterval.coverage, REPLAY).toBeLessThan(real.wait.byInterval.coverage - 0.3);
    expect(wrong.wait.byInterval.bias, REPLAY).toBeGreaterThan(20);
    expect(wrong.wait.byInterval.crps, REPLAY).toBeGreaterThan(2 * real.wait.byInterval.crps);
  });
});

const LOG = 'anonymous-bank-1999-01.csv.gz';
const FOLDER = process.env['SWITCHYARD_DATA'];
const path = join(FOLDER ?? '', LOG);
const isThere = FOLDER !== undefined && existsSync(path);
if (!isThere) console.info(`Not run: the backtest on ${LOG}, as SWITCHYARD_DATA names no folder with it.`);

describe.skipIf(!isThere)('the backtest on the log of a bank, January 1999, days 1 to 15 and 16 to 31', () => {
  it('holds 85 to 95 % of half hours in the band, beats Erlang A with real arrivals, and says why not with fitted ones', async () => {
    const { history } = await importTickets(path, { columns: {}, units: {} }, 1);
    const backtest = prepareBacktest(history, SETTINGS);
    if (typeof backtest === 'string') throw new Error(backtest);
    expect(backtest.split.predicted.to - backtest.split.predicted.from).toBe(15);
    const real = played(backtest, 'real');
    for (const figure of [real.wait, real.abandoned!]) {
      expect(figure.byInterval.coverage).toBeGreaterThan(0.85);
      expect(figure.byInterval.coverage).toBeLessThan(0.96);
      expect(figure.baseline!.byInterval.simulator).toBeLessThan(0.85 * figure.baseline!.byInterval.meanAbsoluteError);
      expect(figure.baseline!.byTicket.simulator).toBeLessThan(figure.baseline!.byTicket.meanAbsoluteError);
    }
    // A quarter fewer calls came in the second half: no model of the first knows.
    const verdicts = verdictsOf(real, played(backtest, 'fitted'));
    expect(verdicts.map(({ isGood }) => isGood)).toEqual([true, true, false, false]);
    expect(verdicts[2]!.text).toContain('the error is in the demand: it changed between the two parts');
  });
});

describe('a backtest that cannot be', () => {
  it.each([
    ['the history has 9 days', daysOf(HISTORY, { from: MONDAY, to: MONDAY + 8 }), {}],
    ['no day after 2024-01-28 is left', HISTORY, { calibrated: { from: MONDAY, to: MONDAY + 27 } }],
    ['no ticket came from 2023-12-', HISTORY, { calibrated: { from: MONDAY - 9, to: MONDAY - 2 } }],
    ['who worked when', { ...HISTORY, words: { outcome: HISTORY.words.outcome! } }, {}],
    ['how long the work', { ...HISTORY, durations: { wait: HISTORY.durations.wait! } }, {}],
    ['how long customers waited', { ...HISTORY, durations: { handle: HISTORY.durations.handle! } }, {}],
  ])('says why: %s', (why, history, asked) => {
    expect(prepareBacktest(history, { ...SETTINGS, ...asked })).toContain(why);
  });
});
