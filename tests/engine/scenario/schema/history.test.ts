import { expect, test } from 'vitest';
import { codesIn, scenarioOf, shortest } from '../reading.ts';

const FACTS = 'file: calls.csv, rows: 10, days: 2, span: { from: 2026-01-05, to: 2026-01-06 }';
const SCORE = '{ intervals: 4, coverage: 85 %, coverageByTicket: 0.9, bias: -2, meanAbsoluteError: 5, crps: 3 }';
const DAY = '{ from: 2026-01-05, to: 2026-01-05 }';
const backtest = (every: string) =>
  `{ calibrated: ${DAY}, predicted: ${DAY}, every: ${every}, replications: 30, realArrivals: { wait: ${SCORE} }, ` +
  `fittedArrivals: { wait: ${SCORE}, offered: ${SCORE} } }`;

test('a scenario without a history has none', () => {
  expect(scenarioOf(shortest()).history).toBeUndefined();
});

test('a history carries the score of its backtest', () => {
  const { history } = scenarioOf(shortest(`history: { ${FACTS}, backtest: ${backtest('30 min')} }`));
  expect(history?.span).toEqual({ from: '2026-01-05', to: '2026-01-06' });
  expect(history?.backtest?.every).toBe(1_800_000);
  expect(history?.backtest?.realArrivals.wait).toMatchObject({ coverage: 0.85, bias: -2 });
  expect(history?.backtest?.realArrivals.wait).not.toHaveProperty('baseline');
});

test('what is wrong with it is told with its place', () => {
  const wrong = FACTS.replace('2026-01-06', 'yesterday');
  expect(codesIn(shortest(`history: { ${wrong}, backtest: ${backtest('often')} }`))).toEqual([
    expect.stringMatching(/ history\.span\.to$/),
    expect.stringMatching(/ history\.backtest\.every$/),
  ]);
});
