import { backtestSentence, costsOf, expertHours, replicationSeed, worstReasonText } from '../../../engine/index.ts';
import type { Interval, Scenario, WorstInterval } from '../../../engine/index.ts';
import { programVersion } from '../../program-version.ts';
import { replayAt } from '../played-again.ts';
import { recipeHash, type PlanFile, type PlanRecipe } from '../plan-file.ts';
import { assumptionsOf } from './assumptions.ts';
import { decisionWords, missingWords, recommendationWords } from './decision-words.ts';
import { intervalTable } from './interval-table.ts';
import type { PlanReport, ToldWorst } from './plan-report.ts';
import type { ToldNumber } from './told-number.ts';
import type { PlayedReport } from './play-report.ts';
import { reportAgain, toldRuns } from './report-runs.ts';
import { DayNames, saysDates } from './told-days.ts';
import { figuresOfRuns, toldFigures } from './told-figures.ts';
import { toldRoster } from './told-roster.ts';
import { keptTargets } from './told-targets.ts';

/** Where a report comes from. */
export interface ReportSource {
  readonly fileName: string;
  /** The scenario, staffed as planned. */
  readonly recipe: PlanRecipe;
  readonly plan?: PlanFile | undefined;
  /** The file as it was given, and what was laid over it, for the commands that make everything again. */
  readonly file: string;
  readonly set: readonly string[];
  readonly level: number;
  /** Of each size of the staffing. */
  readonly frontierReplications: number;
  /** Options of the report that change its numbers. */
  readonly options: readonly string[];
}

/** Puts everything together that was played and planned. */
export function makePlanReport(played: PlayedReport, source: ReportSource): PlanReport {
  const { scenario, plan, results, tornados, shadowPrices, frontier } = played;
  const { recipe, level } = source;
  const all = figuresOfRuns(scenario, results, level);
  const kept = keptTargets(scenario, results, all, level);
  const table = intervalTable(scenario, results, kept.byInterval);
  const head = source.plan?.recipe ?? recipe;
  const days = new DayNames(scenario, source.plan !== undefined || saysDates(recipe));
  const roster = source.plan === undefined ? null : toldRoster(source.plan, scenario, days);
  return {
    format: 1,
    version: programVersion(),
    scenario: toldScenario(scenario, source, days),
    runs: toldRuns(played, source),
    replications: results.length,
    seed: scenario.seed,
    level,
    decision: decisionWords({
      plan,
      targets: kept.targets,
      risk: kept.risk,
      staffing: source.plan?.staffing,
      roster: source.plan?.roster,
      runs: results.length,
    }),
    recommendation: recommendationWords(scenario, source.plan?.staffing?.found),
    missing: missingWords(scenario, source),
    ...toldHistory(scenario),
    targets: kept.targets,
    risk: kept.risk === undefined ? null : toldInterval(kept.risk.dayMisses, 100),
    figures: toldFigures(scenario, all),
    intervals: table.intervals,
    plan,
    hours: expertHours(plan),
    cost: costOf(played, level, roster?.wages),
    roster,
    frontier,
    tornados,
    shadowPrices,
    worst: table.worst.map((worst) => toldWorst(worst, { scenario, source, days })),
    assumptions: assumptionsOf({
      ...head,
      overrides: [...head.overrides, ...(source.plan === undefined ? [] : source.set)],
    }),
    recipe: {
      says: headOf(recipe.scenario),
      text: recipe.scenario,
      overrides: recipe.overrides,
      presets: recipe.presets,
    },
    commands: [reportAgain(source)],
  };
}

function toldScenario(
  { name, about, horizon, figures }: Scenario,
  { fileName, recipe }: ReportSource,
  days: DayNames,
): PlanReport['scenario'] {
  const { seed } = recipe;
  const { interval } = figures;
  return { name, about, fileName, hash: recipeHash(recipe), seed, horizon, interval, days: days.all() };
}

const toldHistory = ({ history }: Scenario): Pick<PlanReport, 'backtest' | 'backtestScores' | 'fit'> => ({
  backtest: backtestSentence(history),
  backtestScores: history?.backtest ?? null,
  fit: history?.fit ?? null,
});

function toldWorst(
  worst: WorstInterval,
  { scenario, source, days }: { readonly scenario: Scenario; readonly source: ReportSource; readonly days: DayNames },
): ToldWorst {
  const from = worst.interval * scenario.figures.interval;
  const seed = replicationSeed(scenario.seed, worst.replication);
  return {
    ...worst,
    from,
    when: days.interval(worst.interval),
    because: worstReasonText(worst),
    seed,
    command: replayAt(source, seed, from),
  };
}

const toldInterval = ({ estimate, low, high }: Interval, scale = 1): ToldNumber => {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value * scale : null);
  return { value: finite(estimate), low: finite(low), high: finite(high) };
};

/** What a run costs; null where nothing has a price. @param wages of the roster, where there is one */
function costOf({ scenario, results }: PlayedReport, level: number, wages?: number): PlanReport['cost'] {
  const runs = results.map(({ notes, figures }) => ({ notes: notes!, figures }));
  const costs = costsOf(scenario, runs, level, wages);
  if (costs.total.estimate === 0 && costs.turnedAway.estimate === 0) return null;
  return {
    wages: toldInterval(costs.wages),
    payouts: toldInterval(costs.payouts),
    penalties: toldInterval(costs.penalties),
    total: toldInterval(costs.total),
    turnedAway: toldInterval(costs.turnedAway),
  };
}

/** Comments above the first setting, as paragraphs; a line for editors is none. */
function headOf(text: string): string[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  const said = lines
    .slice(0, Math.max(0, first))
    .map((line) => line.replace(/^#\s?/, ''))
    .filter((line) => !line.startsWith('yaml-language-server'));
  const paragraphs = said.join('\n').split(/\n\s*\n/);
  return paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
}
