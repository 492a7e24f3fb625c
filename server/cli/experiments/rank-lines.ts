import {
  bestOf,
  certaintyOf,
  counted,
  countText,
  decimalText,
  meanInterval,
  seenOf,
  valueText,
} from '../../../engine/index.ts';
import type { BestArm, ComparedArm, FigureDefinition, RankedBy } from '../../../engine/index.ts';
import { left, PAGE_WIDTH, right, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import { armText, type PlannedArm } from './arms.ts';
import type { Judged } from './assertions.ts';
import { armData } from './compare-data.ts';
import type { SelectionAsked } from './selection-options.ts';
import { shortSettings } from './sweep-lines.ts';

/** What was ranked, and what came of it. */
export interface ToldRanking {
  readonly arms: readonly PlannedArm[];
  readonly played: readonly ComparedArm[];
  readonly definition: FigureDefinition;
  readonly ranked: RankedBy;
  readonly asked: SelectionAsked;
  readonly level: number;
  /** Where a verdict was asked for. */
  readonly procedure: BestArm['procedure'] | undefined;
  readonly verdicts: readonly Judged[];
}

/** One arm in the order of merit. */
interface Place {
  readonly arm: PlannedArm;
  readonly place: number;
  readonly mean: number;
  readonly halfWidth: number;
  readonly runs: number;
  readonly droppedAfter: number | undefined;
}

/** The best first: those still in question before those that were dropped, the last dropped before the first. */
function placesOf({ arms, played, ranked, level, procedure }: ToldRanking): readonly Place[] {
  const sign = ranked.want === 'highest' ? 1 : -1;
  const seen = seenOf(played, ranked);
  const places = arms.map((arm, place) => {
    const { mean, variance, runs } = seen[place]!;
    // A t interval needs the spread and the number only.
    const unit = meanInterval([-1, 1, ...Array.from({ length: Math.max(0, runs - 2) }, () => 0)], level);
    const halfWidth = unit.halfWidth * Math.sqrt((variance * (runs - 1)) / 2);
    return { arm, place, mean: sign * mean, halfWidth, runs, droppedAfter: procedure?.droppedAfter[place] };
  });
  return places.toSorted(
    (one, other) =>
      (other.droppedAfter ?? Infinity) - (one.droppedAfter ?? Infinity) ||
      sign * (other.mean - one.mean) ||
      one.place - other.place,
  );
}

/** A ranking on a page of 80 columns. */
export function rankLines(told: ToldRanking, style: Style): string[] {
  const { definition, arms } = told;
  const places = placesOf(told);
  return [
    style.bold(
      ` ${left(`${definition.label}, mean of runs`, 46)}${right('mean', 11)}${right('±', 11)}${right('runs', 8)}`,
    ),
    ...places.map((place) => placeLine(place, definition)),
    '',
    ...wrapped(verdictText(told), PAGE_WIDTH, ' '),
    ...wrapped(
      `Seed ${arms[0]!.scenario.seed}. Behind ± is the half-width of an interval for each by itself.`,
      PAGE_WIDTH,
      ' ',
    ).map(style.dim),
  ];
}

/** What tells arms apart is kept where the whole does not fit. */
function nameOf(arm: PlannedArm): string {
  const text = armText(arm);
  return text.length <= 46 ? text : `${arm.name}  ${arm.own.length === 0 ? arm.scenario.name : shortSettings(arm)}`;
}

function placeLine({ arm, mean, halfWidth, runs, droppedAfter }: Place, definition: FigureDefinition): string {
  const value = (of: number): string => right(valueText({ value: Number.isFinite(of) ? of : null, definition }), 11);
  const out = droppedAfter === undefined ? ' ' : '×';
  return `${out}${left(nameOf(arm), 46)}${value(mean)}${value(halfWidth)}${right(countText(runs), 8)}`;
}

function verdictText(told: ToldRanking): string {
  const { procedure, level, asked, definition, arms, played, ranked } = told;
  const share = `${Number((level * 100).toPrecision(6))} %`;
  if (procedure === undefined) {
    const seen = seenOf(played, ranked);
    const { probability, expectedLoss } = certaintyOf(seen);
    const loss = valueText({ value: expectedLoss, definition });
    const runs = counted(
      seen.reduce((sum, { runs: each }) => sum + each, 0),
      'run',
    );
    return `${arms[bestOf(seen)]!.name} looks best after ${runs}: about ${decimalText(100 * probability, 0)} % likely or more, and ${loss} is lost on average by choosing it, at most. A budget promises nothing; leave --budget out for a verdict.`;
  }
  const matters = valueText({ value: asked.delta, definition });
  const { left: remaining, rows } = procedure;
  const names = remaining.map((place) => arms[place]!.name);
  if (names.length === 1)
    return `${names[0]!} has the ${ranked.want} ${definition.label}: with ${share} no other is better by ${matters} or more. × was dropped on the way; ${rows} rows of the same days were looked at.`;
  return `Not decided yet: ${names.join(', ')} are left after ${counted(rows, 'row')}. More --max-replications, or a larger --delta than ${matters}, decide.`;
}

/** A ranking as plain data, the best first. */
export function rankData(told: ToldRanking): object {
  const { definition, ranked, asked, level, procedure, played, verdicts } = told;
  return {
    format: 1,
    figure: definition.key,
    unit: definition.unit,
    want: ranked.want,
    level,
    ...(procedure === undefined
      ? { budget: asked.budget, ...certaintyOf(seenOf(played, ranked)) }
      : { delta: asked.delta, isDecided: procedure.left.length === 1, rows: procedure.rows }),
    ranking: placesOf(told).map(({ arm, mean, halfWidth, runs, droppedAfter }) => ({
      ...armData(arm),
      mean,
      halfWidth,
      runs,
      droppedAfter: droppedAfter ?? null,
    })),
    assertions: verdicts,
  };
}
