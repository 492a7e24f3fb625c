import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { start } from '../../cli/command-line.ts';

/** Starts a worker with one thread, and waits until it is ready; it ends with the test. */
export async function startWorker(url: string, ...more: readonly string[]): Promise<ChildProcess> {
  const worker = start(process.cwd(), ['worker', '--executor', url, '--workers', '1', ...more]);
  onTestFinished(() => killed(worker));
  const over = once(worker, 'exit');
  await Promise.race([once(worker.stdout!, 'data'), over]);
  if (worker.exitCode !== null) throw new Error(`the worker ended: ${String(worker.stderr!.read())}`);
  return worker;
}

/** Ends a process in the middle of whatever it does. */
export async function killed(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const over = once(process, 'exit');
  process.kill('SIGKILL');
  await over;
}
