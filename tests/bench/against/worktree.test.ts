import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitOf, withWorktree } from '../../../bench/against/worktree.ts';
import { git } from '../../../bench/revision.ts';
import { revisions } from './revisions.ts';

const engine = (plays: string): Parameters<typeof revisions>[0] => ({ nanoseconds: { one: 1 }, plays });

describe('another revision', () => {
  const project = (): string => revisions(engine('as before'), engine('as today'));

  it('lies in a folder with the packages of this tree, and is gone afterwards', async () => {
    const folder = project();
    const there = await withWorktree(folder, commitOf(folder, 'before'), (tree) => {
      expect(readFileSync(join(tree, 'engine.json'), 'utf8')).toContain('as before');
      expect(readFileSync(join(tree, 'node_modules', 'here.txt'), 'utf8')).toBe('packages of this tree');
      expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(2);
      return Promise.resolve(tree);
    });
    expect(existsSync(there)).toBe(false);
    expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(1);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(existsSync(join(folder, 'node_modules', 'here.txt'))).toBe(true);
  });

  it('is gone after a failure, too', async () => {
    const folder = project();
    let there = '';
    const failing = withWorktree(folder, commitOf(folder, 'HEAD~1'), (tree) => {
      there = tree;
      return Promise.reject(new Error('out of luck'));
    });
    await expect(failing).rejects.toThrow('out of luck');
    expect(existsSync(there)).toBe(false);
    expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('has to be one that there is', () => {
    const folder = project();
    expect(commitOf(folder, 'before')).toBe(git(folder, 'rev-parse', 'HEAD~1'));
    expect(() => commitOf(folder, 'yesterday')).toThrow(/no commit "yesterday" here. Give a branch/);
    expect(() => commitOf(folder, '--all')).toThrow(/no commit "--all"/);
  });
});
