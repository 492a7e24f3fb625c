import { backtestSentence, intervalName, spanText } from '../../../engine/index.ts';
import type { Scenario, StaffingAnswer } from '../../../engine/index.ts';
import { contradictionsText } from '../../planning/contradictions.ts';
import { floorReasons, floorText } from '../../planning/floor-words.ts';
import type { StaffingFound } from '../../planning/staffing-part.ts';
import {
  costText,
  evidenceText,
  percentText,
  rangeText,
  riskText,
  smallerText,
  verdictText,
  volumeText,
  type KnownStaffing,
} from '../../planning/staffing-words.ts';
import type { Setup } from '../read-setup.ts';
import { PAGE_WIDTH, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import { dayLines, targetLabel } from './day-lines.ts';

/** A plan that was found. */
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
  /** Not where there is a plan already, and this one is only as far as a search had come. */
  readonly isWritten: boolean;
}

const knownOf = ({ setup, staffing }: ToldStaffing): KnownStaffing => ({
  scenario: setup.scenario,
  found: staffing.found,
});

/** Everything about a plan at the width of a page. */
export function staffLines(told: ToldStaffing, style: Style): string[] {
  const { setup, staffing, out, isWritten } = told;
  const { plan, found } = staffing;
  const heading = `${setup.scenario.name} · ${spanText(setup.scenario.horizon)} in intervals of ${spanText(plan.every)}`;
  return [
    style.bold(heading),
    ...found.targets.flatMap(({ says, formula }, place) => [
      ...wrapped(found.targets.length > 1 ? `${targetLabel(found.targets, place)}: ${says}` : says),
      ...wrapped(formula, PAGE_WIDTH, '  ').map(style.dim),
    ]),
    '',
    ...dayLines(told, style),
    ...wrapped(verdictText(told.staffing)).map(found.verdict === 'met' ? style.good : style.bad),
    ...bulletLines(told),
    '',
    ...wrapped(evidenceText(found)).map(style.dim),
    ...(found.verdict === 'unchecked' ? ['The same command with --resume goes on from here.'] : []),
    ...(isWritten
      ? [...wrapped(`Written: ${out}`), `Next: switchyard roster ${out}`]
      : wrapped(`Not written: ${out} is there already, and stays as it is.`)),
  ];
}

function bulletLines(told: ToldStaffing): string[] {
  const { found } = told.staffing;
  return [
    ...contradictionsText(knownOf(told)),
    riskText(told.staffing.found),
    ...smallerText(knownOf(told)),
    ...floorText(told.staffing.found),
    ...costText(found),
    ...figuresText(found),
    ...volumeText(found),
    backtestSentence(told.setup.scenario.history),
  ].flatMap((text) => wrapped(text, PAGE_WIDTH - 2).map((line, index) => (index === 0 ? `· ${line}` : `  ${line}`)));
}

function figuresText({ figures }: StaffingFound): string[] {
  const shown = (['occupancy', 'abandoned'] as const).flatMap((key) =>
    figures[key] === undefined ? [] : [`${key} ${rangeText(figures[key], (value) => percentText(value / 100))}`],
  );
  return shown.length === 0 ? [] : [`Over the whole run: ${shown.join('; ')}.`];
}

/** Why no number of people is enough, and what would be. */
export function floorLines(scenario: Scenario, answer: StaffingAnswer, style: Style): string[] {
  const reasons = floorReasons(scenario, answer).flatMap(([first = '', ...more]) => [
    ...wrapped(first),
    ...more.flatMap((text) =>
      wrapped(text, PAGE_WIDTH - 2).map((line, index) => (index === 0 ? `· ${line}` : `  ${line}`)),
    ),
  ]);
  return [style.bad('No number of people meets this.'), ...reasons];
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
