import { expect, it } from 'vitest';
import { importFaults, packageFaults } from './import-map.ts';
import { filesUnder, readSource } from './source-files.ts';

const planted = (path: string, text: string): string[] => importFaults({ path, text });

it('every import is one that the map allows', () => {
  const sources = filesUnder(['engine', 'server', 'ui', 'bench', 'tests'], /\.m?ts$|\.mjs$/);
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(importFaults)).toEqual([]);
});

it('every package is in the map or among the tools, and the other way round', () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readSource('package.json').text) as {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  expect(packageFaults([...Object.keys(dependencies), ...Object.keys(devDependencies)])).toEqual([]);
});

it('a planted import of Node or of another folder in the engine is reported with its place', () => {
  const text =
    "import { later } from './time/units.ts';\nimport { readFileSync } from 'node:fs';\nexport * from '../server/a.ts';\n";
  expect(planted('engine/world.ts', text)).toEqual([
    'engine/world.ts:2 imports node:fs; engine/ may not: the engine runs anywhere ECMAScript runs, and repeats',
    'engine/world.ts:3 imports server/a.ts; engine/ may not: the engine runs anywhere ECMAScript runs, and repeats',
  ]);
});

it('a planted second importer of the generator is reported, and so is zod outside the scenario folder', () => {
  expect(planted('engine/random/alea.ts', "import seedrandom from 'seedrandom';")).toEqual([]);
  expect(planted('engine/random/distributions.ts', "import seedrandom from 'seedrandom';")).toHaveLength(1);
  expect(planted('engine/scenario/parse-scenario.ts', "import { z } from 'zod';")).toEqual([]);
  expect(planted('engine/kpi/tally.ts', "import { z } from 'zod';")).toHaveLength(1);
});

it('a planted look behind the face of the engine is reported, for types and late imports as well', () => {
  expect(planted('server/run-session.ts', "import { simulate } from '../engine/index.ts';")).toEqual([]);
  expect(planted('server/run-session.ts', "import type { World } from '../engine/world.ts';")).toHaveLength(1);
  expect(planted('server/run-session.ts', "const world = await import('../engine/world.ts');")).toHaveLength(1);
  expect(planted('server/run-session.ts', "import '../tests/floors.ts';")).toHaveLength(1);
});

it('of the engine, the protocol takes types only', () => {
  const atRunTime = (text: string): boolean => /(?:import|export) (?!type\b)[^;]*'[^']*engine\/index\.ts'/.test(text);
  expect(atRunTime("import { Simulation } from '../../engine/index.ts';")).toBe(true);
  const sources = filesUnder(['server/protocol'], /\.ts$/);
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter(({ text }) => atRunTime(text)).map(({ path }) => path)).toEqual([]);
});

it('a planted look of the page behind the messages of the server, or at Node, is reported', () => {
  expect(planted('ui/live/run-store.ts', "import { a } from '../../server/protocol/a.ts';")).toEqual([]);
  expect(planted('ui/live/run-store.ts', "import { a } from '../../server/live/session.ts';")).toHaveLength(1);
  expect(planted('ui/live/run-store.ts', "import type { a } from 'node:fs';")).toHaveLength(1);
  expect(planted('ui/floor/floor.ts', "import { a } from 'codemirror';")).toHaveLength(1);
  expect(planted('server/protocol/frame.ts', "import { a } from '../live/session.ts';")).toHaveLength(1);
});

it('an import inside a comment or a string is none', () => {
  expect(planted('engine/world.ts', `const words = ["from 'lit'", number('from', 'to')];`)).toEqual([]);
  expect(planted('engine/world.ts', "// import 'node:fs'\n/* from 'lit' */\n")).toEqual([]);
});

it('a file outside every folder of the map is reported', () => {
  expect(planted('tools/a.ts', '')).toEqual(['tools/a.ts:1 stands in no folder of the import map']);
});

it('a planted package that nobody placed is reported, and a rule for one that is gone', () => {
  const faults = packageFaults(['left-pad']);
  expect(faults).toContain('left-pad is installed and in no import rule');
  expect(faults).toContain('zod has a rule and is not installed');
});
