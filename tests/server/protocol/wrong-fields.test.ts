import { expect, test } from 'vitest';
import { z } from 'zod';
import { planRequestSchema, startRunSchema } from '../../../server/protocol/index.ts';
import { firstWrong, wrongFields } from '../../../server/protocol/wrong-fields.ts';

const errorOf = (schema: z.ZodType, value: unknown): z.ZodError => {
  const { error } = schema.safeParse(value);
  if (error === undefined) throw new Error('nothing is wrong with it');
  return error;
};
/** Where something is wrong, in the order in which it is told. */
const pathsOf = (error: z.ZodError): string[] =>
  wrongFields(error)
    .split('; ')
    .map((line) => line.split(': ')[0]!);

test('everything that is wrong with a message is told, with where it stands', () => {
  const source = { from: 'text', text: 'name: x', files: { 'a.csv': 7, 'b.csv': 'fine', 'c.csv': null } };
  const start = errorOf(startRunSchema, { source, seed: '', overrides: ['fine', 3], at: -1 });
  expect(pathsOf(start)).toEqual(['source.files.a.csv', 'source.files.c.csv', 'seed', 'overrides.1', 'at']);
  expect(firstWrong(start)).toBe('source.files.a.csv');
  const base = { source: { from: 'shipped', name: 'x' }, seed: 7 };
  const plan = errorOf(planRequestSchema, { kind: 'compare', base, replications: 1, level: 2, admin: true, root: 1 });
  expect(pathsOf(plan)).toEqual(['base.seed', 'replications', 'level', 'admin', 'root']);
});

test('of a choice that fits nothing the nearest form is told; more than ten are counted', () => {
  const either = z.object({ a: z.union([z.number(), z.object({ b: z.string(), c: z.string() })]) });
  expect(pathsOf(errorOf(either, { a: { b: 'x', c: 1 } }))).toEqual(['a']);
  const lists = z.object({
    a: z.union([z.object({ b: z.string(), c: z.number(), d: z.number() }), z.object({ e: z.string() })]),
  });
  expect(pathsOf(errorOf(lists, { a: { b: 'x', c: 'x', d: 1 } }))).toEqual(['a.c']);
  const many = errorOf(
    z.array(z.string()),
    Array.from({ length: 25 }, () => 1),
  );
  expect(wrongFields(many)).toMatch(/^0: .*; 9: .*; and 15 more$/);
});

test('what is wrong with a message as a whole has no place', () => {
  const error = errorOf(startRunSchema, 'text');
  expect([firstWrong(error), wrongFields(error)]).toEqual(['', expect.stringMatching(/^Invalid input/)]);
});
