import type { ExpertGroup, Scenario } from '../../scenario/scenario.ts';
import { cellText } from '../../words/cell-text.ts';
import { figureOfArm } from './arm-figures.ts';
import { plainCell, ratioCell } from './cells.ts';
import { comparedRows } from './compared-rows.ts';
import type { Arm, Insight, InsightCell, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { isSeen } from './seen.ts';

const MS_PER_MINUTE = 60_000;
const CENTS_PER_DOLLAR = 100;

/** The group whose refusals change sides: the largest of those who decide for themselves. */
export function refusingGroup({ experts }: Pick<Scenario, 'experts'>): ExpertGroup | undefined {
  const size = ({ count }: ExpertGroup): number => (count === 'unlimited' ? 0 : count);
  return experts
    .filter(({ response }) => response === undefined)
    .reduce<ExpertGroup | undefined>(
      (best, next) => (best === undefined || size(next) > size(best) ? next : best),
      undefined,
    );
}

/** `path=value` for a group by its place, which names with spaces and dots cannot spoil. */
const setting = (scenario: Scenario, group: ExpertGroup, path: string, value: string): string =>
  `experts[${scenario.experts.indexOf(group)}].behaviour.temperament.${path}=${value}`;

function armsOf(scenario: Scenario): readonly Arm[] {
  const group = refusingGroup(scenario);
  if (group === undefined) return [];
  // Standing would send fewer offers to whoever lets them expire, and a cut day leaves its last tickets unpaid.
  const same = ['standing.on=false', 'closing=drain', setting(scenario, group, 'conscientiousnessSpread', '0')];
  const arm = (name: string, conscientiousness: string): Arm => ({
    name,
    presets: [],
    set: [...same, setting(scenario, group, 'conscientiousness', conscientiousness)],
  });
  return [arm('rejected', '1'), arm('left to expire', '0')];
}

/**
 * Mean wait added to a ticket whose offers each run out with chance t after `limit`, and are rejected at once with chance r:
 * limit · t ÷ (1 − t − r). With r = 0 and five minutes, 5 · t ÷ (1 − t).
 */
export function addedWait(limit: number, expired: number, rejected = 0): number {
  return (limit * expired) / (1 - expired - rejected);
}

/** Other minus one, run by run. */
const changeOf = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, run) => other[run] - value);

function pricesOf(one: PlayedArm, other: PlayedArm, level: number): InsightRow[] {
  const change = (key: string): number[] => changeOf(figureOfArm(one, key).above, figureOfArm(other, key).above);
  const refusals = change('timedOutOffer');
  const price = (totals: readonly number[], unit: InsightCell['unit'], scale: number): InsightCell => ({
    ...ratioCell({ above: totals, below: refusals, scale }, unit, level),
    isDifference: true,
  });
  const stars = [one, other].map((arm) => figureOfArm(arm, 'reviewScore').values);
  const answered = figureOfArm(one, 'answer').below;
  const fallOfStars = changeOf(stars[0], stars[1]).map((fall, run) => fall * answered[run]);
  return [
    {
      name: 'customer-minutes on the expired offer itself',
      cells: [price(change('waitLostToTimeouts'), 'minutes', 1 / MS_PER_MINUTE)],
    },
    {
      name: 'customer-minutes until accepted, all tickets',
      cells: [price(change('acceptance'), 'minutes', 1 / MS_PER_MINUTE)],
    },
    { name: 'customer-minutes until the first reply', cells: [price(change('answer'), 'minutes', 1 / MS_PER_MINUTE)] },
    { name: 'stars, summed over all who got an answer', cells: [price(fallOfStars, 'stars', 1)] },
    { name: 'customers who leave', cells: [price(change('abandoned'), 'ratio', 1)] },
    { name: 'paid to experts', cells: [price(change('paid'), 'dollars', 1 / CENTS_PER_DOLLAR)] },
  ];
}

