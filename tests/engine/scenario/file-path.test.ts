import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathText, readPath, shownValue, valueAt } from '../../../engine/scenario/file-path.ts';
import { codeOf, valueOf } from './reading.ts';

test('a path is written as people read it', () => {
  expect(pathText(['experts', 0, 'skills', 1])).toBe('experts[0].skills[1]');
  expect(pathText(['tickets', 'categories', 'lost card', 'weight'])).toBe('tickets.categories["lost card"].weight');
  expect(pathText([])).toBe('');
});

test('a path that was written reads as itself', () => {
  const step = fc.oneof(fc.string({ minLength: 1 }), fc.nat({ max: 1e6 }));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (path) => {
      expect(valueOf(readPath(pathText(path)))).toEqual(path);
    }),
    { seed: 20_260_105 },
  );
});

test('what is no path is a fault', () => {
  for (const text of ['', '.', 'a..b', 'a[', 'a[x]', 'a b', '.a', 'a.', 'a[1]b']) {
    expect(codeOf(readPath(text)), text).toBe('syntax');
  }
});

test('the value at a path is found, and what objects inherit is none', () => {
  const data = { a: [{ b: 5 }] };
  expect(valueAt(data, ['a', 0, 'b'])).toBe(5);
  expect(valueAt(data, ['a', 1, 'b'])).toBeUndefined();
  expect(valueAt(data, ['toString'])).toBeUndefined();
  expect(valueAt(data, ['a', 'length'])).toBe(1);
});

test('values are shown in few words', () => {
  expect(shownValue('x'.repeat(100))).toHaveLength(60);
  expect(shownValue(null)).toBe('nothing');
  expect(shownValue([1, 2])).toBe('a list of 2');
  expect(shownValue({ law: 'beta' })).toBe('a mapping with law');
  expect(shownValue(-3)).toBe('-3');
  expect(shownValue(undefined)).toBeUndefined();
});
