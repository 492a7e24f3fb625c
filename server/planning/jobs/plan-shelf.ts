import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WholeFile } from '../../export/whole-file.ts';
import { planRequestSchema, planStatusSchema } from '../../protocol/index.ts';
import type { MadeFile } from './made-file.ts';

const keptSchema = z.object({ request: planRequestSchema, status: planStatusSchema });

/** A plan as it is kept. */
export type KeptPlan = z.output<typeof keptSchema>;

/** Keeps each plan in a file of its own, and those that it has made beside it. Without a folder nothing outlasts the server. */
export class PlanShelf {
  readonly #folder: string | undefined;
  /** Of servers that keep nothing, until they end. */
  readonly #files = new Map<string, Map<string, Buffer>>();

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

  /** Keeps a file that a plan has made. @throws Trouble when it cannot be written */
  keepFile(plan: string, { name, content }: MadeFile): void {
    if (this.#folder === undefined) {
      this.#files.set(plan, new Map(this.#files.get(plan)).set(name, Buffer.from(content)));
      return;
    }
    mkdirSync(this.#filesOf(plan), { recursive: true });
    const file = new WholeFile(join(this.#filesOf(plan), name));
    try {
      file.write(content);
      file.finish();
    } finally {
      file.giveUp();
    }
  }

  /** A file that a plan has made; undefined when there is none of this name. @param name as its listing has it */
  file(plan: string, name: string): Buffer | undefined {
    if (this.#folder === undefined) return this.#files.get(plan)?.get(name);
    try {
      return readFileSync(join(this.#filesOf(plan), name));
    } catch {
      return undefined;
    }
  }

  forget(plan: string): void {
    this.#files.delete(plan);
    if (this.#folder === undefined) return;
    rmSync(this.#path(plan), { force: true });
    rmSync(this.#filesOf(plan), { force: true, recursive: true });
  }

  #filesOf(plan: string): string {
    return join(this.#folder!, `${plan}.files`);
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
