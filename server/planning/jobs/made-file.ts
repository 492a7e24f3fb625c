import { recipeHash, type PlanFile } from '../plan-file.ts';

/** A file that a job has made, to be had by whoever asks for it. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What was asked about, as the commands take it. */
export interface AskedFile extends MadeFile {
  /** What is in it. */
  readonly of: string;
  /** Of the scenario in it; null where it has none. */
  readonly hash: string | null;
}

const PLAN_ENDING = '.plan.json';
const ASKED = /\.asked(?:\.[A-Z])?$/;
const ENDINGS: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.yaml': 'application/yaml',
};

/** What files of jobs are, by the endings of their names. */
export const FILE_TYPES: readonly string[] = Object.values(ENDINGS);

export const typeOfFile = (name: string): string =>
  ENDINGS[/\.[a-z]+$/.exec(name)?.[0] ?? ''] ?? 'application/octet-stream';

export const isPlanFile = (name: string): boolean => name.endsWith(PLAN_ENDING);

export const isAskedFile = (file: MadeFile): file is AskedFile => 'hash' in file;

/** A name for files of a scenario or a plan, without its ending: letters, digits and a few signs. */
export function stemOf(fileName: string): string {
  const stem = fileName.replace(/(\.plan)?\.(ya?ml|json|csv|txt)(\.gz)?$/i, '').replace(ASKED, '');
  const plain = stem
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/^[. -]+/, '')
    .slice(0, 80);
  return plain === '' ? 'plan' : plain;
}

const planText = (plan: PlanFile): string => `${JSON.stringify(plan, undefined, 2)}\n`;

/** A plan as the commands read it. */
export const planFileOf = (plan: PlanFile): MadeFile => ({
  name: `${stemOf(plan.recipe.fileName)}${PLAN_ENDING}`,
  content: planText(plan),
});

/** What was asked about as a plan that the commands take. @param letter of a way to play, where there are several */
export const askedPlan = (plan: PlanFile, of: string, letter?: string): AskedFile => ({
  name: `${askedStem(plan)}${letter === undefined ? '' : `.${letter}`}${PLAN_ENDING}`,
  content: planText(plan),
  of,
  hash: recipeHash(plan.recipe),
});

/** How files are named that go with a plan that was asked about, without their endings. */
export const askedStem = ({ recipe }: Pick<PlanFile, 'recipe'>): string => `${stemOf(recipe.fileName)}.asked`;
