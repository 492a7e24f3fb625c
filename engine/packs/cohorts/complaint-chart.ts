import { StatePart } from '../../state-part.ts';
import type { CohortSettings } from './cohorts-settings.ts';

/** Complaints and customers of one step. */
export interface ChartedStep {
  readonly complaints: number;
  readonly customers: number;
}

const rateOf = ({ complaints, customers }: ChartedStep): number => (customers === 0 ? 0 : complaints / customers);

/**
 * Control chart of complaints per customer (K-94): whether the last step is above the mean of those before it by more than so many
 * standard deviations of a Poisson count among so many customers, or is the last of so many rises in a row.
 */
export function isUnusual(steps: readonly ChartedStep[], settings: CohortSettings): boolean {
  const before = steps.slice(0, -1);
  const newest = steps.at(-1);
  if (newest === undefined || before.length < settings.chartSteps) return false;
  const customers = before.reduce((sum, step) => sum + step.customers, 0);
  const mean = customers === 0 ? 0 : before.reduce((sum, step) => sum + step.complaints, 0) / customers;
  const limit = mean + settings.chartLimit * Math.sqrt(mean / Math.max(1, newest.customers));
  return rateOf(newest) > limit || hasRisen(steps.slice(-settings.chartRises - 1), settings.chartRises);
}

function hasRisen(steps: readonly ChartedStep[], times: number): boolean {
  const rises = steps.filter((step, index) => index > 0 && rateOf(step) > rateOf(steps[index - 1]));
  return rises.length === times;
}

/** Complaints as they come, and what was charted of the steps so far. */
export class ComplaintChart extends StatePart {
  /** Since the last step. */
  complaints = 0;
  private ofStep: number[] = [];
  private customersAt: number[] = [];

  /** A step ends with so many customers. */
  step(customers: number, settings: CohortSettings): { complaints: number; isUnusual: boolean } {
    const { complaints } = this;
    this.complaints = 0;
    this.ofStep.push(complaints);
    this.customersAt.push(customers);
    const steps = this.ofStep.map((count, step): ChartedStep => ({
      complaints: count,
      customers: this.customersAt[step],
    }));
    return { complaints, isUnusual: isUnusual(steps, settings) };
  }
}
