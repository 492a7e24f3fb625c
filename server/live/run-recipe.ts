import { expectedTickets, nearestName, parseScenario, POLICIES } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { readScenario, shippedScenarios } from '../scenario-files.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { RunRecipe } from './run-book.ts';

/** The text of a scenario and what is laid over it. */
export interface RecipeSource {
  readonly text: string;
  readonly fileName: string;
  /** Gives the text of files that the scenario names. */
  readonly files: (name: string) => string | undefined;
}

/** What is laid over the scenario. */
export interface RecipeChanges {
  readonly seed?: string | undefined;
  readonly overrides?: readonly string[] | undefined;
}

/** A recipe, and the scenario that it makes. */
export interface PreparedRun {
  readonly recipe: RunRecipe;
  readonly scenario: Scenario;
}

/**
 * A scenario that ships, by its name and never by a path: what comes over the wire reads no other file.
 *
 * @throws Refusal when none is called so
 */
export async function shippedSource(name: string): Promise<RecipeSource> {
  const names = shippedScenarios();
  if (names.includes(name)) return readScenario(name);
  const meant = nearestName(name, names);
  const remedy = meant === undefined ? `These ship: ${names.join(', ')}.` : `Did you mean "${meant}"?`;
  throw new Refusal('scenario-unknown', `No scenario that ships is called "${name}".`, { remedy, at: 'source.name' });
}

/** A scenario as somebody sent it; it can name no files but those that came with it. */
export function sentSource(text: string, fileName = 'scenario', files: RunRecipe['files'] = {}): RecipeSource {
  return { text, fileName, files: (name) => (Object.hasOwn(files, name) ? files[name] : undefined) };
}

/** The scenario of a recipe that is kept. */
export const keptSource = ({ scenario, files }: RunRecipe): RecipeSource => sentSource(scenario, undefined, files);

/**
 * Reads a scenario into a recipe that needs no file.
 *
 * @throws Refusal with all that is wrong with it, or because it is larger than this server takes
 */
export function prepareRun(source: RecipeSource, changes: RecipeChanges, limits: Limits): PreparedRun {
  const files: Record<string, string> = {};
  const overrides = changes.overrides ?? [];
  const parsed = parseScenario(source.text, {
    overrides,
    policies: Object.keys(POLICIES),
    files: (name) => {
      const text = source.files(name);
      if (text !== undefined) files[name] = text;
      return text;
    },
  });
  if (!parsed.ok) {
    const count = parsed.problem.length;
    const message = `The scenario has ${count === 1 ? 'a problem' : `${count} problems`}.`;
    throw new Refusal('scenario-invalid', message, { problems: parsed.problem, at: 'source' });
  }
  const seed = changes.seed ?? parsed.value.seed;
  const scenario = { ...parsed.value, seed };
  refuseTooLarge(scenario, limits);
  return { recipe: { scenario: source.text, files, overrides, seed }, scenario };
}

function refuseTooLarge(scenario: Scenario, limits: Limits): void {
  const experts = scenario.experts.reduce((sum, { count }) => sum + (count === 'unlimited' ? 1 : count), 0);
  const tickets = expectedTickets(scenario);
  if (experts > limits.experts) throw tooLarge(`${experts} experts`, `${limits.experts}`);
  if (tickets > limits.tickets) throw tooLarge(`some ${Math.round(tickets)} tickets`, `${limits.tickets}`);
}

const tooLarge = (what: string, most: string): Refusal =>
  new Refusal('too-large', `A run of this server may not have ${what}; the most is ${most}.`, {
    remedy: 'Make the scenario smaller, or play it with: npx --no -- switchyard simulate',
  });
