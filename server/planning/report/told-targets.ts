import { figureCatalogue, formulaText, staffingRisk, targetIntervals } from '../../../engine/index.ts';
import type {
  ReplicatedFigure,
  Scenario,
  ServiceTarget,
  StaffingRisk,
  TargetIntervals,
} from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import { targetText } from '../read-targets.ts';
import type { ToldNumber, ToldTarget } from './plan-report.ts';
import { toldNumber } from './told-figures.ts';

/** Targets as runs have kept them. */
export interface KeptTargets {
  readonly targets: readonly ToldTarget[];
  readonly byInterval: readonly TargetIntervals[];
  /** Undefined where nothing is promised. */
  readonly risk: StaffingRisk | undefined;
}

/**
 * Judges what is promised by runs that have noted it.
 *
 * @param figures of the whole run, for those that are not the sum of their intervals
 */
export function keptTargets(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  figures: readonly ReplicatedFigure[],
  level: number,
): KeptTargets {
  const runs = results.map(({ notes, figures: all }) => ({ notes: notes!, figures: all }));
  const byInterval = targetIntervals(scenario, runs, level);
  const risk = scenario.targets.length === 0 ? undefined : staffingRisk(scenario, runs, level);
  const catalogue = figureCatalogue(scenario);
  const targets = scenario.targets.flatMap((target, place): ToldTarget[] => {
    const definition = catalogue.find(({ key }) => key === target.figure);
    const figure = figures.find((each) => each.definition.key === target.figure);
    if (definition === undefined || figure === undefined) return [];
    const ofRun = byInterval[place]!.run;
    const told = ofRun.value === null ? toldNumber(figure) : ofRun;
    const units = counted(target, unitsOf(target, place, { byInterval, risk, run: told }));
    return [
      {
        ...told,
        definition,
        text: targetText(target, scenario),
        formula: formulaText(definition),
        bound: (target.atLeast ?? target.atMost)!,
        units,
        verdict: units.missed > 0 ? 'missed' : units.open > 0 || units.met === 0 ? 'not known' : 'met',
      },
    ];
  });
  return { targets, byInterval, risk };
}

/** What a target is judged by: the run, its days, or its intervals. */
function unitsOf(
  { per }: ServiceTarget,
  place: number,
  known: Pick<KeptTargets, 'byInterval' | 'risk'> & { readonly run: ToldNumber },
): readonly ToldNumber[] {
  if (per === 'run') return [known.run];
  if (per === 'interval') return known.byInterval[place]!.intervals;
  return known.risk!.days.map(({ targets }) => {
    const { estimate: value, low, high } = targets[place]!;
    return Number.isFinite(value) ? { value, low, high } : { value: null, low: null, high: null };
  });
}

function counted({ atLeast, atMost }: ServiceTarget, units: readonly ToldNumber[]): ToldTarget['units'] {
  const keeps = (value: number): boolean => (atLeast === undefined ? value <= atMost! : value >= atLeast);
  const known = units.flatMap(({ value, low, high }) =>
    value === null ? [] : [[low ?? value, high ?? value] as const],
  );
  const met = known.filter((ends) => ends.every(keeps)).length;
  const missed = known.filter((ends) => !ends.some(keeps)).length;
  return { met, missed, open: known.length - met - missed };
}
