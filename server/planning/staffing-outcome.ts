import {
  expertHours,
  figureCatalogue,
  formulaText,
  meanArrivals,
  replicatedFigures,
  spansAtLimit,
  staffingRisk,
  targetSentence,
} from '../../engine/index.ts';
import type { CheckedPlan, Judgement, PlayedRun, Scenario, StaffingAnswer, StaffingRisk } from '../../engine/index.ts';
import { contradictionsOf } from './contradictions.ts';
import { floorReasons, offersPart } from './floor-words.ts';
import type { StaffingFound } from './staffing-part.ts';

/** Figures that are told of a plan, where the scenario has them. */
const TOLD = ['occupancy', 'abandoned', 'acceptance', 'answer', 'rejected', 'timedOut', 'paid'] as const;

/** What was played for an answer. */
export interface StaffingBasis {
  /** With its targets and the interval of the plan. */
  readonly scenario: Scenario;
  readonly level: number;
  /** Runs under other volumes. */
  readonly volumes: readonly { readonly factor: number; readonly runs: readonly PlayedRun[] }[];
}

type Range = StaffingFound['cost']['payouts'];

/** What is kept of an answer with a plan. */
export function staffingFound(
  answer: StaffingAnswer & { readonly plan: CheckedPlan },
  basis: StaffingBasis,
): StaffingFound {
  const { scenario, level } = basis;
  const { plan, floor } = answer;
  const risk = staffingRisk(scenario, plan.runs, level);
  const figures = figuresOf(scenario, plan.runs, level);
  return {
    targets: toldTargets(scenario),
    level,
    verdict: answer.verdict === 'floor' ? 'unmet' : answer.verdict,
    atLimit: spansAtLimit(scenario, plan, answer.ceilings),
    evidence: {
      replications: plan.runs.length,
      seed: plan.seed,
      searchReplications: answer.searchReplications,
      searchSeed: `${scenario.seed}/search`,
      checks: answer.checks,
    },
    tickets: [...meanArrivals(scenario, plan.runs)],
    judged: plan.judged.map(judgedPart),
    floor: floor.judged.map(judgedPart),
    offers: offersPart(scenario, floor.runs),
    ceilings: [...answer.ceilings],
    contradictions: contradictionsOf(answer),
    smaller: smallerPart(answer),
    risk: riskPart(risk),
    cost: costOf(scenario, plan, figures['paid'], risk),
    figures,
    volumes: basis.volumes.map(({ factor, runs }) => ({
      factor,
      dayMisses: range(staffingRisk(scenario, runs, level).dayMisses),
    })),
  };
}

/** What is told of an answer without a plan: why no number of people meets the targets, and which lever would do. */
export function floorFound(answer: StaffingAnswer, scenario: Scenario, level: number): object {
  const { floor } = answer;
  return {
    targets: toldTargets(scenario),
    level,
    verdict: 'floor',
    evidence: { replications: floor.runs.length, seed: floor.seed },
    floor: floor.judged.map(judgedPart),
    offers: offersPart(scenario, floor.runs),
    reasons: floorReasons(scenario, answer).map(([says, ...remedies]) => ({ says, remedies })),
  };
}

const toldTargets = (scenario: Scenario): StaffingFound['targets'] =>
  scenario.targets.map((target) => ({
    ...target,
    says: targetSentence(target, scenario),
    formula: formulaOf(scenario, target.figure),
  }));

function formulaOf(scenario: Scenario, figure: string): string {
  const definition = figureCatalogue(scenario).find(({ key }) => key === figure);
  return definition === undefined ? '' : formulaText(definition);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const range = (known: { readonly estimate: number; readonly low: number; readonly high: number }): Range => ({
  value: finite(known.estimate),
  low: finite(known.low),
  high: finite(known.high),
});

const judgedPart = ({ unit, is, ...known }: Judgement): StaffingFound['judged'][number] => ({
  ...range(known),
  ...unit,
  is,
});

const riskPart = ({ dayMisses, penalties, days }: StaffingRisk): StaffingFound['risk'] => ({
  dayMisses: range(dayMisses),
  penalties: range(penalties),
  days: days.map(({ day, from, until, misses, targets }) => ({
    day,
    from,
    until,
    misses: range(misses),
    targets: targets.map(judgedPart),
  })),
});

function figuresOf(scenario: Scenario, runs: readonly PlayedRun[], level: number): Record<string, Range> {
  const catalogue = figureCatalogue(scenario);
  const all = replicatedFigures(
    catalogue,
    runs.map(({ figures }) => figures),
    { level, settings: scenario.figures },
  );
  return Object.fromEntries(
    TOLD.flatMap((key) => {
      const figure = all.find(({ definition }) => definition.key === key);
      if (figure === undefined || figure.value === null) return [];
      const { low, high } = figure.interval ?? { low: NaN, high: NaN };
      return [[key, range({ estimate: figure.value, low, high })]];
    }),
  );
}

function smallerPart({ plan, smaller, ceilings }: StaffingAnswer): StaffingFound['smaller'] {
  if (plan === undefined || smaller === undefined) return null;
  const place = smaller.levels.at.findIndex((level, index) => level !== plan.levels.at[index]);
  return {
    group: smaller.levels.groupOf(place).name,
    interval: smaller.levels.intervalOf(place),
    staffed: smaller.levels.at[place]!,
    judged: smaller.judged.filter(({ is, unit }) => is !== 'met' && !ceilings.includes(unit.target)).map(judgedPart),
  };
}

function costOf(
  scenario: Scenario,
  { levels }: CheckedPlan,
  paid: Range | undefined,
  { penalties }: StaffingRisk,
): StaffingFound['cost'] {
  const plan = levels.plan(scenario.figures.interval);
  const wages = plan.groups.reduce((sum, group) => {
    const { costPerHour } = scenario.experts.find(({ name }) => name === group.name)!;
    return sum + costPerHour * expertHours({ ...plan, groups: [group] });
  }, 0);
  const payouts = paid ?? { value: 0, low: 0, high: 0 };
  const plus = (end: keyof Range): number | null => {
    const penalty = { value: penalties.estimate, low: penalties.low, high: penalties.high }[end];
    return payouts[end] === null ? null : finite(wages + payouts[end] + penalty);
  };
  return {
    expertHours: expertHours(plan),
    wages,
    payouts,
    total: { value: plus('value'), low: plus('low'), high: plus('high') },
  };
}
