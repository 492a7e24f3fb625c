import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { parseScenario, POLICIES, problemsText } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { WholeFile } from '../export/whole-file.ts';
import { programVersion } from '../program-version.ts';
import { badInput, environmentTrouble, Trouble } from '../trouble.ts';
import { rosterPartSchema } from './roster-part.ts';
import { staffingPartSchema } from './staffing-part.ts';

/** Raised when the file changes shape. */
const FORMAT = 1;

/** The text of a scenario and all that is laid over it: it makes the same scenario on any machine. */
const recipeSchema = z.strictObject({
  fileName: z.string(),
  scenario: z.string(),
  overrides: z.array(z.string()),
  presets: z.array(z.string()),
  files: z.record(z.string(), z.string()),
  seed: z.string(),
});

/** What planning has come to so far. Each command adds its part; all are about the same scenario. */
export const planFileSchema = z.strictObject({
  switchyard: z.literal('plan'),
  format: z.literal(FORMAT),
  /** The version of the program that made it. */
  madeWith: z.string(),
  recipe: recipeSchema,
  staffing: staffingPartSchema.optional(),
  roster: rosterPartSchema.optional(),
});

/** The recipe of a scenario in a plan. */
export type PlanRecipe = z.output<typeof recipeSchema>;
/** What planning has come to so far. */
export type PlanFile = z.output<typeof planFileSchema>;

/** A plan without any part yet. */
export const newPlan = (recipe: PlanRecipe): PlanFile => ({
  switchyard: 'plan',
  format: FORMAT,
  madeWith: programVersion(),
  recipe,
});

/** Twelve digits that are different for different recipes. */
export function recipeHash(recipe: PlanRecipe): string {
  const { scenario, overrides, presets, files, seed } = recipe;
  const named = Object.keys(files)
    .toSorted()
    .map((name) => [name, files[name]]);
  const text = JSON.stringify([scenario, overrides, presets, named, seed]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * Reads a plan.
 *
 * @throws Trouble when there is no such file, or it is none of this format
 */
export async function readPlan(path: string): Promise<PlanFile> {
  try {
    return parsePlan(await readFile(path, 'utf8'), path);
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
    throw environmentTrouble(`${path} cannot be read`, cause);
  }
}

/** Whether a text looks like a plan, and not like a scenario. */
export const isPlanText = (text: string): boolean => /^\s*\{\s*"switchyard"\s*:\s*"plan"/.test(text);

/** @throws Trouble when the text is no plan of this format */
export function parsePlan(text: string, path: string): PlanFile {
  const read = planFileSchema.safeParse(dataOf(text, path));
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path: at, message }) => `  ${at.join('.') || 'the whole file'}  ${message}`);
  throw badInput([`${path} is no plan that this version reads:`, ...lines, ...REMEDY].join('\n'));
}

const REMEDY = ['Make one with: switchyard staff SCENARIO --target 80/20'];

function dataOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput([`${path} is no plan: it is no JSON.`, ...REMEDY].join('\n'));
  }
}

/**
 * The scenario of a plan.
 *
 * @throws Trouble when this version does not read it any more
 */
export function scenarioOfPlan({ recipe }: Pick<PlanFile, 'recipe'>): Scenario {
  const { fileName, scenario, overrides, presets, files, seed } = recipe;
  const parsed = parseScenario(scenario, {
    overrides,
    presets,
    files: (name) => (Object.hasOwn(files, name) ? files[name] : undefined),
    policies: Object.keys(POLICIES),
  });
  if (parsed.ok) return { ...parsed.value, seed };
  throw badInput(`The scenario in this plan cannot be read any more.\n${problemsText(parsed.problem, fileName)}`);
}

/** Writes a plan; it is there as a whole or not at all. @throws Trouble when it cannot be written there */
export function writePlan(path: string, plan: PlanFile): void {
  const file = new WholeFile(path);
  try {
    file.write(`${JSON.stringify(plan, undefined, 2)}\n`);
    file.finish();
  } finally {
    file.giveUp();
  }
}

/** Where the plan for a scenario is kept unless asked otherwise: here, under the name of the scenario. */
export const planPathFor = (fileName: string): string =>
  `${basename(fileName).replace(/\.(ya?ml|json)$/i, '')}.plan.json`;
