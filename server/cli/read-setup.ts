import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  namedPresets,
  nearestName,
  parseScenario,
  POLICIES,
  problemText,
  SCENARIO_PRESETS,
} from '../../engine/index.ts';
import type { Scenario, ScenarioProblem } from '../../engine/index.ts';
import { isPlanText, parsePlan, type PlanFile, type PlanRecipe } from '../planning/plan-file.ts';
import { plannedRecipe } from '../planning/planned-recipe.ts';
import { readScenario, type ScenarioSource } from '../scenario-files.ts';
import { badInput } from '../trouble.ts';

/** The options that change what is simulated. */
export interface SetupOptions {
  readonly seed?: string;
  readonly policy?: string;
  readonly preset?: readonly string[];
  readonly set?: readonly string[];
  readonly horizon?: string;
}

/** What is to be simulated. */
export interface Setup {
  readonly fileName: string;
  readonly scenario: Scenario;
  /** The presets under the file, in the order in which they are laid. */
  readonly presets: readonly string[];
  /** Absolute path of the planner's own policy, where one was given. */
  readonly policyFile?: string;
  /** All that makes this scenario again without a file, but a policy of one's own. */
  readonly recipe: PlanRecipe;
  /** The plan that was given in the place of a scenario. */
  readonly plan?: PlanFile | undefined;
}

/**
 * Reads a scenario, or a plan for one, and the settings laid over it.
 *
 * @throws Trouble with every problem of file and settings, a line each.
 */
export async function readSetup(file: string, options: SetupOptions): Promise<Setup> {
  const { fileName, text, files, plan, ...under } = withPlan(await readScenario(file));
  const named: Record<string, string> = {};
  const own = options.policy !== undefined && isPolicyFile(options.policy);
  const shortcuts = shortcutsOf(options, own);
  const laid = {
    presets: [...under.presets, ...(options.preset ?? []).filter(isPreset)],
    overrides: [...under.overrides, ...(options.set ?? []), ...shortcuts.map(({ setting }) => setting)],
  };
  const parsed = parseScenario(text, {
    ...laid,
    files: (name) => {
      const content = files(name);
      if (content !== undefined) named[name] = content;
      return content;
    },
    policies: Object.keys(POLICIES),
  });
  const lines = parsed.ok ? [] : parsed.problem.map((problem) => lineOf(problem, fileName, shortcuts));
  lines.push(...presetProblems(options.preset ?? []), ...textProblems(options));
  if (!parsed.ok || lines.length > 0) throw badInput(problemList(fileName, lines));
  const seed = options.seed ?? under.seed;
  const scenario = seed === undefined ? parsed.value : { ...parsed.value, seed };
  const presets = [...namedPresets(text, laid.overrides), ...under.presets, ...(options.preset ?? [])];
  const recipe = { fileName: basename(fileName), scenario: text, ...laid, files: named, seed: scenario.seed };
  return { fileName, scenario, presets, recipe, plan, ...(own ? { policyFile: resolve(options.policy) } : {}) };
}

/** A text, and what lies over it already. */
type Source = ScenarioSource &
  Pick<PlanRecipe, 'presets' | 'overrides'> & { readonly seed?: string; readonly plan?: PlanFile };

/** A plan stands for its scenario, staffed as planned. */
function withPlan(source: ScenarioSource): Source {
  if (!isPlanText(source.text)) return { ...source, presets: [], overrides: [] };
  const plan = parsePlan(source.text, source.fileName);
  const { scenario, files, presets, overrides, seed } = plannedRecipe(plan);
  const read = (name: string): string | undefined => (Object.hasOwn(files, name) ? files[name] : undefined);
  return { fileName: source.fileName, text: scenario, files: read, presets, overrides, seed, plan };
}

/** A count of the problems, and a line for each. */
export function problemList(fileName: string, lines: readonly string[]): string {
  return [`${fileName}: ${lines.length === 1 ? '1 problem' : `${lines.length} problems`}`, ...lines].join('\n');
}

/** Whether a policy is given as a file; names of policies have neither slash nor ending. */
export const isPolicyFile = (policy: string): boolean => /[\\/]|\.[cm]?js$/.test(policy);

const isPreset = (name: string): boolean => Object.hasOwn(SCENARIO_PRESETS, name);

function presetProblems(names: readonly string[]): string[] {
  return names
    .filter((name) => !isPreset(name))
    .map((name) => {
      const meant = nearestName(name, Object.keys(SCENARIO_PRESETS));
      const hint = meant === undefined ? 'see: switchyard presets' : `did you mean "${meant}"?`;
      return `--preset ${name}  unknown preset  ${hint}`;
    });
}

function textProblems({ policy, seed }: SetupOptions): string[] {
  const problems: string[] = [];
  if (policy !== undefined && isPolicyFile(policy) && !existsSync(policy)) {
    problems.push(`--policy ${policy}  there is no such file`);
  }
  if (seed?.trim() === '') problems.push('--seed  expected any text, found none');
  return problems;
}

interface Shortcut {
  readonly setting: string;
  readonly option: string;
}

/** Options that are settings with a name of their own. */
function shortcutsOf({ policy, horizon }: SetupOptions, own: boolean): readonly Shortcut[] {
  const shortcuts: Shortcut[] = [];
  if (policy !== undefined && !own) {
    shortcuts.push({ setting: `desk.offering.policy=${policy}`, option: `--policy ${policy}` });
  }
  if (horizon !== undefined) shortcuts.push({ setting: `horizon=${horizon}`, option: `--horizon ${horizon}` });
  return shortcuts;
}

/** A problem in the words of the option that caused it. */
function lineOf(problem: ScenarioProblem, fileName: string, shortcuts: readonly Shortcut[]): string {
  const line = problemText(problem, fileName);
  const shortcut = shortcuts.find(({ setting }) => setting === problem.setting);
  return shortcut === undefined ? line : line.replace(`--set ${shortcut.setting}`, shortcut.option);
}
