import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';
import { MUTANTS } from './mutants.ts';
import { planted } from './planting.ts';

describe('the faults of npm run mutants', () => {
  it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('%s: fits the sources as they are', (_, mutant) => {
    const source = readFileSync(join(root, mutant.file), 'utf8');
    const faulty = planted(source, mutant);
    expect(faulty, `its text stands once in ${mutant.file}`).toBeDefined();
    expect(faulty).not.toBe(source);
    expect(mutant.tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('have names of their own', () => {
    const names = MUTANTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('planting', () => {
  it('puts the fault in the place of its text, whatever signs that has', () => {
    expect(planted('a = $1 + b;', { find: '$1 +', replace: '$& -' })).toBe('a = $& - b;');
  });

  it('refuses a text that is gone, and one that stands there twice', () => {
    expect(planted('a', { find: 'b', replace: 'c' })).toBeUndefined();
    expect(planted('aa', { find: 'a', replace: 'c' })).toBeUndefined();
  });
});
