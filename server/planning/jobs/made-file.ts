import type { PlanFile } from '../plan-file.ts';

/** A file that a job has made, to be had by whoever asks for it. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const PLAN_ENDING = '.plan.json';
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

/** A name for files of a scenario or a plan, without its ending: letters, digits and a few signs. */
export function stemOf(fileName: string): string {
  const stem = fileName.replace(/(\.plan)?\.(ya?ml|json|csv|txt)(\.gz)?$/i, '');
  const plain = stem
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/^[. -]+/, '')
    .slice(0, 80);
  return plain === '' ? 'plan' : plain;
}

/** A plan as the commands read it. */
export const planFileOf = (plan: PlanFile): MadeFile => ({
  name: `${stemOf(plan.recipe.fileName)}${PLAN_ENDING}`,
  content: `${JSON.stringify(plan, undefined, 2)}\n`,
});
