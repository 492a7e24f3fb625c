import { furtherPairs, levelOfEach } from '../../../engine/index.ts';
import type { ComparedFigure } from '../../../engine/index.ts';
import type { PlannedArm } from './arms.ts';
import type { ToldComparison } from './compare-lines.ts';

/** An arm as plain data: it can be played by itself. */
export const armData = ({ name, file, scenario, options }: PlannedArm): object => ({
  name,
  file,
  scenario: scenario.name,
  seed: scenario.seed,
  set: options.set,
});

/** A comparison as plain data. */
export function compareData({ arms, replications, level, compared, comparisons, verdicts }: ToldComparison): object {
  return {
    format: 1,
    replications,
    level,
    levelOfEach: levelOfEach(level, comparisons),
    arms: arms.map(armData),
    comparisons: compared.map((figures, place) => ({
      one: arms[0]!.name,
      other: arms[place + 1]!.name,
      figures: figures.map(figureData),
    })),
    assertions: verdicts,
  };
}

function figureData({ definition, one, other, pairs, difference, reduction, verdict }: ComparedFigure): object {
  const further = difference === null ? Infinity : furtherPairs(difference);
  return {
    key: definition.key,
    label: definition.label,
    unit: definition.unit,
    one,
    other,
    pairs,
    difference: difference && { estimate: difference.estimate, low: difference.low, high: difference.high },
    varianceReduction: reduction,
    verdict,
    furtherPairs: Number.isFinite(further) ? further : null,
  };
}
