import type { Problem } from '../protocol/index.ts';
import { Trouble } from '../trouble.ts';
import { Refusal } from './refusal.ts';

/** What somebody is told who asked for something that could not be done. A fault of the program itself is told on standard error too. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof Trouble) return { code: 'failed', message: error.message };
  if (error instanceof Error && error.name === 'ForeignLog')
    return { code: 'lever-refused', message: error.message, at: 'levers' };
  if (error instanceof Error && error.name === 'BrokenInvariant') return { code: 'failed', message: error.message };
  console.error(error);
  return { code: 'failed', message: 'The server has made a mistake; it is told where the server was started.' };
}
