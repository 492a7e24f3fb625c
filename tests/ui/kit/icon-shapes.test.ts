import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { iconShapes } from '../../../ui/kit/icon-shapes.ts';

const components = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'node_modules',
  '@awesome.me',
  'webawesome',
  'dist',
  'chunks',
);

it('every icon that a component of Web Awesome names in its own template is drawn', () => {
  const inTemplates = /library="system"[^>]*\sname="(?<a>[a-z-]+)"|\sname="(?<b>[a-z-]+)"[^>]*library="system"/g;
  const used = readdirSync(components)
    .flatMap((name) => [...readFileSync(join(components, name), 'utf8').matchAll(inTemplates)])
    .map(({ groups }) => groups!['a'] ?? groups!['b']!);
  expect(used.length).toBeGreaterThan(10);
  expect([...new Set(used)].filter((name) => !(name in iconShapes))).toEqual([]);
});

it('every shape is a path of lines and curves on the grid', () => {
  for (const [name, shape] of Object.entries(iconShapes))
    expect(shape, name).toMatch(/^M[\d .,-]+(?:[MmLlHhVvCcAaZz][\d .,-]*)*$/);
});
