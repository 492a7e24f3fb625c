import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from '../revision.ts';

/**
 * Hands over a copy of the sources of a revision, with the packages of this tree, in a folder that is gone afterwards, however it ends.
 *
 * @throws Error that says that there is no such revision
 */
export async function withWorktree<Result>(
  project: string,
  commit: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  // What a process that was killed outright left behind.
  git(project, 'worktree', 'prune');
  const parent = mkdtempSync(join(tmpdir(), 'switchyard-against-'));
  const folder = join(parent, 'tree');
  try {
    git(project, 'worktree', 'add', '--quiet', '--detach', folder, commit);
    const packages = join(project, 'node_modules');
    if (existsSync(packages)) symlinkSync(packages, join(folder, 'node_modules'), 'junction');
    return await use(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true });
    git(project, 'worktree', 'prune');
  }
}

/** The commit that a revision means. @throws Error that says what to give instead */
export function commitOf(project: string, revision: string): string {
  try {
    return git(project, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  } catch {
    throw new Error(
      `--against: there is no commit "${revision}" here. Give a branch, a tag, a hash, or HEAD~1; "git log --oneline" shows them.`,
    );
  }
}
