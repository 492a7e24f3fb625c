import { countText, decimalText } from '../../../engine/index.ts';
import { escaped } from '../../report/html/markup.ts';
import type { PlanReport } from './plan-report.ts';
import { DOLLARS, exact, PERCENT, shown } from './report-numbers.ts';

/** The few numbers that are asked for first, in large. */
export function keyNumbers(report: PlanReport): string {
  const { hours, roster, risk, cost, targets } = report;
  const tiles: (readonly [number: string, name: string])[] = [];
  if (roster !== null) tiles.push([exact(roster.people, countText(roster.people)).html, 'people']);
  tiles.push(
    roster === null
      ? [exact(hours, decimalText(hours, 0)).html, 'expert-hours in one turn of the plan']
      : [exact(roster.hours, decimalText(roster.hours, 0)).html, 'paid hours'],
  );
  const [first] = targets;
  if (first !== undefined) tiles.push([shown(first.value, first.definition).html, first.definition.label]);
  const misses = roster?.checked?.misses ?? risk;
  if (misses !== null && misses.value !== null) {
    const seen = misses === risk ? 'in the runs of this report' : 'when the roster was checked';
    tiles.push([shown(misses.value, PERCENT).html, `of days miss a promise, ${seen}`]);
  }
  if (cost !== null) tiles.push([shown(cost.total.value, DOLLARS).html, 'a run']);
  const items = tiles.map(([number, name]) => `<div><dd>${number}</dd><dt>${escaped(name)}</dt></div>`);
  return `<dl class="key">${items.join('')}</dl>`;
}
