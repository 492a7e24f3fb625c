import {
  backtestSentence,
  comparedFigures,
  decisionOf,
  decisionSentence,
  decisionText,
  expertHours,
  figureCatalogue,
  levelOfEach,
  promiseText,
  replicatedFigures,
  replicationSeed,
  staffingOf,
  targetSentence,
  worstReasonText,
} from '../../../engine/index.ts';
import type { ComparedFigure, Decision, Interval, Scenario } from '../../../engine/index.ts';
import type { ReplicationResult } from '../../executors/replication.ts';
import type { ComparedPlans, PlanArm, PlanPair, PlanRange, PlanTarget } from '../../protocol/index.ts';
import { HEADLINES } from '../../report/chosen-figures.ts';
import { intervalTable } from '../report/interval-table.ts';
import { intervalCells } from './interval-cells.ts';
import type { AskedArm } from './job-recipe.ts';
import { isJudgedByDay, keptPromises, valuesOfRuns } from './kept-promises.ts';

/** A way to play. */
export interface ArmToPlay extends AskedArm {
  readonly scenario: Scenario;
  /** Absolute path of a module with a routing policy of one's own. */
  readonly policyFile?: string | undefined;
}

/** A way to play, and what was played of it. */
export interface PlayedArm extends ArmToPlay {
  readonly results: readonly ReplicationResult[];
}

const DAY_MS = 86_400_000;
const COST = 'rosterCost';

/** Everything that is told of ways to play the same days. @param msEach of one more of every way; left out, no word tells how long it takes */
export function armsResult(played: readonly PlayedArm[], level: number, msEach?: number): ComparedPlans {
  const [base] = played;
  const { scenario, results } = base!;
  const unit = scenario.horizon <= DAY_MS || isJudgedByDay(scenario) ? 'day' : 'run';
  const words = { unit, promise: promiseOf(scenario), msEach, others: played.length - 1 };
  return {
    kind: 'compare',
    origin: null,
    replications: results.length,
    level,
    seed: scenario.seed,
    unit,
    promise: words.promise,
    targets: toldTargets(scenario),
    backtest: backtestSentence(scenario.history),
    msEach: msEach ?? 0,
    arms: played.map((arm) => toldArm(arm, level)),
    pairs: played.slice(1).map((other) => toldPair([base!, other], level, words)),
  };
}

function promiseOf(scenario: Scenario): string | null {
  const [target, ...others] = scenario.targets;
  if (target === undefined) return null;
  if (others.length > 0) return 'its targets';
  const definition = figureCatalogue(scenario).find(({ key }) => key === target.figure);
  return definition === undefined ? target.figure : promiseText(target, definition);
}

function toldTargets(scenario: Scenario): PlanTarget[] {
  const catalogue = figureCatalogue(scenario);
  return scenario.targets.map((target) => ({
    says: targetSentence(target, scenario),
    unit: catalogue.find(({ key }) => key === target.figure)?.unit ?? '',
    atLeast: target.atLeast ?? null,
    atMost: target.atMost ?? null,
  }));
}

/** What is told of every way to play: what is promised, and the headlines. */
const figuresTold = ({ targets }: Scenario): readonly string[] => [
  ...new Set([...targets.map(({ figure }) => figure), ...HEADLINES, 'arrived', 'solved', 'scheduledTime', COST]),
];

function toldArm({ name, set, scenario, results }: PlayedArm, level: number): PlanArm {
  const table = intervalTable(scenario, results, []);
  const every = results[0]!.intervalMs;
  const all = replicatedFigures(
    figureCatalogue(scenario),
    results.map(({ figures }) => figures),
    { level, settings: scenario.figures },
  );
  const figures = figuresTold(scenario).flatMap((key) => {
    const figure = all.find(({ definition }) => definition.key === key);
    return figure === undefined || figure.value === null
      ? []
      : [{ key, ...rangeOf(figure.interval ?? undefined, figure.value) }];
  });
  const cost = figures.find(({ key, value }) => key === COST && value !== 0);
  const kept = keptPromises(scenario, results).filter((each) => each !== undefined);
  return {
    name,
    set: [...set],
    hours: expertHours(staffingOf(scenario, every)),
    met: kept.length === 0 ? null : percent(decisionOf({ name, met: kept }, { name, met: kept }, level).met[0]),
    cost: cost === undefined ? null : { value: cost.value, low: cost.low, high: cost.high },
    figures,
    intervals: intervalCells(scenario, results, table.intervals),
    worst: table.worst.map((worst) => ({
      interval: worst.interval,
      from: worst.interval * every,
      because: worstReasonText(worst),
      replication: worst.replication,
      seed: replicationSeed(scenario.seed, worst.replication),
      arrived: worst.there.arrived,
      wait: finite(worst.there.wait),
    })),
  };
}

interface Words {
  readonly unit: string;
  readonly promise: string | null;
  readonly msEach: number | undefined;
  /** Ways to play that are held against the first. */
  readonly others: number;
}

function toldPair([one, other]: readonly [PlayedArm, PlayedArm], level: number, words: Words): PlanPair {
  const { unit, promise, msEach, others } = words;
  const keys = figuresTold(one.scenario);
  const known = new Set(figureCatalogue(other.scenario).map(({ key }) => key));
  const asked = keys.filter((key) => known.has(key));
  const arm = ({ scenario, results }: PlayedArm) => ({ scenario, figures: results.map(({ figures }) => figures) });
  const compared = comparedFigures(asked, arm(one), arm(other), levelOfEach(level, asked.length * others));
  const names = [one.name, other.name] as const;
  const figures = compared
    .filter(({ pairs, one: first }) => pairs > 0 && first !== null)
    .map((figure) => ({
      ...toldDifference(figure),
      says: decisionText(figure, { names, unit, level, msEach }),
    }));
  if (promise === null) {
    return { name: other.name, decision: NOTHING_PROMISED, verdict: 'nothing-promised', further: null, figures };
  }
  const decided = ({ name, scenario, results }: PlayedArm) => {
    const cost = valuesOfRuns(scenario, results, COST);
    return {
      name,
      met: keptPromises(scenario, results),
      ...(cost.every(Number.isFinite) && cost.length > 0 && { cost }),
    };
  };
  const decision = perRun(decisionOf(decided(one), decided(other), level), one.results.length);
  const further = decision.verdict === 'undecided' && Number.isFinite(decision.further) ? decision.further : null;
  return {
    name: other.name,
    decision: decisionSentence(decision, { names, target: promise, unit, msEach }),
    verdict: decision.verdict,
    further,
    figures,
  };
}

/** Days come by the run: as many further runs as their days take. */
function perRun(decision: Decision, runs: number): Decision {
  const daysOfRun = Math.max(1, decision.pairs / runs);
  return { ...decision, further: Math.ceil(decision.further / daysOfRun) };
}

const NOTHING_PROMISED =
  'Nothing is promised, so there is nothing to decide: add a target, such as 80 % within 20 s. The table tells what differs.';

const toldDifference = ({ definition, one, other, difference, verdict }: ComparedFigure) => ({
  key: definition.key,
  one,
  other,
  difference: difference === null ? null : rangeOf(difference, difference.estimate),
  verdict,
});

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const rangeOf = (interval: Interval | undefined, value: number): PlanRange => ({
  value: finite(value),
  low: finite(interval?.low ?? NaN),
  high: finite(interval?.high ?? NaN),
});

const percent = ({ estimate, low, high }: Interval): PlanRange => ({
  value: finite(100 * estimate),
  low: 100 * low,
  high: 100 * high,
});
