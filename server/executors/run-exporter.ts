import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Piscina } from 'piscina';
import { projectFolder } from '../project-folder.ts';
import { environmentTrouble, EXIT, Trouble } from '../trouble.ts';
import { Control } from './control.ts';
import type { ReplicationFailure } from './executor.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { ExportOutcome, ExportTask } from './run-export-worker.ts';

/** What can be written of a run, and the ending of its file: a row a ticket, or a line an event. */
export const RUN_EXPORTS = { 'tickets-csv': '.csv', 'tickets-parquet': '.parquet', 'events-jsonl': '.jsonl' } as const;
export type RunExportKind = keyof typeof RUN_EXPORTS;

/** A log of a run, complete, on its way to whoever asked for it. */
export interface ExportedLog {
  readonly bytes: number;
  /** Its content, once; the file is gone when the stream is closed. */
  stream(): Readable;
  /** Nobody wants it any more. */
  discard(): Promise<void>;
}

/** What came of an export. */
export type RunExport =
  | { readonly kind: 'written'; readonly log: ExportedLog }
  /** It was called off. */
  | { readonly kind: 'stopped' }
  /** So many exports are waiting already that no other is taken. */
  | { readonly kind: 'busy' }
  /** The run broke off before the moment wanted. */
  | { readonly kind: 'failed'; readonly failure: ReplicationFailure };

/** Exports that may wait for the one that is being written. */
const MOST_WAITING = 8;
const THREAD_IDLE_MS = 30_000;

/**
 * Writes logs of runs that go on elsewhere: a thread of its own plays each once more up to a moment, one after the other, so whoever
 * drives the run never waits. A log takes disk, not memory, and is known to be complete before its first byte is sent.
 */
export class RunExporter {
  readonly #pool = new Piscina<ExportTask, ExportOutcome>({
    filename: workerFile(),
    name: 'exportRun',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: THREAD_IDLE_MS,
    concurrentTasksPerWorker: 1,
  });
  readonly #underWay = new Map<Control, Promise<RunExport>>();

  /**
   * Writes a log of a run up to where it says. Aborting the signal calls the export off, also when it has not begun.
   *
   * @throws Trouble when the machine refuses: no room on the disk, no memory for a thread
   */
  async export(run: RecordedRun, kind: RunExportKind, signal?: AbortSignal): Promise<RunExport> {
    if (signal?.aborted === true) return { kind: 'stopped' };
    if (this.#underWay.size > MOST_WAITING) return { kind: 'busy' };
    const control = new Control();
    const stop = (): void => control.stop();
    signal?.addEventListener('abort', stop);
    const written = this.#write(run, kind, control);
    this.#underWay.set(control, written);
    try {
      return await written;
    } finally {
      signal?.removeEventListener('abort', stop);
      this.#underWay.delete(control);
    }
  }

  /** Calls off what is under way, and ends the thread. */
  async close(): Promise<void> {
    for (const control of this.#underWay.keys()) control.stop();
    await Promise.allSettled(this.#underWay.values());
    await this.#pool.destroy();
  }

  async #write(run: RecordedRun, kind: RunExportKind, control: Control): Promise<RunExport> {
    const folder = await temporaryFolder();
    let log: ExportedLog | undefined;
    try {
      const path = join(folder, `run${RUN_EXPORTS[kind]}`);
      const wanted = kind === 'events-jsonl' ? { events: path } : { tickets: path };
      const outcome = await this.#inThread({ run, wanted, control: control.shared });
      if (outcome.kind === 'failed') return outcome;
      if (outcome.kind === 'stopped' || control.isStopped) return { kind: 'stopped' };
      log = await logIn(folder, path);
      return { kind: 'written', log };
    } finally {
      if (log === undefined) await remove(folder);
    }
  }

  async #inThread(task: ExportTask): Promise<Exclude<ExportOutcome, { kind: 'trouble' }>> {
    const outcome = await this.#pool.run(task).catch((cause: unknown) => {
      throw environmentTrouble('The thread that writes logs of runs ended', cause);
    });
    if (outcome.kind === 'trouble') throw new Trouble(outcome.message, EXIT.environment);
    return outcome;
  }
}

async function temporaryFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'switchyard-export-'));
  } catch (cause) {
    throw environmentTrouble(`No folder can be made in ${tmpdir()}`, cause);
  }
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

async function logIn(folder: string, path: string): Promise<ExportedLog> {
  const { size: bytes } = await stat(path);
  return {
    bytes,
    stream: () => createReadStream(path).on('close', () => void remove(folder)),
    discard: () => remove(folder),
  };
}

/** Threads run compiled sources, even when this file itself is not compiled. */
const workerFile = (): string => join(projectFolder(), 'dist', 'server', 'executors', 'run-export-worker.js');
