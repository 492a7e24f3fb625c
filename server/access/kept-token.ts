import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { environmentTrouble } from '../trouble.ts';
import { newToken } from './secrets.ts';

const TOKEN = /^[\w-]{20,100}$/;

/**
 * The token of a server that keeps its runs in a file, kept beside it for its owner alone: after a restart the address is the same, and
 * pages that are open go on by themselves. Whoever removes the file has a new token made.
 *
 * @throws Trouble when it cannot be read or written
 */
export function keptToken(catalogue: string): string {
  const path = `${catalogue}-token`;
  try {
    const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    if (TOKEN.test(kept)) return kept;
    const token = newToken();
    writeFileSync(path, `${token}\n`, { mode: 0o600 });
    return token;
  } catch (cause) {
    throw environmentTrouble(`${path} cannot be read or written`, cause);
  }
}
