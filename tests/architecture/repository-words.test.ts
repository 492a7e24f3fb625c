import { expect, it } from 'vitest';
import { wordFaults } from './repository-words.ts';
import { filesUnder } from './source-files.ts';

const places = (text: string, path = 'engine/planted.ts'): string[] =>
  wordFaults({ path, text }).map((fault) => fault.split(' ')[0]!);

it('no file speaks of one machine, of a registry, or of what is left to do', () => {
  expect(filesUnder(['']).flatMap(wordFaults)).toEqual([]);
});

// Joined here, because this file is checked too.
it.each([
  ['a path of a workplace', ['see /wo', 'rk/notes.md']],
  ['a path of a user', ['see /ro', 'ot/.npmrc']],
  ['a folder beside the checkout', ['see ../sha', 'red/data']],
  ['a library of the workplace', ['see .libra', 'ry/search']],
  ['a registry', ['"resolved": "https://regi', 'stry.example.org/a.tgz"']],
  ['something left open', ['// TO', 'DO later']],
  ['something not done', ["throw new Error('not ", "implemented')"]],
])('a planted mention of %s is reported with its line', (_, pieces) => {
  expect(places(`first line\n${pieces.join('')}\n`)).toEqual(['engine/planted.ts:2']);
});

it('a planted test that is left out is reported', () => {
  const text = ['it.sk', "ip('a', () => {});\ndescribe.on", "ly('b', () => {});\nit.to", "do('c');\n"].join('');
  expect(places(text, 'tests/engine/planted.test.ts')).toHaveLength(3);
});

it.each([
  'homework/',
  'network/a',
  'a shared.json file',
  './tests/tsconfig.shared.json',
  'a hackney carriage',
  "import a from './work-settings.ts'",
])('%s is no fault', (text) => {
  expect(places(text)).toEqual([]);
});
