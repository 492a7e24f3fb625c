import { expect, it } from 'vitest';
import { backtestSentence } from '../../../engine/words/backtest-sentence.ts';
import type { ScenarioHistory } from '../../../engine/scenario/scenario.ts';

const wait = {
  intervals: 446,
  coverage: 0.857,
  coverageByTicket: 0.858,
  bias: 4.08,
  meanAbsoluteError: 20.7,
  crps: 14.2,
  baseline: { bias: 5.4, meanAbsoluteError: 28.7 },
};
const history: ScenarioHistory = {
  file: 'calls.csv',
  rows: 30_380,
  days: 31,
  span: { from: '1999-01-01', to: '1999-01-31' },
  backtest: {
    calibrated: { from: '1999-01-01', to: '1999-01-15' },
    predicted: { from: '1999-01-16', to: '1999-01-31' },
    every: 1_800_000,
    replications: 30,
    realArrivals: { wait },
    fittedArrivals: { wait, offered: wait },
  },
};

it('says how well the model predicted, and what the baseline did', () => {
  expect(backtestSentence(history)).toBe(
    'Backtest on calls.csv: fitted to 1999-01-01 to 1999-01-15, it predicted 1999-01-16 to 1999-01-31 with 86 % of 446 intervals of ' +
      '30 min inside the 90 % band; the mean wait was 4.1 s too long, and off by 21 s, Erlang A by 29 s.',
  );
});

it('says that there was none, and why', () => {
  const { backtest: _none, ...bare } = history;
  expect(backtestSentence(undefined)).toBe('Not backtested: the scenario was not fitted to a history.');
  expect(backtestSentence(bare)).toBe('Not backtested.');
  expect(backtestSentence({ ...bare, notBacktested: 'the history has 9 days' })).toBe(
    'Not backtested: the history has 9 days.',
  );
});