/** The price in a sentence, or that none is seen. */
function sayPrice(rows: readonly InsightRow[]): string {
  const named = (name: string): InsightCell => rows.find((row) => row.name.startsWith(name))!.cells[0];
  const minutes = named('customer-minutes until accepted');
  const stars = named('stars');
  if (minutes.value === null) return 'Nobody has let more offers expire so far: there is no price to tell.';
  if (!isSeen(minutes))
    return `No price is seen so far: one refusal left to expire costs customers ${cellText(minutes)} until somebody accepts.`;
  const told = isSeen(stars) ? ` and ${cellText(stars)} stars` : '; no change of stars is seen';
  return `One refusal left to expire, and not rejected, costs customers ${cellText(minutes)} until somebody accepts${told}.`;
}

const SHOWN = ['rejected', 'timedOutOffer', 'acceptance', 'answer', 'reviewScore', 'abandoned', 'paid'] as const;

/** Refusals as shares of all counted offers, what the formula makes of them, and what was played. */
function formulaRows(played: readonly PlayedArm[], level: number): InsightRow[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const of = played.map((arm) => {
    const { above, below } = figureOfArm(arm, 'timedOutOffer');
    const delay = figureOfArm(arm, 'delayOfTimeout');
    const rejected = sum(figureOfArm(arm, 'delayOfRejection').below);
    return {
      limit: sum(delay.above) / sum(delay.below) / MS_PER_MINUTE,
      expired: sum(above) / sum(below),
      rejected: rejected / sum(below),
    };
  });
  const row = (name: string, cells: readonly InsightCell[]): InsightRow => ({ name, cells });
  return [
    row(
      't: offers that expire',
      of.map(({ expired }) => plainCell(100 * expired, 'percent')),
    ),
    row(
      'limit · t ÷ (1 − t)',
      of.map(({ limit, expired }) => plainCell(addedWait(limit, expired), 'minutes')),
    ),
    row(
      'limit · t ÷ (1 − t − r), with rejects',
      of.map(({ limit, expired, rejected }) => plainCell(addedWait(limit, expired, rejected), 'minutes')),
    ),
    row(
      'simulated, on expired offers',
      played.map((arm) => {
        const above = figureOfArm(arm, 'waitLostToTimeouts').above;
        const below = figureOfArm(arm, 'acceptance').below;
        return ratioCell({ above, below, scale: 1 / MS_PER_MINUTE }, 'minutes', level);
      }),
    ),
  ];
}

function tablesOf(played: readonly PlayedArm[], level: number): readonly InsightTable[] {
  const [one, other] = played;
  const group = refusingGroup(one.scenario)?.name ?? '';
  const prices = pricesOf(one, other, level);
  return [
    {
      title: `What a refusal by "${group}" costs more as a time-out than as a reject`,
      verdict: sayPrice(prices),
      columns: ['per refusal'],
      rows: prices,
      says: [
        'Differences of paired runs, divided by the offers more that expire. A reject is offered to somebody else at once; the other waits for its limit, and those behind it wait as well.',
        'Paid to experts falls where customers leave meanwhile: nobody is paid for their tickets. Turned the other way round, the same numbers are what is won by rejecting.',
      ],
    },
    {
      title: 'The same days either way',
      columns: ['rejected', 'left to expire', 'difference'],
      rows: comparedRows(one, other, SHOWN, level),
      says: [`Only what "${group}" does with offers it does not want differs; standing is off on both sides.`],
    },
    {
      title: 'Wait that time-outs add to a ticket, beside the formula',
      columns: ['rejected', 'left to expire'],
      rows: formulaRows(played, level),
      says: [
        'The formula lets every offer run out by itself with the same chance. Real offers differ: some channels, hours and people are missed more.',
      ],
    },
  ];
}

/** Paired runs in which one group's refusals are rejects, and then time-outs (K-04; the closed form is that of a geometric count of refusals). */
export const TIMEOUT_PRICE: Insight = {
  name: 'timeout-price',
  title: 'What a time-out costs beside a reject',
  about: 'What a refusal costs as a time-out and not as a reject: minutes, stars, dollars.',
  scenario: 'timeout-lab',
  replications: 30,
  lacks: (scenario) =>
    refusingGroup(scenario) === undefined
      ? 'every group has plain answers ("response"), so nobody decides between rejecting and ignoring'
      : undefined,
  arms: armsOf,
  tables: tablesOf,
};
