import { furtherPairs, type ComparedFigure } from '../experiment/compared-figures.ts';
import { counted, decimalText, countText, spanText } from './amounts.ts';
import { amounts, meritOf } from './difference-text.ts';

/** How what was compared is called. */
export interface DecisionWords {
  readonly names: readonly [one: string, other: string];
  /** What a replication is: `day`, `run`. */
  readonly unit: string;
  /** Confidence, as it is to be told. */
  readonly level: number;
  /** How long one more pair takes, ms; told where it is known. */
  readonly msEach?: number | undefined;
}

/** More than this nobody plays to see so small a difference. */
const MOST_PAIRS = 100_000;

/** What a comparison comes to: `B is lower by 4.2 min, 95 % interval 3.1 to 5.3, 40 paired days, which is better.` */
export function decisionText(compared: ComparedFigure, words: DecisionWords): string {
  const { definition, difference, pairs, verdict } = compared;
  const [one, other] = words.names;
  const paired = counted(pairs, `paired ${words.unit}`);
  if (difference === null) return `${pairs === 0 ? 'no' : 'only one'} ${words.unit} has it in both: two are the least.`;
  if (verdict === 'equal') return `${one} and ${other} are exactly the same, ${paired}.`;
  const { estimate, low, high } = difference;
  const interval = `${decimalText(words.level * 100, Number.isInteger(words.level * 100) ? 0 : 1)} % interval`;
  if (verdict === 'undecided') {
    const { texts, unit } = amounts([low, high], definition);
    return `not distinguishable yet: ${other} − ${one} ${texts[0]} to ${texts[1]}${unit}, ${paired}; ${remedy(compared, words)}.`;
  }
  const isLower = verdict === 'lower';
  const ends = isLower ? [-estimate, -high, -low] : [estimate, low, high];
  const { texts, unit } = amounts(ends, definition);
  return `${other} is ${verdict} by ${texts[0]}${unit}, ${interval} ${texts[1]} to ${texts[2]}, ${paired}${meritOf(definition.better, isLower)}.`;
}

function remedy({ difference }: ComparedFigure, { msEach, unit }: DecisionWords): string {
  const further = difference === null ? Infinity : furtherPairs(difference);
  if (!(further <= MOST_PAIRS)) return `so small a difference no number of ${unit}s in reach would show`;
  const span =
    msEach === undefined ? '' : `, some ${spanText(Math.max(1000, Math.round((further * msEach) / 1000) * 1000))}`;
  return `about ${countText(further)} more ${further === 1 ? unit : `${unit}s`}${span}`;
}
