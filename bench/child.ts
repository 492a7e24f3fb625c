import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * What a program of Node prints, its errors being passed on.
 *
 * @param signal ends it
 * @throws Error when it ends with another status than 0, or is ended
 */
export async function outputOf(args: readonly string[], folder: string, signal?: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], signal });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const [[status, how], output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (status !== 0) throw new Error(`${args[0]} ended with ${status ?? how}:\n${errors || output}`);
  return output;
}
