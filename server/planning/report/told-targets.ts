import {
  FEWEST_TICKETS,
  figureCatalogue,
  formulaText,
  judgedUnits,
  staffingRisk,
  summedNotes,
  targetIntervals,
  targetSentence,
  UnitTally,
} from '../../../engine/index.ts';
import type {
  Judgement,
  ReplicatedFigure,
  Scenario,
  ServiceTarget,
  StaffingRisk,
  TargetIntervals,
} from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';

import type { ToldTarget } from './plan-report.ts';
import type { ToldNumber } from './told-number.ts';
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
  const judged = judgements(scenario, runs, level);
  const targets = scenario.targets.flatMap((target, place): ToldTarget[] => {
    const definition = catalogue.find(({ key }) => key === target.figure);
    const figure = figures.find((each) => each.definition.key === target.figure);
    if (definition === undefined || figure === undefined) return [];
    const ofRun = byInterval[place]!.run;
    const told = ofRun.value === null ? toldNumber(figure) : ofRun;
    const own = judged.filter(({ unit, estimate }) => unit.target === place && Number.isFinite(estimate));
    const units = own.length === 0 ? byItself(target, told) : counted(own);
    return [
      {
        ...told,
        definition,
        text: targetSentence(target, scenario),
        formula: formulaText(definition),
        bound: (target.atLeast ?? target.atMost)!,
        units,
        verdict: units.missed > 0 ? 'missed' : units.open > 0 || units.met === 0 ? 'not known' : 'met',
      },
    ];
  });
  return { targets, byInterval, risk };
}

/** Every target over the run, its days, or its intervals, those with hardly any tickets together: as a search for a plan judges. */
function judgements(
  scenario: Scenario,
  runs: readonly { readonly notes: Float64Array }[],
  level: number,
): readonly Judgement[] {
  const tally = new UnitTally(scenario, judgedUnits(scenario, summedNotes(runs), FEWEST_TICKETS));
  for (const { notes } of runs) tally.take(notes);
  return tally.judge(level);
}

function counted(judged: readonly Judgement[]): ToldTarget['units'] {
  const many = (which: Judgement['is']): number => judged.filter(({ is }) => is === which).length;
  return { met: many('met'), missed: many('missed'), open: many('open') };
}

/** Of a figure of the whole run, which no interval has a part of. */
function byItself({ atLeast, atMost }: ServiceTarget, { value, low, high }: ToldNumber): ToldTarget['units'] {
  if (value === null) return { met: 0, missed: 0, open: 0 };
  const ends = [low ?? value, high ?? value];
  const keeps = (end: number): boolean => (atLeast === undefined ? end <= atMost! : end >= atLeast);
  const met = ends.every(keeps) ? 1 : 0;
  const missed = ends.some(keeps) ? 0 : 1;
  return { met, missed, open: 1 - met - missed };
}
