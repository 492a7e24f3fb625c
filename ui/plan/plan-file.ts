import { staffingSettings, type Scenario, type StaffingPlan } from '../../engine/index.ts';
import {
  readBase,
  settingsOf,
  staffingOfDraft,
  type Draft,
  type PlannedBase,
  type PlanWork,
  overridesOf,
} from './plan-draft.ts';

/** Longest file that is opened, in characters: what the server takes. */
const LONGEST = 500_000;

/** A file as the base of a plan; or, as a sentence, why it is none. */
export function openedFile(fileName: string, text: string): PlannedBase | string {
  if (text.length > LONGEST) return `${fileName} is too large: at most ${LONGEST / 1000} kB.`;
  const base = /\.json$/i.test(fileName) ? planned(fileName, text) : plain(fileName, text);
  return base ?? `${fileName} is no plan: a plan is made with “switchyard staff”, or with “Save the plan” here.`;
}

const plain = (name: string, text: string): PlannedBase => ({
  name,
  text,
  isShipped: false,
  presets: [],
  overrides: [],
});

function planned(name: string, text: string): PlannedBase | undefined {
  const data = dataOf(text);
  if (!isRecord(data)) return undefined;
  if (data['switchyard'] !== 'plan') return plain(name, text);
  const { recipe, staffing } = data;
  if (!isRecord(recipe) || typeof recipe['scenario'] !== 'string') return undefined;
  const lines = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const base: PlannedBase = {
    name,
    text: recipe['scenario'],
    isShipped: false,
    presets: lines(recipe['presets']),
    overrides: lines(recipe['overrides']),
    files: textsOf(recipe['files']),
    seed: typeof recipe['seed'] === 'string' ? recipe['seed'] : undefined,
  };
  return withStaffing(base, isRecord(staffing) ? staffing['plan'] : undefined);
}

/** The base staffed as the plan says, where it says so in a way that can be read. */
function withStaffing(base: PlannedBase, plan: unknown): PlannedBase {
  const parsed = readBase({ base });
  if (!parsed.ok || !isPlan(plan)) return base;
  return { ...base, overrides: [...base.overrides, ...staffingSettings(parsed.value, plan)] };
}

/** Texts by name; whatever else is there is none. */
function textsOf(data: unknown): PlannedBase['files'] {
  if (!isRecord(data)) return undefined;
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlan = (value: unknown): value is StaffingPlan =>
  isRecord(value) &&
  typeof value['every'] === 'number' &&
  typeof value['cycle'] === 'string' &&
  Array.isArray(value['groups']) &&
  value['groups'].every(
    (group) => isRecord(group) && typeof group['name'] === 'string' && Array.isArray(group['staffed']),
  );

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A draft, or the base, as a plan that the commands take. @param version of the program */
export function planFileText(work: PlanWork, scenario: Scenario, draft: Draft | undefined, version: string): string {
  const { base } = work;
  const { every, cycle, groups } = staffingOfDraft(scenario, draft);
  const settings = draft === undefined ? [] : settingsOf(scenario, { ...draft, staffing: undefined });
  const plan = {
    switchyard: 'plan',
    format: 1,
    madeWith: version,
    recipe: {
      fileName: base.name,
      scenario: base.text,
      overrides: [...overridesOf(work, scenario), ...settings],
      presets: base.presets,
      files: base.files ?? {},
      seed: base.seed ?? scenario.seed,
    },
    ...(groups.length > 0 && { staffing: { plan: { every, cycle, groups } } }),
  };
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}
