import { expectedTickets, parseScenario, POLICIES } from '../../../engine/index.ts';
import type { Scenario, ScenarioProblem } from '../../../engine/index.ts';
import type { Limits } from '../../live/limits.ts';
import { Refusal } from '../../live/refusal.ts';
import { sentSource, shippedSource } from '../../live/run-recipe.ts';
import type { PlanBase } from '../../protocol/index.ts';
import type { PlanRecipe } from '../plan-file.ts';
import { recipeWith } from '../planned-recipe.ts';

/** A way to play: what is laid over the base. */
export interface AskedArm {
  readonly name: string;
  readonly set: readonly string[];
}

/** A way to play that can be played. */
export interface PlayableArm extends AskedArm {
  readonly recipe: PlanRecipe;
  readonly scenario: Scenario;
}

/**
 * The scenarios of all ways to play.
 *
 * @throws Refusal with all that is wrong with any of them, or because one is larger than this server takes
 */
export async function playableArms(
  base: PlanBase,
  arms: readonly AskedArm[],
  limits: Limits,
): Promise<readonly PlayableArm[]> {
  const { source } = base;
  const read = source.from === 'shipped' ? await shippedSource(source.name) : sentSource(source.text, source.fileName);
  const recipe: Omit<PlanRecipe, 'seed'> = {
    fileName: read.fileName,
    scenario: read.text,
    overrides: [...base.overrides],
    presets: [...base.presets],
    files: {},
  };
  const problems: ScenarioProblem[] = [];
  const playable = arms.flatMap((arm) => {
    const parsed = parsedArm(recipe, arm, (name) =>
      Object.hasOwn(base.files, name) ? base.files[name] : read.files(name),
    );
    if (!Array.isArray(parsed)) return [{ ...arm, ...withSeed(parsed, base.seed) }];
    problems.push(...parsed);
    return [];
  });
  if (problems.length > 0) {
    const message = problems.length === 1 ? 'There is a problem.' : `There are ${problems.length} problems.`;
    throw new Refusal('scenario-invalid', message, { problems, at: 'base' });
  }
  for (const { name, scenario } of playable) refuseTooLarge(name, scenario, limits);
  refuseUnlike(playable);
  return playable;
}

type Parsed = Pick<PlayableArm, 'recipe' | 'scenario'>;

function parsedArm(
  base: Omit<PlanRecipe, 'seed'>,
  { name, set }: AskedArm,
  source: (name: string) => string | undefined,
): Parsed | ScenarioProblem[] {
  const files: Record<string, string> = {};
  const { overrides, presets, scenario: text } = base;
  const parsed = parseScenario(text, {
    overrides: [...overrides, ...set],
    presets,
    policies: Object.keys(POLICIES),
    files: (file) => {
      const found = source(file);
      if (found !== undefined) files[file] = found;
      return found;
    },
  });
  if (!parsed.ok) return parsed.problem.map((problem) => ({ ...problem, message: `${name}: ${problem.message}` }));
  const recipe = recipeWith({ ...base, files, seed: parsed.value.seed }, set);
  return { recipe, scenario: parsed.value };
}

/** Every way to play has the chance of the base. */
function withSeed({ recipe, scenario }: Parsed, seed: string | undefined): Parsed {
  const root = seed ?? scenario.seed;
  return { recipe: { ...recipe, seed: root }, scenario: { ...scenario, seed: root } };
}

function refuseTooLarge(name: string, scenario: Scenario, limits: Limits): void {
  const experts = scenario.experts.reduce((sum, { count }) => sum + (count === 'unlimited' ? 1 : count), 0);
  const tickets = expectedTickets(scenario);
  if (experts <= limits.experts && tickets <= limits.tickets) return;
  const what = experts > limits.experts ? `${experts} experts` : `some ${Math.round(tickets)} tickets`;
  const most = experts > limits.experts ? limits.experts : limits.tickets;
  throw new Refusal('too-large', `${name} has ${what}; the most is ${most}.`, {
    remedy: 'Make the scenario smaller, or play it with: npx --no -- switchyard compare',
  });
}

function refuseUnlike([first, ...others]: readonly PlayableArm[]): void {
  const unlike = others.find(({ scenario }) => scenario.horizon !== first?.scenario.horizon);
  if (unlike === undefined) return;
  throw new Refusal('not-comparable', `${unlike.name} does not last as long as ${first!.name}.`, {
    remedy: 'Change the length in the base, so that all have the same.',
  });
}
