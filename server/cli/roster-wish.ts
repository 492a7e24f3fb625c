import { share } from '../../engine/index.ts';
import { isPlanText, newPlan, parsePlan, planPathFor, type PlanFile } from '../planning/plan-file.ts';
import { readPatterns, USUAL_SHIFTS } from '../planning/roster/patterns-file.ts';
import { readPeople } from '../planning/roster/people-file.ts';
import { plannedGroups, type RosterWish } from '../planning/roster/roster-plan.ts';
import { readScenario } from '../scenario-files.ts';
import { badInput } from '../trouble.ts';
import { Noted } from './experiments/noted.ts';
import { readSetup } from './read-setup.ts';

/** Options of `switchyard roster`. */
export interface GivenRoster {
  readonly patterns?: string;
  readonly people?: string;
  readonly shrinkage?: string;
  readonly sick?: string;
  readonly costPerHour?: string;
  readonly maxHours?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
}

/** A plan, and where it is kept. */
export interface KeptPlan {
  readonly plan: PlanFile;
  readonly path: string;
}

/** Reads a plan as it was written, or begins one for a scenario. @throws Trouble with everything wrong with it */
async function readKeptPlan(file: string, given: Pick<GivenRoster, 'seed' | 'set'>): Promise<KeptPlan> {
  const source = await readScenario(file);
  if (!isPlanText(source.text)) {
    const { recipe, fileName } = await readSetup(file, given);
    return { plan: newPlan(recipe), path: planPathFor(fileName) };
  }
  if (given.seed !== undefined || given.set !== undefined)
    throw badInput('A plan keeps its own seed and settings: leave --seed and --set out, or name its scenario.');
  return { plan: parsePlan(source.text, source.fileName), path: file };
}

/** Reads what a roster is asked for. @throws Trouble with everything that is wrong with plan, files and options */
export async function readRosterWish(
  file: string,
  given: GivenRoster,
): Promise<KeptPlan & { readonly wish: RosterWish }> {
  const noted = new Noted();
  const kept = await noted.step(() => readKeptPlan(file, given));
  const shrinkage = await noted.step(() => readShare('shrinkage', given.shrinkage));
  const absent = await noted.step(() => readShare('sick', given.sick));
  const costPerHour = await noted.step(() => readAmount('cost-per-hour', 'dollars', given.costPerHour, 0));
  const mostHours = await noted.step(() => readAmount('max-hours', 'paid hours a week', given.maxHours, 1));
  const shifts = await noted.step(() => (given.patterns === undefined ? USUAL_SHIFTS : readPatterns(given.patterns)));
  const rules = { ...shifts?.rules, ...(mostHours === undefined ? {} : { mostHours }) };
  const people = await noted.step(() => {
    if (given.people === undefined || kept === undefined || shifts === undefined) return [];
    return readPeople(given.people, plannedGroups(kept.plan), { ...shifts.rules, ...rules });
  });
  noted.tell();
  return {
    ...kept!,
    wish: {
      plan: kept!.plan,
      patterns: shifts!.patterns,
      rules: { ...shifts!.rules, ...rules },
      people: people!,
      shrinkage,
      absent,
      costPerHour,
    },
  };
}

function readShare(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const read = share().safeParse(/%\s*$/.test(text) ? text : Number(text));
  if (read.success && read.data < 0.9) return read.data;
  throw badInput(`--${name}  expected a share below 90 %, such as 8%, found "${text}"`);
}

function readAmount(name: string, unit: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value >= least) return value;
  throw badInput(`--${name}  expected ${unit}, ${least} or more, found "${text}"`);
}
