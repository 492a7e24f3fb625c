import { expect, it } from 'vitest';
import { mirrorFaults } from './mirror.ts';
import { filesUnder, pathsUnder } from './source-files.ts';

const mirrored = ['engine', 'server', 'ui'];

it('every source with code has a test of the same path, and every such test a source', () => {
  const tests = mirrored.flatMap((folder) => pathsUnder('tests').filter((path) => path.startsWith(`tests/${folder}/`)));
  const sources = filesUnder(mirrored, /\.(?:ts|mjs|css)$/);
  expect(
    mirrorFaults(
      sources,
      tests.filter((path) => path.endsWith('.test.ts')),
    ),
  ).toEqual([]);
});

const planted = { path: 'engine/kpi/planted.ts', text: 'export function add(): void {}\n' };

it('a planted source without a test is reported', () => {
  expect(mirrorFaults([planted], [], {})).toEqual(['engine/kpi/planted.ts has no tests/engine/kpi/planted.test.ts']);
  expect(mirrorFaults([planted], ['tests/engine/kpi/planted.test.ts'], {})).toEqual([]);
});

it.each([
  ['an arrow function', 'export const twice = (count: number): number => count * 2;\n', 1],
  ['a class', 'export abstract class Part {}\n', 1],
  [
    'only types',
    "import type { A } from './a.ts';\nexport interface B {\n  run(): void;\n  then: (a: A) => void;\n}\nexport type C = (b: B) => void;\n",
    0,
  ],
  ['only constants', "export const kinds = { arrival: 0, 'a function': 1 } as const;\n", 0],
  ['only exports', "export { a } from './a.ts'; // function a() {}\n", 0],
])('a file with %s', (_, text, faults) => {
  expect(mirrorFaults([{ path: 'engine/a.ts', text }], [], {})).toHaveLength(faults);
});

it('a planted excuse that nothing needs is reported, and a needed one excuses a file or a folder', () => {
  expect(mirrorFaults([planted], [], { 'engine/kpi/planted.ts': 'why' })).toEqual([]);
  expect(mirrorFaults([planted], [], { 'engine/kpi/': 'why' })).toEqual([]);
  expect(mirrorFaults([planted], ['tests/engine/kpi/planted.test.ts'], { 'engine/kpi/planted.ts': 'why' })).toEqual([
    'engine/kpi/planted.ts is excused in tests/architecture/mirror.ts without need',
  ]);
});

it('a planted test whose source is gone is reported; a test of one aspect of a source is not', () => {
  const tests = [
    'tests/engine/kpi/planted.test.ts',
    'tests/engine/kpi/planted.merging.test.ts',
    'tests/engine/kpi/gone.test.ts',
  ];
  expect(mirrorFaults([planted], tests, {})).toEqual(['tests/engine/kpi/gone.test.ts mirrors no source']);
});
