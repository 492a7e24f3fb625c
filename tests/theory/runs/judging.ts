import { expectedOf, type OracleCase } from '../adapter/oracle-case.ts';
import type { Outcome } from './run-oracle.ts';

/** No single metric is further off than so many standard errors. */
const FURTHEST = 4.5;
/** What is worked out without chance agrees to the digits that expectations are written with. */
const EXACTNESS = 1e-6;

/** How the estimates of a case agree with what is expected. */
export interface Judgement {
  /** Standard errors between estimate and expectation, of what was drawn. */
  readonly scores: readonly number[];
  /** A line for each metric that does not agree. */
  readonly disagreements: readonly string[];
}

export function judge(oracle: OracleCase, { estimates }: Outcome): Judgement {
  const scores: number[] = [];
  const disagreements: string[] = [];
  for (const { metric, estimate } of estimates) {
    const expected = expectedOf(oracle, metric);
    const [value, ownError] = estimate;
    const error = Math.hypot(ownError, expected.standardError);
    const difference = value - expected.value;
    const name = metric.index === undefined ? metric.name : `${metric.name}[${metric.index}]`;
    if (error > 0) {
      scores.push(difference / error);
      if (Math.abs(difference) <= FURTHEST * error) continue;
    } else if (Math.abs(difference) <= EXACTNESS * Math.max(1e-12, Math.abs(expected.value))) continue;
    const seen = error > 0 ? `${value} ± ${error}, z ${(difference / error).toFixed(2)}` : `${value}`;
    disagreements.push(`${oracle.id}, ${name}: expected ${expected.value}, found ${seen}`);
  }
  return { scores, disagreements };
}

/** Square root of the mean square. */
export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
