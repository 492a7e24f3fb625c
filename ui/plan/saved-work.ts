import type { PlanWork } from './plan-draft.ts';

const STORED_AS = 'switchyard.plan.work';

/** What was being planned before the page was loaded again. */
export function savedWork(): PlanWork | undefined {
  try {
    const text = sessionStorage.getItem(STORED_AS);
    const work = text === null ? undefined : (JSON.parse(text) as Partial<PlanWork>);
    // It is of this page, of this or an earlier version.
    if (typeof work?.base?.text !== 'string' || !Array.isArray(work.drafts)) return undefined;
    const areTexts = work.targets?.every((target) => typeof target === 'string') ?? true;
    return { ...work, targets: areTexts ? work.targets : undefined } as PlanWork;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next time. */
export function saveWork(work: PlanWork): void {
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify(work));
  } catch {
    // A browser that keeps nothing begins anew when the page is loaded again.
  }
}

/** Hands a text over as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
