/** What runs in a worker thread: it plays a recorded run once more and writes a log of it into a file. */
import { Trouble } from '../trouble.ts';
import { RunLogs, type WantedLogs } from '../export/run-logs.ts';
import { Control } from './control.ts';
import type { ReplicationFailure } from './executor.ts';
import { playInSlices } from './in-process.ts';
import { playRecordedRun, type RecordedRun } from './recorded-run.ts';

/** What to write, and what tells the thread to stop. */
export interface ExportTask {
  readonly run: RecordedRun;
  readonly wanted: WantedLogs;
  readonly control: SharedArrayBuffer;
}

/** How it went; nothing is left of a file that is not written. */
export type ExportOutcome =
  | { readonly kind: 'written' | 'stopped' }
  | { readonly kind: 'failed'; readonly failure: ReplicationFailure }
  | { readonly kind: 'trouble'; readonly message: string };

/** Plays the run and writes what is wanted. Being stopped is noticed between two slices of events. */
export async function exportRun({ run, wanted, control }: ExportTask): Promise<ExportOutcome> {
  try {
    const logs = await RunLogs.open(wanted);
    const played = await playInSlices(playRecordedRun(run, [], logs.listening), new Control(control));
    if (played?.kind === 'played') {
      await logs.finish();
      return { kind: 'written' };
    }
    logs.giveUp();
    return played ?? { kind: 'stopped' };
  } catch (error) {
    // Classes do not cross threads; the message does.
    if (error instanceof Trouble) return { kind: 'trouble', message: error.message };
    throw error;
  }
}
