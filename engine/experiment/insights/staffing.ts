import type { Scenario } from '../../scenario/scenario.ts';
import { meanOf } from '../sample.ts';
import { figureOfArm } from './arm-figures.ts';
import { meanCell, plainCell } from './cells.ts';
import type { Arm, Insight, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { asked, headcount, lacksCustomers, staffedAt } from './staffed-at.ts';

/** Shares of the roster that are played. */
const ROSTERS = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3];

/** Each roster once: in small groups several shares are the same people. */
function armsOf(scenario: Scenario): readonly Arm[] {
  const byRoster = new Map(ROSTERS.map((share) => [staffedAt(scenario, share).join(), share]));
  return [...byRoster.values()].map((share) => ({
    name: `${Math.round(100 * share)} %`,
    presets: [],
    set: [...asked(scenario), ...staffedAt(scenario, share)],
  }));
}

/** A curve has three points at least. */
const FEWEST_ROSTERS = 3;

const lacks = (scenario: Scenario): string | undefined =>
  lacksCustomers(scenario) ??
  (armsOf(scenario).length < FEWEST_ROSTERS
    ? 'its groups are so small that from 70 to 130 % of them there are hardly other people'
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

function sayKnee(played: readonly PlayedArm[]): string {
  const means = (key: string): number[] =>
    played.map((arm) => meanOf(figureOfArm(arm, key).values.filter(Number.isFinite)));
  const experts = played.map(({ scenario }) => headcount(scenario));
  const satisfied = means('csat');
  const knee = kneeOf(experts, satisfied);
  if (knee < 0) return 'Satisfaction has no knee here: it rises or falls evenly with the headcount, or not at all.';
  const gained = satisfied[knee] - satisfied[0];
  const after = satisfied[satisfied.length - 1] - satisfied[knee];
  return `The knee is at ${experts[knee]} experts: up to there satisfaction changes by ${gained.toFixed(1)} points, beyond it by ${after.toFixed(1)}.`;
}

const tablesOf = (played: readonly PlayedArm[], level: number): readonly InsightTable[] => [
  {
    title: 'The same days with other headcounts',
    columns: ['experts', 'CSAT', 'until accepted'],
    rows: played.map((arm) => rowOf(arm, level)),
    says: [
      sayKnee(played),
      'CSAT is the share of satisfied reviews; more experts are rounded up in every group, fewer down.',
    ],
  },
];

/** Whether there are people enough to hold satisfaction (K-120). */
export const STAFFING: Insight = {
  name: 'staffing',
  about: 'Satisfaction and waits against the headcount, and where one more expert no longer helps.',
  scenario: 'expert-marketplace',
  replications: 8,
  lacks,
  arms: armsOf,
  tables: tablesOf,
};
