import { execFileSync } from 'node:child_process';

/** Which sources were measured. */
export interface Revision {
  /** Of the last commit; null where there is no repository. */
  readonly commit: string | null;
  /** Whether files differ from that commit. */
  readonly isChanged: boolean;
}

/** The output of git in a folder, without the last line break. @throws Error with what git says */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();
}

export function revisionOf(folder: string): Revision {
  try {
    return { commit: git(folder, 'rev-parse', 'HEAD'), isChanged: git(folder, 'status', '--porcelain') !== '' };
  } catch {
    return { commit: null, isChanged: false };
  }
}
