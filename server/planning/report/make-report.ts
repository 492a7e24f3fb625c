import {
  backtestSentence,
  counted,
  expertHours,
  momentText,
  replicationSeed,
  spanText,
  worstReasonText,
} from '../../../engine/index.ts';
import type { Interval, ReplicatedFigure, Scenario, WorstInterval } from '../../../engine/index.ts';
import { shellWord } from '../../shell-word.ts';
import { programVersion } from '../../program-version.ts';
import { recipeHash, type PlanFile, type PlanRecipe } from '../plan-file.ts';
import { assumptionsOf } from './assumptions.ts';
import { decisionWords, missingWords, recommendationWords } from './decision-words.ts';
import { intervalTable } from './interval-table.ts';
import type { PlanReport, ToldNumber, ToldWorst } from './plan-report.ts';
import type { PlayedReport } from './play-report.ts';
import { figuresOfRuns, toldFigures, toldNumber } from './told-figures.ts';
import { keptTargets, type KeptTargets } from './told-targets.ts';

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
  /** Options of the report that change its numbers. */
  readonly options: readonly string[];
}

/** Puts everything together that was played and planned. */
export function makePlanReport(played: PlayedReport, source: ReportSource): PlanReport {
  const { scenario, plan, results, tornados, shadowPrices } = played;
  const { recipe, level } = source;
  const all = figuresOfRuns(scenario, results, level);
  const kept = keptTargets(scenario, results, all, level);
  const table = intervalTable(scenario, results, kept.byInterval);
  const head = source.plan?.recipe ?? recipe;
  return {
    format: 1,
    version: programVersion(),
    scenario: {
      name: scenario.name,
      about: scenario.about,
      fileName: source.fileName,
      hash: recipeHash(recipe),
      seed: recipe.seed,
      horizon: scenario.horizon,
      interval: scenario.figures.interval,
    },
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
    backtest: backtestSentence(scenario.history),
    targets: kept.targets,
    risk: kept.risk === undefined ? null : toldInterval(kept.risk.dayMisses, 100),
    figures: toldFigures(scenario, all),
    intervals: table.intervals,
    plan,
    hours: expertHours(plan),
    cost: costOf(all, kept),
    roster: rosterOf(source.plan?.roster),
    tornados,
    shadowPrices,
    worst: table.worst.map((worst) => toldWorst(worst, scenario, source)),
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
    commands: [command(['report', source.file, ...settings(source), ...source.options])],
  };
}

function toldWorst(worst: WorstInterval, scenario: Scenario, source: ReportSource): ToldWorst {
  const from = worst.interval * scenario.figures.interval;
  const seed = replicationSeed(scenario.seed, worst.replication);
  return { ...worst, from, because: worstReasonText(worst), seed, command: replayAt(source, seed, from) };
}

const toldInterval = ({ estimate, low, high }: Interval, scale: number): ToldNumber => {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value * scale : null);
  return { value: finite(estimate), low: finite(low), high: finite(high) };
};

/** What the roster costs and missed targets do; null where nothing has a price. */
function costOf(all: readonly ReplicatedFigure[], { risk }: KeptTargets): PlanReport['cost'] {
  const roster = all.find(({ definition }) => definition.key === 'rosterCost');
  const penalties = risk === undefined || risk.penalties.estimate === 0 ? null : toldInterval(risk.penalties, 1);
  if (roster === undefined || (!roster.value && penalties === null)) return null;
  return { roster: toldNumber(roster), penalties };
}

function rosterOf(roster: PlanFile['roster']): PlanReport['roster'] {
  if (roster === undefined) return null;
  const { people, shifts, wages, missing } = roster;
  return {
    people: people.length,
    shifts: shifts.filter(({ person }) => person !== null).length,
    wages,
    missing: missing.map(
      ({ group, from, lasts, experts, because }) =>
        `${counted(experts, 'expert')} of ${group} missing from ${momentText(from).replace(/:\d\d$/, '')} for ${spanText(lasts)}: ${because}`,
    ),
  };
}

const command = (words: readonly string[]): string => ['npx --no -- switchyard', ...words.map(shellWord)].join(' ');

const settings = ({ set }: Pick<ReportSource, 'set'>): string[] => set.flatMap((setting) => ['--set', setting]);

/** Looks on from that minute of that run. */
const replayAt = (source: ReportSource, seed: string, from: number): string =>
  command([
    'serve',
    '--scenario',
    source.file,
    ...settings(source),
    '--seed',
    seed,
    '--from',
    `${Math.round(from / 60_000)} min`,
  ]);

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
