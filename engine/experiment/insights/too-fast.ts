import type { Scenario } from '../../scenario/scenario.ts';
import { cellText } from '../../words/cell-text.ts';
import { figureOfArm } from './arm-figures.ts';
import { differenceCell, meanCell, ratioCell } from './cells.ts';
import type { Arm, Insight, InsightCell, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { PACE_EDGES, PACE_WIDTH } from './pace-notes.ts';
import { largest, valueOf } from './seen.ts';

/** How fast everybody works and how much of a ticket is read: work time as a multiple of the usual, and the share that is read. */
const PACES = [
  { name: 'in a rush', pace: 0.1, read: 0.3 },
  { name: 'hasty', pace: 0.3, read: 0.6 },
  { name: 'brisk', pace: 0.6, read: 0.8 },
  { name: 'usual', pace: 1, read: 0.9 },
  { name: 'slow', pace: 2, read: 0.95 },
  { name: 'very slow', pace: 3.5, read: 0.95 },
] as const;

const USUAL = PACES.findIndex(({ name }) => name === 'usual');

/** So that the slow do not drown: what they do to the queue is another matter. */
const QUIET = 0.3;

function armsOf(scenario: Scenario): readonly Arm[] {
  const everyGroup = (path: string, value: number): string[] =>
    scenario.experts.map((_, group) => `experts[${group}].behaviour.temperament.${path}=${value}`);
  return PACES.map(({ name, pace, read }) => ({
    name,
    presets: [],
    set: [
      ...scenario.arrivals.map(({ scale }, stream) => `arrivals[${stream}].scale=${scale * QUIET}`),
      ...everyGroup('workPace', pace),
      ...everyGroup('readFraction', read),
    ],
  }));
}

/** Bins that hold at least so many reviews in all runs together. */
const FEWEST_REVIEWS = 20;

/** The notes of all arms of one replication as one: paired arms share their chance, so replications are what is independent. */
export function pooled(arms: readonly (readonly Float64Array[])[]): Float64Array[] {
  const [first = []] = arms;
  return first.map((_, run) => first[run].map((_note, at) => arms.reduce((sum, notes) => sum + notes[run][at], 0)));
}

function binName(bin: number): string {
  if (bin === 0) return `under ${PACE_EDGES[0]} min`;
  if (bin === PACE_EDGES.length) return `${PACE_EDGES[bin - 1]} min and more`;
  return `${PACE_EDGES[bin - 1]} to ${PACE_EDGES[bin]} min`;
}

/** A row for each bin with reviews enough. */
export function curve(runs: readonly Float64Array[], level: number): InsightRow[] {
  const column = (bin: number, offset: number): number[] => runs.map((run) => run[bin * PACE_WIDTH + offset]);
  return Array.from({ length: PACE_EDGES.length + 1 }, (_, bin) => {
    const reviews = column(bin, 0);
    const total = reviews.reduce((sum, count) => sum + count, 0);
    if (total < FEWEST_REVIEWS) return [];
    const cells: InsightCell[] = [
      ratioCell({ above: column(bin, 1), below: reviews, scale: 1 }, 'stars', level),
      ratioCell({ above: column(bin, 2), below: reviews, scale: 100 }, 'percent', level),
      { value: total, halfWidth: null, unit: 'reviews', isDifference: false },
    ];
    return [{ name: binName(bin), cells }];
  }).flat();
}

function paceRow(arm: PlayedArm, usual: PlayedArm, level: number): InsightRow {
  const stars = figureOfArm(arm, 'reviewScore');
  const reply = figureOfArm(arm, 'emailFirstReply');
  const usualStars = figureOfArm(usual, 'reviewScore');
  return {
    name: arm.arm.name,
    cells: [
      meanCell(reply.values, reply.definition.unit, level),
      meanCell(stars.values, 'stars', level),
      differenceCell(usualStars.values, stars.values, 'stars', level),
    ],
  };
}

/** Where stars are highest, and whether both ends are lower by more than their intervals. */
function sayBest(rows: readonly InsightRow[]): string {
  const best = largest(rows, 0);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (best === undefined || first === undefined || last === undefined) return 'There are too few reviews so far.';
  const [low, high] = [first, last].map(({ cells: [stars] }) => valueOf(stars) + (stars.halfWidth ?? Infinity));
  const floor = valueOf(best.cells[0]) - (best.cells[0].halfWidth ?? Infinity);
  const ends = `${first.name} they are ${cellText(first.cells[0])}, ${last.name} ${cellText(last.cells[0])}`;
  const told = `Stars are highest, ${cellText(best.cells[0])}, where the first reply comes after ${best.name}`;
  if (low < floor && high < floor) return `Too fast and too slow both lose. ${told}; ${ends}.`;
  return `${told}; ${ends}. ${low < floor || high < floor ? 'One end is lower beyond chance, the other is not.' : 'Neither end is lower beyond chance so far.'}`;
}

/** `<1`, `1–2`, `45+`: a bin by its minutes. */
const tickOf = ({ name }: InsightRow): string =>
  name.replace('under ', '<').replace(' to ', '–').replace(' min and more', '+').replace(' min', '');

function tablesOf(played: readonly PlayedArm[], level: number): readonly InsightTable[] {
  const rows = curve(pooled(played.map(({ notes }) => notes)), level);
  return [
    {
      title: 'Ratings of email tickets by their first reply after acceptance',
      verdict: sayBest(rows),
      columns: ['stars', 'CSAT (4 and 5 stars)', 'reviews'],
      figures: ['reviewScore', null, null],
      rows,
      says: ['All paces together; bins with fewer than 20 reviews are left out.'],
      drawn: {
        columns: [0],
        as: 'lines',
        along: 'minutes from acceptance to the first reply',
        ticks: rows.map(tickOf),
      },
    },
    {
      title: 'The same days at another pace',
      figures: ['emailFirstReply', 'reviewScore', null],
      columns: ['email first reply', 'stars', 'against usual'],
      rows: played.map((arm) => paceRow(arm, played[USUAL], level)),
      says: [
        'Work time from a tenth to three and a half times the usual, reading from 30 to 95 % of a ticket. Three tenths of the volume, so that waits are those of the pace and not of a queue.',
        'Too fast loses by what was not read and by feeling automatic; too slow by waiting beyond what was expected (K-16, K-17).',
      ],
    },
  ];
}

/** The curve of K-16 and K-17: stars against the time of the first reply, from runs at many paces. */
export const TOO_FAST: Insight = {
  name: 'too-fast',
  title: 'Too fast and too slow: stars against the first reply',
  about: 'Stars against the time of the first reply: too fast and too slow both lose.',
  scenario: 'expert-marketplace',
  replications: 20,
  notes: 'pace',
  lacks: ({ experts }) =>
    experts.some(({ response }) => response === undefined)
      ? undefined
      : 'every group has plain answers ("response"), so nobody reads or hurries',
  arms: armsOf,
  tables: tablesOf,
};
