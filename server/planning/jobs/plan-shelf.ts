import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WholeFile } from '../../export/whole-file.ts';
import { planRequestSchema, planStatusSchema } from '../../protocol/index.ts';

const keptSchema = z.object({ request: planRequestSchema, status: planStatusSchema });

/** A plan as it is kept. */
export type KeptPlan = z.output<typeof keptSchema>;

/** Keeps each plan in a file of its own. Without a folder nothing is kept. */
export class PlanShelf {
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** All that can be read, in the order in which they were asked for; what another version wrote is left alone. */
  all(): readonly KeptPlan[] {
    const folder = this.#folder;
    if (folder === undefined) return [];
    return namesIn(folder)
      .flatMap((name) => kept(join(folder, name)))
      .toSorted((one, other) => (one.status.startedAt < other.status.startedAt ? -1 : 1));
  }

  /** @throws Trouble when it cannot be written */
  keep(plan: KeptPlan): void {
    if (this.#folder === undefined) return;
    mkdirSync(this.#folder, { recursive: true });
    const file = new WholeFile(this.#path(plan.status.plan));
    try {
      file.write(JSON.stringify(plan));
      file.finish();
    } finally {
      file.giveUp();
    }
  }

  forget(plan: string): void {
    if (this.#folder !== undefined) rmSync(this.#path(plan), { force: true });
  }

  #path(plan: string): string {
    return join(this.#folder!, `${plan}.json`);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^p-[a-f0-9]+\.json$/.test(name));
  } catch {
    return [];
  }
}

function kept(path: string): KeptPlan[] {
  try {
    const read = keptSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}
