import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SMALL_DESK } from '../small-desk.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** The command that `npx --no switchyard` runs. */
const COMMAND = join(import.meta.dirname, '..', '..', '..', 'server', 'cli', 'switchyard.mjs');

/** What a command said and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command in a folder, as from a shell without a terminal. */
export function switchyard(folder: string, args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, out: stdout, errors: stderr };
}

/** Starts the command without waiting for it. */
export function start(folder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** How a started command ended, and what it said. */
export function ended(child: ChildProcess): Promise<Ran> {
  let out = '';
  let errors = '';
  child.stdout?.on('data', (piece) => (out += String(piece)));
  child.stderr?.on('data', (piece) => (errors += String(piece)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, errors })));
}

/**
 * Waits until a command has had so many more milliseconds of a processor, so that how far it is by then does not depend on what else
 * the machine does. Where the system does not tell, or it has ended, waits as long.
 */
export async function worked({ pid }: ChildProcess, ms: number): Promise<void> {
  const begun = { at: performance.now(), had: processorTimeOf(pid) ?? NaN };
  for (;;) {
    const had = (processorTimeOf(pid) ?? NaN) - begun.had;
    if ((Number.isNaN(had) ? performance.now() - begun.at : had) >= ms) return;
    await setTimeout(20);
  }
}

/** Milliseconds that a process has had of processors, as Linux tells; undefined elsewhere. */
function processorTimeOf(pid = 0): number | undefined {
  try {
    // Behind the name, which is in brackets, hundredths of a second for itself and in the system are twelfth and thirteenth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return undefined;
  }
}

/** A folder with the small desk as `small.yaml`, and other files. */
export function folderWithDesk(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ 'small.yaml': SMALL_DESK, ...files });
}

/** The widest line of a text, in characters. */
export function widestLine(text: string): string {
  return text.split('\n').reduce((widest, line) => (line.length > widest.length ? line : widest), '');
}
