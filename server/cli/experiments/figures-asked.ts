import { figureCatalogue, nearestName, type FigureDefinition } from '../../../engine/index.ts';
import { HEADLINES } from '../../report/chosen-figures.ts';
import { badInput } from '../../trouble.ts';
import type { PlannedArm } from './arms.ts';

/** Keys between commas; the headline figures when none are given. */
export function keysAsked(text: string | undefined): readonly string[] {
  if (text === undefined) return HEADLINES;
  return [...new Set(text.split(',').map((key) => key.trim()))].filter((key) => key !== '');
}

/**
 * Definitions of figures that every arm has.
 *
 * @param option the option that names them
 * @throws Trouble with every key that an arm has not
 */
export function figuresAsked(
  arms: readonly PlannedArm[],
  keys: readonly string[],
  option: string,
): readonly FigureDefinition[] {
  const catalogues = arms.map(({ scenario }) => figureCatalogue(scenario));
  const problems = keys.flatMap((key) => {
    const without = catalogues.findIndex((catalogue) => catalogue.every((figure) => figure.key !== key));
    return without < 0 ? [] : [problemOf(key, catalogues[without]!, arms[without]!, option)];
  });
  if (keys.length === 0) problems.push(`${option}  expected figures, such as answer,occupancy; see: switchyard kpis`);
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return keys.map((key) => catalogues[0]!.find((figure) => figure.key === key)!);
}

function problemOf(key: string, catalogue: readonly FigureDefinition[], arm: PlannedArm, option: string): string {
  const meant = nearestName(
    key,
    catalogue.map((figure) => figure.key),
  );
  const hint = meant === undefined ? 'see: switchyard kpis' : `did you mean "${meant}"?`;
  return `${option}  ${arm.scenario.name} has no figure "${key}"  ${hint}`;
}
