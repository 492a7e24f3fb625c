import type { Scenario } from '../../scenario/scenario.ts';
import { cellText } from '../../words/cell-text.ts';
import { meanOf } from '../sample.ts';
import { figureOfArm } from './arm-figures.ts';
import { meanCell, plainCell } from './cells.ts';
import type { Arm, Insight, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { asked, headcount, lacksCustomers, staffedAt } from './staffed-at.ts';

/** Rosters that are played, in percent of the one of the scenario: so many, evenly from one to the other, both included. */
export interface RosterRange {
  /** Above 0. */
  readonly from: number;
  /** Above `from`. */
  readonly to: number;
  /** Whole, 3 at least: a curve has three points. */
  readonly steps: number;
}

/** The rosters that are played unless others are asked for. */
export const USUAL_ROSTERS: RosterRange = { from: 70, to: 130, steps: 7 };

/** The percentages of a range, rising. */
const percentages = ({ from, to, steps }: RosterRange): number[] =>
  Array.from({ length: steps }, (_, step) => Number((from + ((to - from) * step) / (steps - 1)).toPrecision(12)));

/** Each roster once: in small groups several shares are the same people. */
function armsOf(scenario: Scenario, range: RosterRange): readonly Arm[] {
  const byRoster = new Map(percentages(range).map((share) => [staffedAt(scenario, share / 100).join(), share]));
  return [...byRoster].map(([, share]) => ({
    name: `${Number(share.toFixed(1))} %`,
    presets: [],
    set: [...asked(scenario), ...staffedAt(scenario, share / 100)],
  }));
}

/** A curve has three points at least. */
export const FEWEST_ROSTERS = 3;

const lacks = (scenario: Scenario, range: RosterRange): string | undefined =>
  lacksCustomers(scenario) ??
  (armsOf(scenario, range).length < FEWEST_ROSTERS
    ? `its groups are so small that from ${range.from} to ${range.to} % of them there are hardly other people`
    : undefined);

const SHOWN = ['csat', 'acceptance'] as const;

function rowOf(arm: PlayedArm, level: number): InsightRow {
  const cells = SHOWN.map((key) => {
    const { values, definition } = figureOfArm(arm, key);
    return meanCell(values, definition.unit, level);
  });
  return { name: `${arm.arm.name} of the roster`, cells: [plainCell(headcount(arm.scenario), 'experts'), ...cells] };
}

/**
 * The place of the knee of a curve: the point farthest from the straight line between its ends, where it bulges towards the good side.
 * −1 where it does not bulge anywhere.
 *
 * @param headcounts rising @param values higher is better
 */
export function kneeOf(headcounts: readonly number[], values: readonly number[]): number {
  const last = headcounts.length - 1;
  const [width, height] = [headcounts[last] - headcounts[0], values[last] - values[0]];
  let [knee, farthest] = [-1, 1e-9];
  headcounts.forEach((experts, place) => {
    const onLine = values[0] + (height * (experts - headcounts[0])) / width;
    const bulge = values[place] - onLine;
    if (bulge > farthest) [knee, farthest] = [place, bulge];
  });
  return knee;
}

function sayKnee(played: readonly PlayedArm[], rows: readonly InsightRow[]): string {
  const means = (key: string): number[] =>
    played.map((arm) => meanOf(figureOfArm(arm, key).values.filter(Number.isFinite)));
  const experts = played.map(({ scenario }) => headcount(scenario));
  const satisfied = means('csat');
  const knee = kneeOf(experts, satisfied);
  if (knee < 0) return 'Satisfaction has no knee here: it rises or falls evenly with the headcount, or not at all.';
  const gained = satisfied[knee] - satisfied[0];
  const after = satisfied[satisfied.length - 1] - satisfied[knee];
  return `The knee is at ${experts[knee]} experts, with ${cellText(rows[knee].cells[1])} satisfied: up to there satisfaction changes by ${gained.toFixed(1)} points, beyond it by ${after.toFixed(1)}.`;
}

function tablesOf(played: readonly PlayedArm[], level: number): readonly InsightTable[] {
  const rows = played.map((arm) => rowOf(arm, level));
  return [
    {
      title: 'The same days with other headcounts',
      verdict: sayKnee(played, rows),
      columns: ['experts', 'CSAT', 'until accepted'],
      figures: [null, ...SHOWN],
      rows,
      says: ['CSAT is the share of satisfied reviews; more experts are rounded up in every group, fewer down.'],
      drawn: {
        columns: [1],
        as: 'lines',
        along: 'experts',
        ticks: played.map(({ scenario }) => String(headcount(scenario))),
        at: played.map(({ scenario }) => headcount(scenario)),
      },
    },
  ];
}

/** Whether there are people enough to hold satisfaction (K-120), from some rosters to others. */
export const staffingFor = (range: RosterRange): Insight => ({
  name: 'staffing',
  title: 'How many experts satisfaction needs',
  about: 'Satisfaction and waits against the headcount, and where one more expert no longer helps.',
  scenario: 'expert-marketplace',
  replications: 8,
  lacks: (scenario) => lacks(scenario, range),
  arms: (scenario) => armsOf(scenario, range),
  tables: tablesOf,
});

/** The same, from 70 to 130 % of the roster. */
export const STAFFING = staffingFor(USUAL_ROSTERS);
