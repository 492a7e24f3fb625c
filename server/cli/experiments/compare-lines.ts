import { counted, decimalText, decisionText, inOneUnit, valueText } from '../../../engine/index.ts';
import type { ComparedFigure } from '../../../engine/index.ts';
import { left, PAGE_WIDTH, right, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import { armText, type PlannedArm } from './arms.ts';
import type { Judged } from './assertions.ts';

/** What was compared, and what came of it. */
export interface ToldComparison {
  readonly arms: readonly PlannedArm[];
  /** Of each arm. */
  readonly replications: number;
  /** Of all intervals together. */
  readonly level: number;
  /** Of each arm but the first. */
  readonly compared: readonly (readonly ComparedFigure[])[];
  /** Intervals that hold together. */
  readonly comparisons: number;
  /** Machine time of one more pair, ms. */
  readonly msEachPair: number;
  readonly verdicts: readonly Judged[];
}

const NAME = 23;
const VALUE = 12;
const DIFFERENCE = 21;
const FEWER = 8;
/** Below this the same random numbers save next to nothing. */
const LEAST_REDUCTION = 1.2;
const DAY_MS = 86_400_000;

/** A day where it lasts one; else a run. */
const unitOf = (arms: readonly PlannedArm[]): string =>
  arms.every(({ scenario }) => scenario.horizon === DAY_MS) ? 'day' : 'run';

/** A comparison on a page of 80 columns: a table and a sentence a figure, for each arm but the first. */
export function compareLines(told: ToldComparison, style: Style): string[] {
  const { arms, compared } = told;
  return [
    ...arms.flatMap((arm) => wrapped(armText(arm))),
    ...wrapped(howPlayed(told)).map(style.dim),
    ...compared.flatMap((figures, place) => ['', ...pairLines(figures, arms[place + 1]!, told, style)]),
  ];
}

function howPlayed({ arms, replications, level, comparisons }: ToldComparison): string {
  const runs = counted(replications, unitOf(arms));
  const share = `${Number((level * 100).toPrecision(6))} %`;
  const together = comparisons === 1 ? 'The interval holds' : `All ${comparisons} intervals together hold`;
  return `The same ${runs} in each, seed ${arms[0]!.scenario.seed}. ${together} with ${share}.`;
}

function pairLines(
  figures: readonly ComparedFigure[],
  other: PlannedArm,
  { arms, level, msEachPair }: ToldComparison,
  style: Style,
): string[] {
  const names = [arms[0]!.name, other.name] as const;
  const heading = `${right(names[0], VALUE)}${right(names[1], VALUE)}${right(`${names[1]} − ${names[0]}`, DIFFERENCE)}${right('fewer', FEWER)}`;
  const words = { names, unit: unitOf(arms), level, msEach: msEachPair };
  return [
    style.bold(` ${left(`${names[1]} against ${names[0]}`, NAME)}${heading}`),
    ...figures.map(figureLine),
    '',
    ...figures.flatMap((figure) => {
      const sentence = `${figure.definition.label}: ${decisionText(figure, words)}`;
      return wrapped(sentence, PAGE_WIDTH, ' ').map(figure.verdict === 'undecided' ? style.dim : (line) => line);
    }),
    ...wrapped(reductionNote(figures), PAGE_WIDTH, ' ').map(style.dim),
  ];
}

function figureLine({ definition, one, other, difference, reduction }: ComparedFigure): string {
  const value = (of: number | null): string => right(valueText({ value: of, definition }), VALUE);
  const { texts, sign } = inOneUnit([difference?.estimate ?? 0, difference?.halfWidth ?? 0], definition);
  const range = difference === null ? '' : `${texts[0]} ± ${texts[1]}${definition.unit === 'percent' ? ' pts' : sign}`;
  const fewer = reduction === null ? '' : `× ${decimalText(reduction, reduction < 10 ? 1 : 0)}`;
  return ` ${left(definition.label, NAME)}${value(one)}${value(other)}${right(range, DIFFERENCE)}${right(fewer, FEWER)}`;
}

function reductionNote(figures: readonly ComparedFigure[]): string {
  const apart = figures.filter(({ reduction }) => reduction !== null && reduction < LEAST_REDUCTION);
  const meaning = '“fewer”: on days of their own it would take so many times as many.';
  if (apart.length === 0) return meaning;
  const labels = apart.map(({ definition }) => definition.label).join(', ');
  return `${meaning} Below × ${LEAST_REDUCTION} the same chance does not meet both alike: ${labels}.`;
}
