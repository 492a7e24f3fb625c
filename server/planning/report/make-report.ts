import { backtestSentence, countText, expertHours, replicationSeed, worstReasonText } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import { programVersion } from '../../program-version.ts';
import { recipeHash, type PlanFile } from '../plan-file.ts';
import { assumptionsOf } from './assumptions.ts';
import { intervalTable } from './interval-table.ts';
import type { PlanReport, ToldTarget, ToldWorst } from './plan-report.ts';
import type { PlayedReport } from './play-report.ts';
import { figuresOfRuns, toldFigures, toldNumber, toldTargets } from './told-figures.ts';

/** Where a report comes from. */
export interface ReportSource {
  readonly plan: PlanFile;
  /** The file as it was given, for the commands that make everything again. */
  readonly file: string;
  readonly set: readonly string[];
  readonly level: number;
  readonly command: string;
}

/** Puts everything together that was played and planned. */
export function makePlanReport(played: PlayedReport, source: ReportSource): PlanReport {
  const { scenario, plan, results, tornados, shadowPrices } = played;
  const { recipe } = source.plan;
  const all = figuresOfRuns(scenario, results, source.level);
  const targets = toldTargets(scenario, all);
  const table = intervalTable(scenario, results, []);
  const rosterCost = all.find(({ definition }) => definition.key === 'rosterCost');
  return {
    format: 1,
    version: programVersion(),
    scenario: {
      name: scenario.name,
      about: scenario.about,
      fileName: recipe.fileName,
      hash: recipeHash(recipe),
      seed: recipe.seed,
      horizon: scenario.horizon,
      interval: scenario.figures.interval,
    },
    replications: results.length,
    seed: scenario.seed,
    level: source.level,
    decision: decisionOf(targets, results.length),
    recommendation: [],
    missing: missingParts(source.plan, scenario),
    backtest: backtestSentence(scenario.history),
    targets,
    risk: null,
    figures: toldFigures(scenario, all),
    intervals: table.intervals,
    plan,
    hours: expertHours(plan),
    cost: rosterCost?.value ? { roster: toldNumber(rosterCost), penalties: null } : null,
    tornados,
    shadowPrices,
    worst: table.worst.map((worst): ToldWorst => {
      const from = worst.interval * scenario.figures.interval;
      const seed = replicationSeed(scenario.seed, worst.replication);
      return { ...worst, from, because: worstReasonText(worst), seed, command: replayAt(source, seed, from) };
    }),
    assumptions: assumptionsOf(recipe),
    recipe: {
      says: headOf(recipe.scenario),
      text: recipe.scenario,
      overrides: recipe.overrides,
      presets: recipe.presets,
    },
    commands: [source.command],
  };
}

/** Looks on from that minute. */
function replayAt({ file, set }: ReportSource, seed: string, from: number): string {
  const settings = set.map((setting) => ` --set '${setting}'`).join('');
  return `npx --no -- switchyard serve --scenario ${file}${settings} --seed ${seed} --from "${Math.round(from / 60_000)} min"`;
}

function decisionOf(targets: readonly ToldTarget[], runs: number): string {
  if (targets.length === 0)
    return `Nothing is promised in this scenario, so there is nothing to decide: these are its figures in ${countText(runs)} runs.`;
  const missed = targets.filter(({ verdict }) => verdict === 'missed');
  if (missed.length > 0) return `This plan misses ${missed.map(({ text }) => text).join('; ')}.`;
  const open = targets.filter(({ verdict }) => verdict === 'not known');
  if (open.length > 0)
    return `Not known yet whether this plan keeps ${open.map(({ text }) => text).join('; ')}: more runs would tell.`;
  return `This plan keeps ${targets.map(({ text }) => text).join('; ')}.`;
}

function missingParts(plan: PlanFile, { targets }: Scenario): string[] {
  const missing: string[] = [];
  if (targets.length === 0)
    missing.push('No targets: add targets: to the scenario, or give --target to switchyard staff.');
  if (plan.staffing === undefined)
    missing.push('No staffing was searched for: switchyard staff finds the smallest plan that keeps the targets.');
  return missing;
}

/** Comments above the first setting, as paragraphs; a line for editors is none. */
function headOf(text: string): string[] {
  const lines = text.split('\n');
  const head = lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#')),
    ),
  );
  const said = head.map((line) => line.replace(/^#\s?/, '')).filter((line) => !line.startsWith('yaml-language-server'));
  return said
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
