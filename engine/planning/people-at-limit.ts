import type { Scenario } from '../scenario/scenario.ts';
import type { CheckedPlan } from './plan-staffing.ts';
import { helps } from './planned-people.ts';

/**
 * How many of the spans that are not surely met have as many experts as there may be of every group that can help.
 *
 * @param ceilings targets that more people make worse
 */
export function spansAtLimit(
  scenario: Scenario,
  { levels, judged }: Pick<CheckedPlan, 'levels' | 'judged'>,
  ceilings: readonly number[],
): number {
  const isFull = (target: number, from: number, until: number): boolean =>
    levels.groups.every((group, index) => {
      if (!helps(group, scenario.targets[target], scenario)) return true;
      const [first, last] = [levels.placeOf(index, from), levels.placeOf(index, until)];
      return levels.at.subarray(first, last).every((level) => level >= group.atMost);
    });
  const open = judged.filter(({ is, unit }) => is !== 'met' && !ceilings.includes(unit.target));
  return open.filter(({ unit }) => isFull(unit.target, unit.from, unit.until)).length;
}
