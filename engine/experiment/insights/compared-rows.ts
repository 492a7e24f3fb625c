import { figureOfArm } from './arm-figures.ts';
import { differenceCell, meanCell } from './cells.ts';
import type { InsightRow, PlayedArm } from './insight.ts';

/** Labels that would not fit beside three numbers, and those of quantiles, which lists put under another figure. */
const NAMES: Readonly<Record<string, string>> = {
  timedOutOffer: 'Offers expired',
  timedOutFollowUp: 'No follow-up in time',
  acceptanceP95: 'Speed of answer, p95',
  answerP95: 'First reply, p95',
  chatAnswerP95: 'Chat first reply, p95',
  solutionP95: 'Time to solve, p95',
  emailFirstReply: 'Expert’s email reply',
  chatFirstReply: 'Expert’s chat reply',
};

/** Some figures in two ways to play the same days: one, the other, and their paired difference. */
export function comparedRows(
  one: PlayedArm,
  other: PlayedArm,
  keys: readonly string[],
  level: number,
): readonly InsightRow[] {
  return keys.map((key) => {
    const [first, second] = [figureOfArm(one, key), figureOfArm(other, key)];
    const { unit, label } = first.definition;
    return {
      name: NAMES[key] ?? label,
      figure: key,
      cells: [
        meanCell(first.values, unit, level),
        meanCell(second.values, unit, level),
        differenceCell(first.values, second.values, unit, level),
      ],
    };
  });
}
