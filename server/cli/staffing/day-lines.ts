import { countText, dayName, decimalText, intervalClock } from '../../../engine/index.ts';
import type { StaffingFound } from '../../planning/staffing-part.ts';
import { left, PAGE_WIDTH, right } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import type { ToldStaffing } from './staff-lines.ts';

const LABEL_WIDTH = 12;
const CELL_WIDTH = 4;
const CELLS = Math.floor((PAGE_WIDTH - LABEL_WIDTH) / CELL_WIDTH);

type Day = StaffingFound['risk']['days'][number];

/** A strip for each day: hours, tickets, experts of each group, the first target; and how often the day misses. */
export function dayLines(told: ToldStaffing, style: Style): string[] {
  return told.staffing.found.risk.days.flatMap((day) => {
    const [from, until] = activeSpan(told, day);
    if (until <= from) return [];
    const strips: string[] = [];
    for (let start = from; start < until; start += CELLS)
      strips.push(...strip(told, start, Math.min(until, start + CELLS), style));
    return [style.bold(dayHeading(told, day)), ...strips, ''];
  });
}

function dayHeading({ setup, staffing: { found } }: ToldStaffing, day: Day): string {
  const tickets = found.tickets.slice(day.from, day.until).reduce((sum, each) => sum + each, 0);
  const targets = day.targets.map(({ target, value }) =>
    value === null ? '' : `  ${targetLabel(found.targets, target)} ${decimalText(value, 1)}`,
  );
  const misses = day.misses.value === null ? '–' : `${decimalText(100 * day.misses.value, 0)} %`;
  return `${dayName(setup.scenario, day.day)}  ${countText(tickets)} tickets${targets.join('')}  P(misses) ${misses}`;
}

/** Without what nobody comes in and nobody works in, at either end. */
function activeSpan({ staffing: { plan, found } }: ToldStaffing, { from, until }: Day): readonly [number, number] {
  const isActive = (interval: number): boolean =>
    found.tickets[interval]! > 0 || plan.groups.some(({ staffed }) => staffed[interval]! > 0);
  const active = Array.from({ length: until - from }, (_, index) => from + index).filter(isActive);
  return [active[0] ?? from, (active.at(-1) ?? from - 1) + 1];
}

function strip(
  { setup, staffing: { plan, found } }: ToldStaffing,
  from: number,
  until: number,
  style: Style,
): string[] {
  const intervals = Array.from({ length: until - from }, (_, index) => from + index);
  const row = (label: string, cell: (interval: number) => string): string =>
    left(label, LABEL_WIDTH) + intervals.map((interval) => right(cell(interval), CELL_WIDTH)).join('');
  const clock = row('', (interval) => {
    const text = intervalClock(setup.scenario, interval);
    return text.endsWith(':00') ? text.slice(0, 2) : `:${text.slice(3)}`;
  });
  return [
    style.dim(clock),
    row('tickets', (interval) => roundedText(found.tickets[interval]!)),
    ...plan.groups.map(({ name, staffed }) => row(name, (interval) => String(staffed[interval]))),
    ...found.targets.map((_, target) =>
      row(targetLabel(found.targets, target), (interval) => {
        const unit = found.judged.find(
          (each) => each.target === target && each.from <= interval && interval < each.until,
        );
        return unit?.value === null || unit === undefined ? '·' : roundedText(unit.value);
      }),
    ),
  ];
}

/** How a target is called beside a strip: what is served in time as that, another by its figure, several by their places above. */
export function targetLabel(targets: StaffingFound['targets'], place: number): string {
  if (targets.length > 1) return `target ${place + 1}`;
  const { figure } = targets[place]!;
  const within = /^serviceWithin(\d+)([a-z]+)$/.exec(figure);
  return within === null ? figure : `in ${within[1]!} ${within[2]!}, %`;
}

const roundedText = (value: number): string =>
  value > 0 && value < 9.5 ? decimalText(value, value < 0.95 ? 1 : 0) : decimalText(value, 0);
