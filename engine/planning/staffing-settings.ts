import type { Scenario } from '../scenario/scenario.ts';
import type { StaffingPlan } from './staffing-plan.ts';

/**
 * A plan as settings laid over its scenario, `path=value`: whoever reads the scenario with them has it staffed as planned, and can put
 * further settings on top.
 */
export function staffingSettings(
  { experts }: Pick<Scenario, 'experts'>,
  { every, cycle, groups }: StaffingPlan,
): string[] {
  return groups.flatMap(({ name, staffed }) => {
    const place = experts.findIndex((group) => group.name === name);
    if (place < 0) return [];
    const schedule = `{every: ${every} ms, cycle: ${cycle}, staffed: [${staffed.join(', ')}]}`;
    return [`experts[${place}].count=${Math.max(...staffed)}`, `experts[${place}].schedule=${schedule}`];
  });
}
