import {
  comparedFigures,
  figureCatalogue,
  inOneUnit,
  intervalText,
  nearestName,
  replicatedFigures,
  valueText,
} from '../../../engine/index.ts';
import type { ComparedArm, FigureDefinition, FigureUnit, Interval, ReplicatedFigure } from '../../../engine/index.ts';
import { badInput } from '../../trouble.ts';
import { PAGE_WIDTH, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import type { PlannedArm } from './arms.ts';

type Sign = '<' | '<=' | '>' | '>=';

/** A condition on a figure of some arms, `B.answer < 5`, or on how far they are from another, `B.answer - A.answer < 0`. */
export interface Assertion {
  readonly text: string;
  /** Places of the arms it is about. */
  readonly arms: readonly number[];
  /** Place of the arm that is taken off; undefined when the figure itself is meant. */
  readonly less?: number | undefined;
  readonly figure: string;
  readonly sign: Sign;
  /** In the unit of the figure. */
  readonly bound: number;
}

/** What became of it in one arm. It holds when the whole interval says so; noise neither holds nor fails it. */
export interface Judged {
  readonly assertion: string;
  readonly arm: string;
  readonly holds: 'yes' | 'no' | 'not known yet';
  /** Value and interval, in words. */
  readonly seen: string;
}

const FORM =
  /^\s*(?:(?<arm>[A-Z]\d*|base|other)\.)?(?<figure>\w+)\s*(?:[-−]\s*(?<less>[A-Z]\d*|base)\.(?<lessFigure>\w+)\s*)?(?<sign><=?|>=?)\s*(?<bound>-?\d+(?:\.\d+)?)\s*(?<unit>%|s|min|h)?\s*$/;
const SECONDS = { s: 1, min: 60, h: 3600, seconds: 1, minutes: 60, hours: 3600 } as const;

/** @throws Trouble with everything that is wrong with any of them */
export function readAssertions(texts: readonly string[], arms: readonly PlannedArm[]): readonly Assertion[] {
  const problems: string[] = [];
  const read = texts.flatMap((text) => {
    const found = readOne(text, arms);
    if (typeof found !== 'string') return [found];
    problems.push(`--assert  ${found}`);
    return [];
  });
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return read;
}

function readOne(text: string, arms: readonly PlannedArm[]): Assertion | string {
  const groups = FORM.exec(text)?.groups;
  if (groups === undefined) return `expected a figure and its bound, such as 'B.answer < 5', found "${text}"`;
  const places = arms.flatMap(({ name }, place) => (isMeant(name, place, groups['arm']) ? [place] : []));
  const less =
    groups['less'] === undefined ? undefined : arms.findIndex(({ name }, at) => isMeant(name, at, groups['less']));
  // Scenarios that cannot be read have told so themselves.
  if (arms.length === 0) return { text, arms: [], figure: '', sign: '<', bound: 0 };
  if (places.length === 0)
    return `there is no ${groups['arm']!} in "${text}": the last scenario is ${arms.at(-1)!.name}`;
  if (less === -1) return `there is no ${groups['less']!} in "${text}": the last scenario is ${arms.at(-1)!.name}`;
  const figure = groups['figure']!;
  if (less !== undefined && groups['lessFigure'] !== figure)
    return `"${text}" takes ${groups['lessFigure']!} from ${figure}; a difference is one of the same figure`;
  const catalogue = figureCatalogue(arms[places[0]!]!.scenario);
  const definition = catalogue.find(({ key }) => key === figure);
  if (definition === undefined) {
    const meant = nearestName(
      figure,
      catalogue.map(({ key }) => key),
    );
    return `there is no figure "${figure}"  ${meant === undefined ? 'see: switchyard kpis' : `did you mean "${meant}"?`}`;
  }
  const bound = boundIn(Number(groups['bound']), groups['unit'], definition.unit);
  if (bound === undefined) return `"${text}": ${figure} is in ${definition.unit}`;
  return { text: text.trim(), arms: places, less, figure, sign: groups['sign'] as Sign, bound };
}

function isMeant(name: string, place: number, arm: string | undefined): boolean {
  if (arm === undefined) return true;
  if (arm === 'base') return place === 0;
  return arm === 'other' ? place > 0 : arm === name;
}

/** A bound in the unit of its figure; undefined where that cannot be. */
function boundIn(bound: number, given: string | undefined, unit: FigureUnit): number | undefined {
  if (given === undefined) return bound;
  if (given === '%') return unit === 'percent' ? bound : undefined;
  const [from, to] = [SECONDS[given as 's'], (SECONDS as Partial<Record<string, number>>)[unit]];
  return to === undefined ? undefined : (bound * from) / to;
}

/** Judges every assertion in every arm it is about. */
export function judged(
  assertions: readonly Assertion[],
  arms: readonly PlannedArm[],
  played: readonly ComparedArm[],
  level: number,
): readonly Judged[] {
  return assertions.flatMap((assertion) =>
    assertion.arms.map((place) => {
      const { name } = arms[place]!;
      return assertion.less === undefined
        ? judgedIn(assertion, name, played[place]!, level)
        : judgedBetween(
            assertion,
            [arms[assertion.less]!.name, name],
            [played[assertion.less]!, played[place]!],
            level,
          );
    }),
  );
}

function judgedBetween(
  assertion: Assertion,
  [less, name]: readonly [string, string],
  [one, other]: readonly [ComparedArm, ComparedArm],
  level: number,
): Judged {
  const { definition, difference } = comparedFigures([assertion.figure], one, other, level)[0]!;
  const arm = `${name} − ${less}`;
  if (difference === null) return { assertion: assertion.text, arm, holds: 'not known yet', seen: 'no days in common' };
  const figure = { definition, value: difference.estimate, interval: difference };
  return {
    assertion: assertion.text,
    arm,
    holds: holds(assertion, figure),
    seen: differenceRange(definition, difference),
  };
}

function differenceRange(definition: FigureDefinition, { estimate, halfWidth }: Interval): string {
  const { texts, sign } = inOneUnit([estimate, halfWidth], definition);
  return `${texts[0]} ± ${texts[1]}${definition.unit === 'percent' ? ' points' : sign}`;
}

function judgedIn(assertion: Assertion, arm: string, { scenario, figures }: ComparedArm, level: number): Judged {
  const all = replicatedFigures(figureCatalogue(scenario), figures, { level, settings: scenario.figures });
  const figure = all.find(({ definition }) => definition.key === assertion.figure)!;
  const interval = intervalText(figure);
  const seen = interval === '' ? valueText(figure) : `${valueText(figure)} (${interval})`;
  return { assertion: assertion.text, arm, holds: holds(assertion, figure), seen };
}

function holds(
  { sign, bound }: Assertion,
  { value, interval }: Pick<ReplicatedFigure, 'value' | 'interval'>,
): Judged['holds'] {
  if (value === null || interval === null) return 'not known yet';
  const [worst, best] = sign.startsWith('<') ? [interval.high, interval.low] : [interval.low, interval.high];
  if (isWithin(worst, sign, bound)) return 'yes';
  return isWithin(best, sign, bound) ? 'not known yet' : 'no';
}

function isWithin(value: number, sign: Sign, bound: number): boolean {
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
  }
}

/** A line an assertion and arm; nothing when nothing is asserted. */
export function assertionLines(verdicts: readonly Judged[], style: Style): string[] {
  if (verdicts.length === 0) return [];
  const lines = verdicts.flatMap(({ assertion, arm, holds: said, seen }) => {
    const words = { yes: '✓ holds', no: '✗ does not hold', 'not known yet': '? is not known yet' }[said];
    const paint = said === 'yes' ? style.good : style.bad;
    return wrapped(`${words}: ${assertion}  (${arm}: ${seen})`, PAGE_WIDTH, ' ').map(paint);
  });
  return ['', ...lines];
}
