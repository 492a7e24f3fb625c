import { expect, test } from 'vitest';
import { asList, asMapping, copyPlainData } from '../../../engine/scenario/plain-data.ts';

test('data are copied, so that nothing outside can change them', () => {
  const input = { list: [1, { deep: 'x' }], nothing: null };
  const { data, findings } = copyPlainData(input);
  expect(data).toEqual(input);
  expect(data).not.toBe(input);
  expect(findings).toEqual([]);
});

test('names that mean something to objects are refused and change nothing', () => {
  const { data, findings } = copyPlainData(JSON.parse('{"a": {"__proto__": {"polluted": true}, "constructor": 1}}'));
  expect(data).toEqual({ a: {} });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['forbidden-name', ['a', '__proto__']],
    ['forbidden-name', ['a', 'constructor']],
  ]);
});

test('what JSON cannot hold is refused where it stands', () => {
  const { findings } = copyPlainData({ run: () => 1, id: Symbol('x'), big: 5n });
  expect(findings.map(({ code, path }) => [code, ...path])).toEqual([
    ['wrong-type', 'run'],
    ['wrong-type', 'id'],
    ['wrong-type', 'big'],
  ]);
});

test('data inside themselves come to an end', () => {
  const round: Record<string, unknown> = {};
  round.self = round;
  expect(copyPlainData(round).findings.map(({ code }) => code)).toEqual(['too-large']);
});

test('mappings and lists are told apart', () => {
  expect(asMapping([])).toBeUndefined();
  expect(asMapping(null)).toBeUndefined();
  expect(asMapping({ a: 1 })).toEqual({ a: 1 });
  expect(asList('abc')).toEqual([]);
  expect(asList([1])).toEqual([1]);
});
