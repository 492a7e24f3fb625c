import type { Scenario } from '../../scenario/scenario.ts';
import { cellText } from '../../words/cell-text.ts';
import { meanCell, ratioCell } from './cells.ts';
import type { Arm, Insight, InsightCell, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { MIX_SAMPLES, MIX_WIDTH } from './mix-notes.ts';

/** What a detector did in one run. */
export interface Detection {
  /** Planted and flagged, flagged without need, planted and missed, rightly left alone. */
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly quiet: number;
  /** Experts with offers enough to be judged. */
  readonly judged: number;
}

/** The rule of the desk: flagged above this gap, in standard deviations, from so many offers (K-11). */
const RULE = { gap: 0.25, offers: 30 } as const;

const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5] as const;

/**
 * Flags whoever has a gap above a threshold. Whoever has too few offers is not flagged: planted ones among them are missed.
 *
 * @param notes of MixNotes
 * @param column which gap of an expert: one of MIX_SAMPLES by its place, or the last for the whole run
 */
export function detect(notes: Float64Array, column: number, threshold: number): Detection {
  const counts = { hits: 0, falseAlarms: 0, misses: 0, quiet: 0, judged: 0 };
  for (let at = 0; at < notes.length; at += MIX_WIDTH) {
    const gap = notes[at + 1 + column];
    const isPlanted = notes[at] === 1;
    const isFlagged = gap > threshold;
    if (!Number.isNaN(gap)) counts.judged++;
    if (isPlanted) counts[isFlagged ? 'hits' : 'misses']++;
    else counts[isFlagged ? 'falseAlarms' : 'quiet']++;
  }
  return counts;
}

const WHOLE_RUN = MIX_SAMPLES.length;

function cellsOf(runs: readonly Detection[], level: number): InsightCell[] {
  const percent = (above: (run: Detection) => number, below: (run: Detection) => number): InsightCell =>
    ratioCell({ above: runs.map(above), below: runs.map(below), scale: 100 }, 'percent', level);
  return [
    percent(
      ({ hits }) => hits,
      ({ hits, falseAlarms }) => hits + falseAlarms,
    ),
    percent(
      ({ hits }) => hits,
      ({ hits, misses }) => hits + misses,
    ),
    percent(
      ({ falseAlarms }) => falseAlarms,
      ({ falseAlarms, quiet }) => falseAlarms + quiet,
    ),
    meanCell(
      runs.map(({ judged }) => judged),
      'experts',
      level,
    ),
  ];
}

const COLUMNS = ['precision', 'recall', 'false alarms', 'judged'] as const;

/** Planted ones who pick less, as the weight of perceived difficulty: as they are planted it is 0.8, and 0.1 is usual. */
const MILDER = [0.5, 0.35, 0.2] as const;

function armsOf({ experts }: Pick<Scenario, 'experts'>): readonly Arm[] {
  const milder = (picking: number): string[] =>
    experts.flatMap(({ archetype }, group) =>
      archetype === 'cherry-picker' ? [`experts[${group}].behaviour.temperament.cherryPicking=${picking}`] : [],
    );
  return [
    { name: 'as planted', presets: [], set: [] },
    ...MILDER.map((picking) => ({ name: `picking ${picking}`, presets: [], set: milder(picking) })),
  ];
}

const sayRule = ([precision, recall, falseAlarms]: readonly InsightCell[]): string =>
  `After ${RULE.offers} offers the rule finds ${cellText(recall)} of the cherry pickers; ${cellText(precision)} of those it flags are some, and ${cellText(falseAlarms)} of the others are accused.`;

function tablesOf(played: readonly PlayedArm[], level: number): readonly InsightTable[] {
  const row = (name: string, column: number, threshold: number, arm = played[0]): InsightRow => ({
    name,
    cells: cellsOf(
      arm.notes.map((run) => detect(run, column, threshold)),
      level,
    ),
  });
  const afterRule = MIX_SAMPLES.indexOf(RULE.offers);
  const mark = (isRule: boolean): string => (isRule ? ' (the rule)' : '');
  const rule = row('', afterRule, RULE.gap);
  return [
    {
      title: `Whom a gap above a threshold finds, after ${RULE.offers} offers`,
      verdict: sayRule(rule.cells),
      columns: COLUMNS,
      rows: THRESHOLDS.map((gap) => row(`G > ${gap}${mark(gap === RULE.gap)}`, afterRule, gap)),
      drawn: {
        columns: [0, 1],
        as: 'lines',
        along: 'threshold of the gap G',
        ticks: THRESHOLDS.map(String),
        at: THRESHOLDS,
      },
      says: [
        'G is the mean difficulty offered less the mean accepted, in standard deviations of the offered. Precision: of the flagged, those planted as cherry pickers. Recall: of the planted, those flagged. False alarms: of the others, those flagged.',
      ],
    },
    {
      title: `Whom G > ${RULE.gap} finds after more offers`,
      columns: COLUMNS,
      rows: [
        ...MIX_SAMPLES.map((offers, column) =>
          row(`${offers} offers${mark(offers === RULE.offers)}`, column, RULE.gap),
        ),
        row('the whole run', WHOLE_RUN, RULE.gap),
      ],
      drawn: {
        columns: [0, 1],
        as: 'lines',
        along: 'offers to each',
        ticks: [...MIX_SAMPLES.map(String), 'all'],
      },
      says: ['Whoever had fewer offers is not judged; a planted one among them counts as missed.'],
    },
    {
      title: 'Whom the rule finds when they pick less',
      columns: COLUMNS,
      rows: played.flatMap((arm) => [
        row(`${arm.arm.name}, ${RULE.offers} offers`, afterRule, RULE.gap, arm),
        row('… the whole run', WHOLE_RUN, RULE.gap, arm),
      ]),
      says: [
        'Picking is how much perceived difficulty puts them off: 0 not at all, 1 easy tickets only; 0.1 is usual.',
      ],
    },
  ];
}

/** The detector of K-11 against the roster, which knows who picks cherries. */
export const CHERRY_DETECTOR: Insight = {
  name: 'cherry-detector',
  title: 'Whether the gap finds the cherry pickers',
  about: 'Whether the gap between offered and accepted difficulty finds the cherry pickers, and whom it accuses.',
  scenario: 'cherry-pickers',
  replications: 12,
  notes: 'mix',
  lacks: ({ experts }) =>
    experts.some(({ archetype }) => archetype === 'cherry-picker')
      ? undefined
      : 'no group has the archetype "cherry-picker", so there is nobody to find',
  arms: armsOf,
  tables: tablesOf,
};
