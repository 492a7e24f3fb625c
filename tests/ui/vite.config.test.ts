import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';

const ui = join(import.meta.dirname, '..', '..', 'ui');
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
/** Beside the packages, so that whatever is built there finds them. */
const folder = join(cache, `page-${process.pid}`);

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  await build({
    configFile: join(ui, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, minify: false, sourcemap: false },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (ending: string): { name: string; text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** Decorators that reached the browser as they were written; browsers cannot read them. */
const decoratorsLeft = (script: string): string[] => {
  const decorator = /^[ \t]*@(?:customElement|property|state|query\w*|eventOptions|consume|provide)\b.*$/gm;
  return [...script.matchAll(decorator)].map(([line]) => line);
};

it('no decorator reaches the browser as it was written', () => {
  const scripts = filesOf('.js');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.flatMap(({ text }) => decoratorsLeft(text))).toEqual([]);
  expect(scripts.some(({ text }) => text.includes('customElement("switchyard-app")'))).toBe(true);
});

it('a planted decorator is found', () => {
  expect(decoratorsLeft('@customElement("a-b")\nclass A {\n  @property() b;\n}\n')).toHaveLength(2);
});

it('the page has no script of its own between its tags, and names no other host', () => {
  const [page] = filesOf('index.html');
  expect(page!.text).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(page!.text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  expect(page!.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

it('the styles fetch nothing from other hosts', () => {
  for (const { text } of filesOf('.css')) expect(text).not.toMatch(/(?:url\(|@import )["']?(?:https?:)?\/\//);
});

it('the names of scripts and styles change with what is in them', () => {
  for (const { name } of [...filesOf('.js'), ...filesOf('.css')]) expect(name).toMatch(/-[\w-]{8}\.(?:js|css)$/);
});
