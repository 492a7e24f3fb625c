import type { WorstInterval, WorstReason } from '../planning/worst-intervals.ts';
import { decimalText } from './amounts.ts';

const REASONS: Readonly<Record<WorstReason, (worst: WorstInterval) => string>> = {
  'carried over': ({ waitingBefore }) =>
    `carried over: ${decimalText(waitingBefore, 1)} tickets were waiting from the interval before`,
  understaffed: ({ full }) =>
    `understaffed: in ${decimalText(100 * full, 0)} % of runs its experts have hardly any time left`,
  'offers expired': ({ expired }) =>
    `offers expired: ${decimalText(expired, 0)} % of those made in it, and every ticket waited for the limit`,
  burst: ({ ofBursts, arrived }) =>
    `bursts: ${decimalText(100 * ofBursts, 0)} % of it comes when many more than the usual ${decimalText(arrived, 1)} tickets do`,
  chance: ({ occupancy }) =>
    `chance: its experts are busy ${decimalText(occupancy, 0)} % of their time, and now and then work comes at once`,
};

/** Why customers were served badly in an interval. */
export const worstReasonText = (worst: WorstInterval): string => REASONS[worst.reason](worst);
