import { backtestSentence, counted, countText, decimalText, intervalName, spanText } from '../../../engine/index.ts';
import type { Scenario, StaffingAnswer } from '../../../engine/index.ts';
import type { StaffingFound } from '../../planning/staffing-part.ts';
import { targetText } from '../../planning/read-targets.ts';
import type { Setup } from '../read-setup.ts';
import { PAGE_WIDTH, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import { dayLines } from './day-lines.ts';

/** A plan that was found and written. */
export interface ToldStaffing {
  readonly setup: Setup;
  readonly staffing: {
    readonly plan: {
      readonly every: number;
      readonly groups: readonly { readonly name: string; readonly staffed: readonly number[] }[];
    };
    readonly found: StaffingFound;
  };
  readonly out: string;
}

type Range = StaffingFound['cost']['total'];

/** Everything about a plan at the width of a page. */
export function staffLines(told: ToldStaffing, style: Style): string[] {
  const { setup, staffing, out } = told;
  const { plan, found } = staffing;
  const heading = `${setup.scenario.name} · ${spanText(setup.scenario.horizon)} in intervals of ${spanText(plan.every)}`;
  return [
    style.bold(heading),
    ...found.targets.flatMap(({ says, formula }) => [
      ...wrapped(says),
      ...wrapped(formula, PAGE_WIDTH, '  ').map(style.dim),
    ]),
    '',
    ...dayLines(told, style),
    ...wrapped(verdictText(told)).map(found.verdict === 'met' ? style.good : style.bad),
    ...bulletLines(told),
    '',
    ...wrapped(evidenceText(found)).map(style.dim),
    ...wrapped(`Written: ${out}`),
    `Next: switchyard roster ${out}`,
  ];
}

function verdictText({ staffing: { plan, found } }: ToldStaffing): string {
  const hours = decimalText(found.cost.expertHours, 1);
  const groups = plan.groups.map(({ name, staffed }) => `${name} ${hoursText(staffed, plan.every)}`).join(', ');
  const open = found.judged.filter(({ is }) => is !== 'met').length;
  if (found.verdict === 'unchecked')
    return `Interrupted: ${hours} expert-hours (${groups}) are as far as the search had come. No plan was checked on random numbers that the search has not seen, and fewer may do.`;
  return found.verdict === 'met'
    ? `${hours} expert-hours (${groups}) surely meet every target; no single one of them was found that can go.`
    : `${hours} expert-hours (${groups}) are the most there may be, and do not surely meet the targets: ${counted(open, 'interval')} of ${found.judged.length} missed or not sure.`;
}

const hoursText = (staffed: readonly number[], every: number): string =>
  `${decimalText((staffed.reduce((sum, level) => sum + level, 0) * every) / 3_600_000, 1)} h`;

function bulletLines(told: ToldStaffing): string[] {
  const { found } = told.staffing;
  return [
    `A day as a whole misses ${told.setup.scenario.targets.length === 1 ? 'the target' : 'a target'} in ${rangeText(found.risk.dayMisses, percent)} of days.`,
    ...smallerText(told),
    ...floorText(told),
    ...costText(found),
    ...figuresText(found),
    ...found.volumes.map(
      ({ factor, dayMisses }) =>
        `At ${percent(factor)} of the volume a day misses in ${rangeText(dayMisses, percent)}.`,
    ),
    backtestSentence(told.setup.scenario.history),
  ].flatMap((text) => wrapped(text, PAGE_WIDTH - 2).map((line, index) => (index === 0 ? `· ${line}` : `  ${line}`)));
}

function smallerText({ setup, staffing: { found } }: ToldStaffing): string[] {
  const { smaller } = found;
  if (smaller === null) return [];
  const where = `${smaller.group} ${intervalName(setup.scenario, smaller.interval)}: ${smaller.staffed} instead of ${smaller.staffed + 1}`;
  const [worst] = smaller.judged;
  if (worst === undefined)
    return [`One expert fewer (${where}) was refused by the search, and would have done on the fresh days.`];
  const { says } = found.targets[worst.target]!;
  const span = intervalName(setup.scenario, worst.from);
  const said = worst.is === 'missed' ? 'misses' : 'is not sure to meet';
  return [
    `The next smaller plan (${where}) ${said} “${says}” at ${span}: ${rangeText(worst, (value) => decimalText(value, 1))}.`,
  ];
}

function floorText({ staffing: { found } }: ToldStaffing): string[] {
  return found.targets.flatMap(({ figure }, target) => {
    const values = found.floor.flatMap((unit) => (unit.target === target && unit.value !== null ? [unit.value] : []));
    if (values.length === 0) return [];
    const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => decimalText(value, 1));
    return [
      `With people without end, ${figure} is ${low === high ? low! : `${low!} to ${high!}`}: nobody can do better by hiring.`,
    ];
  });
}

