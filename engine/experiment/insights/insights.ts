import { CHERRY_DETECTOR } from './cherry-detector.ts';
import { DASHBOARD_AND_TRUTH } from './dashboard-and-truth.ts';
import { IMPACT } from './impact.ts';
import type { Insight } from './insight.ts';
import { MUSEUM } from './museum.ts';
import { STAFFING } from './staffing.ts';
import { TIMEOUT_PRICE } from './timeout-price.ts';
import { TOO_FAST } from './too-fast.ts';

/** Every insight, in the order in which they are listed. */
export const INSIGHTS: readonly Insight[] = [
  TIMEOUT_PRICE,
  TOO_FAST,
  CHERRY_DETECTOR,
  DASHBOARD_AND_TRUTH,
  MUSEUM,
  IMPACT,
  STAFFING,
];
