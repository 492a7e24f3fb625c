import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../engine/scenario/yaml-source.ts';

const codes = (text: string): string[] => readYaml(text).findings.map(({ code }) => code);

describe('places', () => {
  const source = readYaml('name: a\nexperts:\n  - count: 5\n    skills: [x, y]\n  - { count: 7 }\n');

  test('of values are line and column from 1', () => {
    expect(source.placeOf(['name'])).toEqual({ line: 1, column: 7 });
    expect(source.placeOf(['experts', 0, 'skills', 1])).toEqual({ line: 4, column: 17 });
    expect(source.placeOf(['experts', 1, 'count'])).toEqual({ line: 5, column: 14 });
  });

  test('of a key are where the key stands', () => {
    expect(source.placeOf(['experts', 0, 'skills'], 'key')).toEqual({ line: 4, column: 5 });
  });

  test('of what is not there are those of what is nearest around it', () => {
    expect(source.placeOf(['experts', 1, 'name'])).toEqual({ line: 5, column: 5 });
    expect(source.placeOf(['desk', 'cap'])).toEqual({ line: 1, column: 1 });
  });
});

test('YAML 1.2 is read: times of day, yes and no are text', () => {
  expect(readYaml('a: 09:00\nb: yes\nc: 0.5\nd: true\ne: 2026-01-05\nf:').data).toEqual({
    a: '09:00',
    b: 'yes',
    c: 0.5,
    d: true,
    e: '2026-01-05',
    f: null,
  });
});

test('JSON is YAML', () => {
  expect(readYaml('{"a": [1, 2], "b": {"c": null}}').data).toEqual({ a: [1, 2], b: { c: null } });
});

test('anchors and aliases are followed', () => {
  expect(readYaml('a: &law { law: exponential, mean: 5 s }\nb: *law').data).toEqual({
    a: { law: 'exponential', mean: '5 s' },
    b: { law: 'exponential', mean: '5 s' },
  });
});

describe('what is no good YAML is found, never thrown', () => {
  test('a syntax error has its place', () => {
    const source = readYaml('name: a\nexperts: [\n');
    expect(source.broken).toBe(true);
    expect(source.findings[0]?.code).toBe('syntax');
    expect(source.placeOf([], source.findings[0]?.at)).toMatchObject({ line: 3 });
  });

  test('a key that stands twice keeps its first value', () => {
    const source = readYaml('a: 1\nb: 2\na: 3');
    expect(source.findings.map(({ code }) => code)).toEqual(['duplicate-key']);
    expect(source.placeOf([], source.findings[0]?.at)).toEqual({ line: 3, column: 1 });
    expect(source.data).toEqual({ a: 1, b: 2 });
  });

  test('names that mean something to objects are refused', () => {
    const source = readYaml('a: 1\n__proto__: { polluted: true }');
    expect(source.findings.map(({ code, path }) => [code, ...path])).toEqual([['forbidden-name', '__proto__']]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('aliases that multiply are cut off', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    expect(codes(lines.join('\n'))).toContain('too-many-aliases');
  });

  test('an alias without an anchor, or inside itself, is found', () => {
    expect(codes('a: *nobody')).toEqual(['syntax']);
    expect(codes('a: &a [*a]').length).toBeGreaterThan(0);
  });

  test('a foreign tag is found', () => {
    expect(codes('a: !!js/function "x"')).toEqual(['syntax']);
  });

  test('a key that is no text is found', () => {
    expect(codes('[1, 2]: x')).toContain('syntax');
  });

  test.each([
    ['open brackets', '['.repeat(100_000)],
    ['brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['list marks', `${'- '.repeat(20_000)}x`],
    ['question marks', `${'? '.repeat(20_000)}x`],
    ['indentation', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s by the thousand are refused before the parser can run out of stack', (_, text) => {
    expect(codes(text)).toEqual(['too-large']);
  });

  test.each([
    ['blank lines', '\n'.repeat(100_000)],
    ['anchors', '&a '.repeat(10_000)],
    ['tags', '!x '.repeat(10_000)],
  ])('%s by the thousand do no harm', (_, text) => {
    expect(readYaml(text).data ?? undefined).toBeUndefined();
  });

  test('the deepest text that is read at all is cut off where no scenario goes', () => {
    const levels = Array.from({ length: 256 }, (_, depth) => `${' '.repeat(depth)}a:`);
    expect(codes(`${levels.join('\n')} x`)).toEqual(['too-large']);
  });

  test('a text of many documents is none', () => {
    expect(readYaml('a: 1\n---\nb: 2').broken).toBe(true);
  });
});
