import { figureCatalogue, formulaText, replicatedFigures } from '../../../engine/index.ts';
import type { ReplicatedFigure, Scenario } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import { HEADLINES } from '../../report/chosen-figures.ts';
import type { ToldFigure, ToldNumber, ToldTarget } from './plan-report.ts';
import { targetWords } from './target-text.ts';

/** Told beside the figures that are promised: the headlines, and what the roster costs. */
const ALWAYS = ['arrived', 'solved', ...HEADLINES, 'rosterCost'];

/** Figures that a report tells, those of targets first; what has no value in any run is left out. */
export function toldFigures(scenario: Scenario, all: readonly ReplicatedFigure[]): ToldFigure[] {
  const wanted = new Set([...scenario.targets.map(({ figure }) => figure), ...ALWAYS]);
  return [...wanted].flatMap((key) => {
    const figure = all.find(({ definition }) => definition.key === key);
    return figure === undefined || figure.value === null ? [] : [toldFigure(figure)];
  });
}

/** Every figure of the catalogue over the runs. */
export const figuresOfRuns = (
  scenario: Scenario,
  results: readonly ReplicationResult[],
  level: number,
): ReplicatedFigure[] =>
  replicatedFigures(
    figureCatalogue(scenario),
    results.map(({ figures }) => figures),
    { level, settings: scenario.figures },
  );

/** A number and its interval, where one is known. */
export function toldNumber({ value, interval }: Pick<ReplicatedFigure, 'value' | 'interval'>): ToldNumber {
  const isKnown = interval !== null && Number.isFinite(interval.halfWidth);
  return { value, low: isKnown ? interval.low : null, high: isKnown ? interval.high : null };
}

function toldFigure(figure: ReplicatedFigure): ToldFigure {
  const { definition, band } = figure;
  return { definition, ...toldNumber(figure), band: band === null ? null : { word: band.word, mark: band.mark } };
}

/** Every target over the whole run; one of a figure that there is not is left out, and the scenario says so where it is checked. */
export function toldTargets(scenario: Scenario, all: readonly ReplicatedFigure[]): ToldTarget[] {
  return scenario.targets.flatMap((target) => {
    const figure = all.find(({ definition }) => definition.key === target.figure);
    if (figure === undefined) return [];
    const told = toldFigure(figure);
    const [worst, best] = target.atMost === undefined ? [told.low, told.high] : [told.high, told.low];
    const keeps = (value: number): boolean =>
      target.atMost === undefined ? value >= target.atLeast! : value <= target.atMost;
    const verdict =
      worst === null || best === null ? 'not known' : keeps(worst) ? 'met' : keeps(best) ? 'not known' : 'missed';
    const text = targetWords(target, figure.definition);
    const bound = (target.atLeast ?? target.atMost)!;
    return [{ ...told, text, bound, formula: formulaText(figure.definition), verdict }];
  });
}
