import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../../bench/child.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = (script: string): string => temporaryFolder({ 'program.mjs': script });
const run = (script: string, signal?: AbortSignal): Promise<string> => {
  const where = folder(script);
  return outputOf([join(where, 'program.mjs'), 'word'], where, signal);
};

describe('a program of Node', () => {
  it('hands over what it prints, from the folder that it runs in', async () => {
    expect(await run('process.stdout.write(`${process.argv[2]} ${process.cwd()}`)')).toMatch(
      /^word .*switchyard-test-/,
    );
  });

  it('that fails tells how, and with which words', async () => {
    await expect(run('console.error("no luck"); process.exit(3)')).rejects.toThrow(/ended with 3:\nno luck/);
  });

  it('can be ended', async () => {
    const controller = new AbortController();
    const running = run('setInterval(() => {}, 1000)', controller.signal);
    controller.abort();
    await expect(running).rejects.toThrow(/abort/i);
  });
});
