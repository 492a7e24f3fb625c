import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
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

/** A folder with the small desk as `small.yaml`, and other files. */
export function folderWithDesk(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ 'small.yaml': SMALL_DESK, ...files });
}

/** The widest line of a text, in characters. */
export function widestLine(text: string): string {
  return text.split('\n').reduce((widest, line) => (line.length > widest.length ? line : widest), '');
}
