import { figureCatalogue, replicatedFigures } from '../../../engine/index.ts';
import type { ReplicatedFigure, Scenario } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import { HEADLINES } from '../../report/chosen-figures.ts';
import type { ToldFigure } from './plan-report.ts';
import type { ToldNumber } from './told-number.ts';

/** Told beside the figures that are promised: the headlines, and what the roster costs. */
const ALWAYS = ['arrived', 'solved', ...HEADLINES, 'rosterCost'];

/** Figures that a report tells, those of targets first; what has no value in any run is left out. */
export function toldFigures(scenario: Scenario, all: readonly ReplicatedFigure[]): ToldFigure[] {
  const wanted = new Set([...scenario.targets.map(({ figure }) => figure), ...ALWAYS]);
  return [...wanted].flatMap((key) => {
    const figure = all.find(({ definition }) => definition.key === key);
    if (figure === undefined || figure.value === null) return [];
    // Where no hour has a price there is no cost to tell.
    return key === 'rosterCost' && figure.value === 0 ? [] : [toldFigure(figure)];
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
