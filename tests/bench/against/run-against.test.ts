import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runAgainst, type AgainstOptions, type AgainstResults } from '../../../bench/against/run-against.ts';
import { git } from '../../../bench/revision.ts';
import { outputOf } from '../../../bench/child.ts';
import { projectFolder } from '../../../server/project-folder.ts';
import { revisions, type Engine } from './revisions.ts';

const OPTIONS: AgainstOptions = {
  revision: 'before',
  benchmarks: ['one', 'two'],
  pairs: 10,
  limit: 1.1,
  seed: 1,
  size: 'usual',
};

const engine = (one: number, two: number, more: Partial<Engine> = {}): Engine => ({
  nanoseconds: { one, two },
  plays: 'fingerprint 1',
  ...more,
});

async function compare(before: Engine, today: Engine): Promise<AgainstResults> {
  const folder = revisions(before, today);
  await outputOf([join('server', 'cli', 'build.mjs')], folder);
  const results = await runAgainst(folder, OPTIONS, () => {}, new AbortController().signal);
  expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(1);
  return results;
}

describe('two revisions', () => {
  it('are compared by the benchmarks of today, each judged by itself', async () => {
    const results = await compare(engine(100, 100), engine(120, 70));
    expect(results.measuredBy).toBe('this tree');
    const [one, two] = results.compared;
    expect(one).toMatchObject({ benchmark: 'one', word: 'slower', isTooSlow: true });
    expect(one!.ratio).toBeGreaterThan(1.17);
    expect(one!.ratio).toBeLessThan(1.23);
    expect(two).toMatchObject({ benchmark: 'two', word: 'faster', isTooSlow: false });
    expect(results.absent).toEqual([]);
  });

  it('are compared by the benchmarks that each has where those of today do not fit', async () => {
    const before: Engine = { nanoseconds: { one: 100 }, plays: 'fingerprint 2', isOld: true };
    const results = await compare(before, engine(100, 100));
    expect(results.measuredBy).toBe('its own benchmarks');
    expect(results.absent).toEqual(['two']);
    expect(results.compared.map(({ benchmark }) => benchmark)).toEqual(['one']);
    expect(results.compared[0]!.proofs).toEqual({ here: 'fingerprint 1', there: 'fingerprint 2' });
  });

  it('leave nothing behind when somebody presses Ctrl-C', async () => {
    const folder = revisions(engine(100, 100), engine(100, 100));
    await outputOf([join('server', 'cli', 'build.mjs')], folder);
    const module = pathToFileURL(join(projectFolder(), 'dist', 'bench', 'against', 'run-against.js')).href;
    const program = `
      const { runAgainst } = await import(${JSON.stringify(module)});
      const controller = new AbortController();
      process.once('SIGINT', () => controller.abort(new Error('ended')));
      const options = ${JSON.stringify({ ...OPTIONS, pairs: 10_000 })};
      const tell = (text) => console.log(text);
      await runAgainst(${JSON.stringify(folder)}, options, tell, controller.signal).catch(({ message }) => console.log(message));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    let there = '';
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('pair 2') || there !== '') continue;
      there = git(folder, 'worktree', 'list').split('\n')[1]!.split(' ')[0]!;
      expect(existsSync(there)).toBe(true);
      child.kill('SIGINT');
    }
    expect(await ended).toEqual([0, null]);
    expect(there).toMatch(/switchyard-against-/);
    expect(existsSync(join(there, '..'))).toBe(false);
    expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(1);
  });
});
