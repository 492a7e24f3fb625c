import { figureCatalogue, formulaText, readTargets, targetSentence, type Scenario } from '../../engine/index.ts';

/** What a target means and how it is reckoned, or what is wrong with it. */
export type TargetMeaning =
  | { readonly isRead: true; readonly says: string; readonly formula: string }
  | { readonly isRead: false; readonly says: string };

/** Targets as texts of a scenario, each by itself. */
export function meaningsOf(texts: readonly string[], scenario: Scenario): readonly TargetMeaning[] {
  const { scenario: aimed, readings } = readTargets(scenario, texts);
  const catalogue = figureCatalogue(aimed);
  return readings.map((reading): TargetMeaning => {
    if (!reading.ok) {
      const { message, remedy } = reading.problem;
      return { isRead: false, says: remedy === undefined ? `${message}.` : `${message}: ${remedy}.` };
    }
    const definition = catalogue.find(({ key }) => key === reading.target.figure)!;
    return { isRead: true, says: targetSentence(reading.target, aimed), formula: formulaText(definition) };
  });
}
