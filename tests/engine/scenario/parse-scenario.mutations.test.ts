import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ParsedScenario } from '../../../engine/scenario/parse-scenario.ts';
import { parseScenario, parseScenarioData } from '../../../engine/scenario/parse-scenario.ts';

const folder = new URL('../../../scenarios/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** A result either way, with at least one problem when there is no scenario; every problem says something. */
function expectResult(parsed: ParsedScenario): void {
  if (parsed.ok) return;
  expect(parsed.problem.length).toBeGreaterThan(0);
  for (const { message, code, path } of parsed.problem) {
    expect(message, `${code} at ${path}`).not.toBe('');
  }
}

type Step = string | number;

/** Paths of every value of a tree. */
function pathsOf(tree: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof tree !== 'object' || tree === null) return [path];
  const keys = Array.isArray(tree) ? [...tree.keys()] : Object.keys(tree);
  const below = keys.flatMap((key) => pathsOf((tree as Record<Step, unknown>)[key], [...path, key]));
  return [path, ...below];
}

/** Another value at a path, or none. */
function changed(tree: unknown, [step, ...rest]: readonly Step[], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(tree);
  const copy = (Array.isArray(tree) ? [...(tree as unknown[])] : { ...(tree as object) }) as Record<Step, unknown>;
  copy[step] = changed(copy[step], rest, change);
  return copy;
}

const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    0,
    -1,
    1e300,
    Number.NaN,
    Infinity,
    true,
    [],
    {},
    'never',
    'unlimited',
    '-5 min',
  ),
  fc.constantFrom<unknown>(
    { law: 'lognormal' },
    { law: 5 },
    { file: 'x' },
    [[[]]],
    { milliseconds: 5 },
    '2026-01-05 14:00',
    '99 w',
  ),
  fc.anything({ maxDepth: 3 }),
);

test('any change of any value of a shipped scenario gives a result, never an exception', () => {
  const change = fc.record({ text: fc.nat(texts.length - 1), at: fc.nat(), value: oddValues, renamed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let data: unknown = parse(texts[changes[0]?.text ?? 0] ?? '');
      for (const { at, value, renamed } of changes) {
        const paths = pathsOf(data);
        const path = paths[at % paths.length] ?? [];
        data = changed(data, path, (old) => (renamed ? { [String(value)]: old } : value));
      }
      expectResult(parseScenarioData(data));
    }),
    { numRuns: 150, seed: 20_260_105 },
  );
});

test('any cut, doubled or garbled line of a shipped file gives a result, never an exception', () => {
  const garble = fc.record({
    text: fc.nat(texts.length - 1),
    line: fc.nat(),
    with: fc.string(),
    how: fc.nat(3),
    at: fc.nat(),
  });
  fc.assert(
    fc.property(garble, ({ text, line, with: other, how, at }) => {
      const lines = (texts[text] ?? '').split('\n');
      const index = line % lines.length;
      const old = lines[index] ?? '';
      const cut = at % (old.length + 1);
      const changes = [[], [old, old], [old.slice(0, cut) + other + old.slice(cut)], [other]];
      lines.splice(index, 1, ...(changes[how] ?? []));
      expectResult(parseScenario(lines.join('\n')));
    }),
    { numRuns: 150, seed: 20_260_105 },
  );
});

test('any text at all gives a result, never an exception', () => {
  const signs = fc.constantFrom(...'[]{}:,-?&*!|>\'"%@`# \n\tab01~<=.'.split(''));
  const soup = fc.array(signs, { maxLength: 200 }).map((each) => each.join(''));
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      expectResult(parseScenario(text));
    }),
    { numRuns: 500, seed: 20_260_105 },
  );
});
