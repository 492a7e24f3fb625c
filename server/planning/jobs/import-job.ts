import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { formOf } from '../../import/date-forms.ts';
import { FIELD_NAMES } from '../../import/fields.ts';
import type { Given } from '../../import/guess-mapping.ts';
import { projectFolder } from '../../project-folder.ts';
import type { ImportRequest, ImportResult } from '../../protocol/index.ts';
import { badInput } from '../../trouble.ts';
import type { MadeFile } from './made-file.ts';
import type { JobProgress, PlanJob } from './plan-job.ts';

/** What a thread is to read, and what is known of it. */
export interface ImportWork {
  readonly path: string;
  readonly given: Given;
}

/** What a thread says: how far it is, what it took the file for, and what it came to. */
export type ImportWord =
  | ({ readonly kind: 'progress' } & JobProgress)
  | { readonly kind: 'read'; readonly result: ImportResult }
  | { readonly kind: 'made'; readonly result: ImportResult; readonly files: readonly MadeFile[] }
  | { readonly kind: 'trouble'; readonly message: string };

/** Makes a model of tickets and backtests it, as `switchyard import` does, in a thread of its own; it plays there, too. */
export class ImportJob implements PlanJob {
  readonly #work: ImportWork;
  #thread: Worker | undefined;
  #isStopped = false;
  progress: JobProgress = { done: 0, of: 0, trying: '' };
  result: ImportResult | null = null;
  files: readonly MadeFile[] = [];

  /** @throws Trouble with fields that there are not */
  constructor({ columns, timeZone, dateForms }: ImportRequest, path: string) {
    const unknown = Object.keys(columns).filter((name) => !FIELD_NAMES.some((field) => field === name));
    if (unknown.length > 0)
      throw badInput(`There is no field ${unknown.join(', ')}; there are ${FIELD_NAMES.join(', ')}.`);
    const forms = dateForms?.map(readForm);
    const given = { ...(timeZone !== undefined && { timeZone }), ...(forms !== undefined && { dateForms: forms }) };
    this.#work = { path, given: { columns, ...given } };
  }

  stop(): void {
    this.#isStopped = true;
    void this.#thread?.terminate();
  }

  async play(): Promise<void> {
    if (this.#isStopped) return;
    const file = join(projectFolder(), 'dist', 'server', 'planning', 'jobs', 'import-worker.js');
    const thread = new Worker(file, { workerData: this.#work });
    this.#thread = thread;
    let trouble: string | undefined;
    thread.on('message', (word: ImportWord) => {
      if (word.kind === 'trouble') trouble = word.message;
      else this.#hear(word);
    });
    await new Promise<void>((resolve, reject) => {
      thread.once('exit', () => resolve());
      thread.once('error', reject);
    });
    if (this.#isStopped) return;
    if (trouble !== undefined) throw badInput(trouble);
  }

  #hear(word: Exclude<ImportWord, { kind: 'trouble' }>): void {
    if (word.kind === 'progress') {
      const { done, of, trying } = word;
      this.progress = { done, of, trying };
      return;
    }
    this.result = word.result;
    if (word.kind !== 'made') return;
    this.files = word.files;
    this.progress = { ...this.progress, done: this.progress.of };
  }
}

/** @throws Trouble where it does not say year, month and day */
function readForm(text: string): string {
  const form = formOf(text);
  if (form !== undefined) return form;
  throw badInput(`“${text}” does not say how dates are written: year, month and day, such as dd/MM/yyyy HH:mm.`);
}
