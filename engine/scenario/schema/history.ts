import { z } from 'zod';
import { count, duration, share } from './values.ts';

const date = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as "2026-01-05"');
const span = () => z.strictObject({ from: date(), to: date().describe('Included.') });

const erlangSchema = z.strictObject({
  bias: z.number().describe('Mean of predicted less observed.'),
  meanAbsoluteError: z.number().min(0),
});

/** How well one figure was predicted, in its unit. */
const scoreSchema = z.strictObject({
  intervals: count().describe('Intervals that were predicted.'),
  coverage: share().describe('Share of intervals observed within their 90 % prediction interval.'),
  coverageByTicket: share().describe('The same, an interval counting as often as it has tickets.'),
  bias: z.number().describe('Mean of predicted less observed.'),
  meanAbsoluteError: z.number().min(0),
  crps: z.number().describe('Continuous ranked probability score: the absolute error of a distribution.'),
  baseline: erlangSchema.optional().describe('Erlang A, each interval by itself, on the same intervals.'),
});

const wayShape = {
  wait: scoreSchema.describe('Mean wait by interval, until accepted or gone; seconds.'),
  abandoned: scoreSchema.optional().describe('Customers who left; percent.'),
} as const;

const backtestSchema = z.strictObject({
  calibrated: span().describe('Days that the model was fitted to for the backtest.'),
  predicted: span().describe('Days that it then predicted.'),
  every: duration().describe('Length of a predicted interval.'),
  replications: count(),
  realArrivals: z.strictObject(wayShape).describe('Tickets came as they did: how good the model of the service is.'),
  fittedArrivals: z
    .strictObject({ ...wayShape, offered: scoreSchema.describe('Tickets that came.') })
    .describe('Tickets came as fitted: how good the whole model is.'),
});

const seconds = () => z.array(z.number().min(0));

/** How well laws fit the times of work; all times in seconds. */
const workFitSchema = z.strictObject({
  source: z.string().describe('Which times they are.'),
  values: count().describe('Times above 0.'),
  laws: z
    .array(
      z.strictObject({
        law: z.string(),
        aic: z.number().describe('Akaike’s criterion: the smaller, the better.'),
        ks: share().describe('Kolmogorov–Smirnov statistic: the largest gap between law and values.'),
      }),
    )
    .describe('Laws that were fitted, the best first.'),
  plays: z.enum(['law', 'values']).describe('Whether the scenario plays the best law, or the values themselves.'),
  probabilities: z.array(share()).describe('Of the quantiles below.'),
  seen: seconds().describe('Quantiles of the values.'),
  byLaw: seconds().describe('Quantiles of the best law.'),
  played: seconds().describe('Quantiles of what the scenario plays.'),
});

/** How long customers wait before they leave: the estimate of Kaplan and Meier, thinned out. */
const patienceFitSchema = z.strictObject({
  waits: count().describe('Customers who waited.'),
  left: count().describe('Customers who left; the others were answered before, and are censored.'),
  seconds: seconds().describe('Waits.'),
  lasting: z.array(share()).describe('Share that is still there after each of them, when nobody is answered.'),
});

const fitSchema = z.strictObject({ work: workFitSchema.optional(), patience: patienceFitSchema.optional() });

/** Where a scenario comes from, when it was fitted to a history, and how well such a model predicted a part of that history. */
export const historySchema = z.strictObject({
  file: z.string().describe('The file of tickets that the scenario was fitted to.'),
  rows: count().describe('Tickets in it.'),
  days: count(),
  span: span(),
  backtest: backtestSchema.optional(),
  notBacktested: z.string().optional().describe('Why there is no backtest.'),
  fit: fitSchema.optional().describe('How well what was fitted fits.'),
});
