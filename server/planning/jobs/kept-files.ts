import { Refusal } from '../../live/refusal.ts';
import type { PlanStatus } from '../../protocol/index.ts';
import { isAskedFile, isPlanFile, type MadeFile } from './made-file.ts';
import type { PlanShelf } from './plan-shelf.ts';

/** Keeps what a plan has made. Returns its listing. @throws Trouble when it cannot be written */
export function keepFiles(shelf: PlanShelf, plan: string, files: readonly MadeFile[]): PlanStatus['files'] {
  for (const file of files) shelf.keepFile(plan, file);
  return files.map((file) => ({
    name: file.name,
    bytes: Buffer.byteLength(file.content),
    isAsked: isAskedFile(file),
  }));
}

/** A file that a plan has made. @throws Refusal when it has none of this name */
export function keptFile(shelf: PlanShelf, { plan, files }: PlanStatus, name: string): Buffer {
  // Only what is listed is looked for, so that no name leads anywhere else.
  const content = files.some((file) => file.name === name) ? shelf.file(plan, name) : undefined;
  if (content !== undefined) return content;
  const remedy = files.length === 0 ? 'It has made none.' : `There are: ${files.map((file) => file.name).join(', ')}.`;
  throw new Refusal('plan-unknown', `The plan ${plan} has no file “${name}”.`, { at: 'file', remedy });
}

/** The plan file of a plan. @throws Refusal when it has none */
export function keptPlanFile(shelf: PlanShelf, status: PlanStatus): string {
  const file = status.files.find(({ name, isAsked }) => !isAsked && isPlanFile(name));
  if (file !== undefined) return keptFile(shelf, status, file.name).toString('utf8');
  throw new Refusal('plan-unfit', 'That plan has no plan file: it is not done, or no people can keep its targets.', {
    at: 'of',
    remedy: 'Have people recommended, and wait for it.',
  });
}
