import { figureOfArm } from '../experiment/insights/arm-figures.ts';
import { meanInterval, type Interval } from '../experiment/intervals.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { penaltyOf } from './staffing-risk.ts';
import type { PlayedRun } from './trials.ts';

/** Dollars of a run: mean over replications, with its interval. */
export interface Costs {
  /** Hours that people are paid for, whatever comes. */
  readonly wages: Interval;
  /** Paid for tickets. */
  readonly payouts: Interval;
  /** For promises that were not kept. */
  readonly penalties: Interval;
  readonly total: Interval;
  /** Payouts of offers and assignments that were turned away or lost; nobody pays them, so that they are in no total. */
  readonly turnedAway: Interval;
}

const LOST = ['turnedAway', 'lostToOfferTimeouts', 'lostToFirstReplyTimeouts', 'lostToFollowUpTimeouts'] as const;

/**
 * What a run costs, replication by replication, so that the interval of the total knows what goes together.
 *
 * @param wages dollars of the roster, where one is paid as a whole; else scheduled time at the hourly cost of each group
 */
export function costsOf(scenario: Scenario, runs: readonly PlayedRun[], level: number, wages?: number): Costs {
  const arm = { scenario, figures: runs.map(({ figures }) => figures) };
  const dollars = (key: string): number[] => figureOfArm(arm, key).values.map((value) => value || 0);
  const scheduled = wages === undefined ? dollars('rosterCost') : runs.map(() => wages);
  const paid = dollars('paid');
  const penalties = runs.map((run) => penaltyOf(scenario, run));
  const lost = LOST.map(dollars);
  const known = (values: readonly number[]): Interval => meanInterval(values, level);
  return {
    wages: known(scheduled),
    payouts: known(paid),
    penalties: known(penalties),
    total: known(scheduled.map((each, run) => each + paid[run] + penalties[run])),
    turnedAway: known(runs.map((_, run) => lost.reduce((sum, values) => sum + values[run], 0))),
  };
}