function costText({ cost }: StaffingFound): string[] {
  if ((cost.total.value ?? 0) === 0) return [];
  return [
    `Cost ${rangeText(cost.total, dollars)}: wages ${dollars(cost.wages)}, payouts ${rangeText(cost.payouts, dollars)}, penalties included.`,
  ];
}

function figuresText({ figures }: StaffingFound): string[] {
  const shown = (['occupancy', 'abandoned'] as const).flatMap((key) =>
    figures[key] === undefined ? [] : [`${key} ${rangeText(figures[key], (value) => percent(value / 100))}`],
  );
  return shown.length === 0 ? [] : [`Over the whole run: ${shown.join('; ')}.`];
}

function evidenceText({ evidence, level }: StaffingFound): string {
  const { replications, seed, searchReplications, searchSeed, checks } = evidence;
  return (
    `Each interval by itself is met with ${percent(level)} certainty (one-sided); what counts together is the share of days above. ` +
    `Intervals with fewer than 200 tickets in all replications are judged together with their neighbours. ` +
    `Numbers are from ${countText(replications)} replications on fresh random numbers (seed ${seed}, ${counted(checks, 'check')}); ` +
    `the search used ${countText(searchReplications)} of its own for every plan (seed ${searchSeed}).`
  );
}

const percent = (share: number): string => `${decimalText(share * 100, share < 0.1 ? 1 : 0)} %`;
const dollars = (amount: number): string => `$${countText(Math.round(amount))}`;

function rangeText({ value, low, high }: Range, text: (value: number) => string): string {
  if (value === null) return '–';
  return low === null || high === null ? text(value) : `${text(value)} (${text(low)} … ${text(high)})`;
}

/** Why no number of people is enough. */
export function floorLines(scenario: Scenario, { floor }: StaffingAnswer, style: Style): string[] {
  const missed = floor.judged.filter(({ is }) => is === 'missed');
  const [worst] = missed;
  const target = scenario.targets[worst?.unit.target ?? 0]!;
  const reached = missed.map(({ estimate }) => estimate);
  const best = decimalText(target.atLeast === undefined ? Math.min(...reached) : Math.max(...reached), 1);
  return [
    style.bad('No number of people meets this.'),
    ...wrapped(
      `${targetText(target, scenario)}: with people without end it is ${best} at best in ${counted(missed.length, 'interval')} of ${floor.judged.length}.`,
    ),
    ...wrapped(
      'What is left then is no wait for people but the way offers go: the time until experts notice and answer, rejections, and offers that expire. Look at offerTimeout, accept and reject, noticing and deciding of the groups, or promise less.',
    ),
  ];
}

/** A line an interval: for spreadsheets. */
export function staffCsv({ setup, staffing: { plan, found } }: ToldStaffing): string[] {
  const names = plan.groups.map(({ name }) => name);
  const rows = found.tickets.map((tickets, interval) => [
    intervalName(setup.scenario, interval),
    ...plan.groups.map(({ staffed }) => String(staffed[interval])),
    String(Number(tickets.toFixed(3))),
    ...found.targets.map((_, target) => {
      const unit = found.judged.find(
        (each) => each.target === target && each.from <= interval && interval < each.until,
      );
      return unit?.value === null || unit === undefined ? '' : String(Number(unit.value.toFixed(3)));
    }),
  ]);
  const header = ['interval', ...names, 'tickets', ...found.targets.map(({ figure }) => figure)];
  return [header, ...rows].map((cells) => cells.map(csvCell).join(','));
}

const csvCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
