import { vi } from 'vitest';
import { runCommandLine } from '../../../server/cli/program.ts';
import type { Ran } from './command-line.ts';

/**
 * Runs a command in a folder and listens to what it says, in this process: a process of its own takes a second to begin. For what is wrong
 * with its input, and for what it only prints; that the program ends, and with which code, one test of each command sees from outside.
 */
export async function ran(folder: string, args: readonly string[]): Promise<Ran> {
  const [out, errors]: [string[], string[]] = [[], []];
  const before = process.cwd();
  const hearing = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0),
    vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(`${String(text)}\n`)),
  ];
  process.chdir(folder);
  try {
    const status = await runCommandLine(args);
    return { status, out: out.join(''), errors: errors.join('') };
  } finally {
    process.chdir(before);
    for (const heard of hearing) heard.mockRestore();
  }
}
