import type { ScenarioHistory } from '../scenario/scenario.ts';
import { decimalText, spanText } from './amounts.ts';

/** How well the model behind a recommendation predicted, in one sentence: for whoever shows the recommendation. */
export function backtestSentence(history: ScenarioHistory | undefined): string {
  if (history === undefined) return 'Not backtested: the scenario was not fitted to a history.';
  const { backtest, notBacktested, file } = history;
  if (backtest === undefined) return `Not backtested${notBacktested === undefined ? '' : `: ${notBacktested}`}.`;
  const { calibrated, predicted, every } = backtest;
  const { wait } = backtest.realArrivals;
  const side = wait.bias < 0 ? 'too short' : 'too long';
  const erlang = wait.baseline === undefined ? '' : `, Erlang A by ${seconds(wait.baseline.meanAbsoluteError)}`;
  return (
    `Backtest on ${file}: fitted to ${calibrated.from} to ${calibrated.to}, it predicted ${predicted.from} to ${predicted.to} ` +
    `with ${decimalText(100 * wait.coverage, 0)} % of ${wait.intervals} intervals of ${spanText(every)} inside the 90 % band; ` +
    `the mean wait was ${seconds(Math.abs(wait.bias))} ${side}, and off by ${seconds(wait.meanAbsoluteError)}${erlang}.`
  );
}

const seconds = (value: number): string => `${decimalText(value, value < 10 ? 1 : 0)} s`;
