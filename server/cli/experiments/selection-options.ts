import type { FigureDefinition, RankedBy } from '../../../engine/index.ts';
import { badInput } from '../../trouble.ts';

/** What is looked for, as it is given. */
export interface GivenSelection {
  readonly want?: string;
  readonly delta?: string;
  readonly budget?: string;
}

/** A verdict with a promise, or the most that a budget tells. */
export interface SelectionAsked {
  readonly want: RankedBy['want'];
  /** Smallest difference that matters, in the unit of the figure; not read with a budget. */
  readonly delta: number;
  /** Replications of all together; undefined for a verdict. */
  readonly budget: number | undefined;
}

/** One point of a hundred. */
const USUAL_POINTS = 1;
const MOST_RUNS = 1_000_000;
/** Below five of each nothing is known of their spread. */
const LEAST_OF_EACH = 5;

/**
 * Reads what is looked for.
 *
 * @throws Trouble with every mistake
 */
export function readSelection(given: GivenSelection, figure: FigureDefinition, arms: number): SelectionAsked {
  const problems: string[] = [];
  const want = wantOf(given.want, figure, problems);
  const budget = budgetOf(given.budget, arms, problems);
  if (budget !== undefined && given.delta !== undefined)
    problems.push('--budget  tells the most that so many runs can; --delta is of a verdict, leave one of them out');
  const delta = budget === undefined ? deltaOf(given.delta, figure, problems) : 0;
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return { want, delta, budget };
}

function wantOf(text: string | undefined, { key, better }: FigureDefinition, problems: string[]): RankedBy['want'] {
  if (text === 'lowest' || text === 'highest') return text;
  if (text !== undefined) problems.push(`--want  expected lowest or highest, found "${text}"`);
  else if (better === 'middle' || better === 'neither')
    problems.push(`--want  expected lowest or highest: of ${key} neither is better by itself`);
  return better === 'higher' ? 'highest' : 'lowest';
}

function budgetOf(text: string | undefined, arms: number, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  const budget = /^\d+$/.test(text) ? Number(text) : NaN;
  const least = arms * LEAST_OF_EACH;
  if (!(budget >= least && budget <= MOST_RUNS))
    problems.push(`--budget  expected runs of all together, from ${least} to ${MOST_RUNS}, found "${text}"`);
  return budget;
}

function deltaOf(text: string | undefined, { key, unit }: FigureDefinition, problems: string[]): number {
  if (text === undefined && unit === 'percent') return USUAL_POINTS;
  const delta = text === undefined ? NaN : Number(text);
  if (!(delta > 0 && delta < Infinity)) {
    const found = text === undefined ? '' : `, found "${text}"`;
    problems.push(`--delta  expected the smallest difference of ${key} that matters, in its unit (${unit})${found}`);
  }
  return delta;
}
