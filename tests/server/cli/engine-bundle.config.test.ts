import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../server/project-folder.ts';

const engine = readFileSync(join(projectFolder(), 'dist', 'engine', 'index.js'), 'utf8');

it('the engine is one file that loads packages alone', () => {
  const loaded = [...engine.matchAll(/^(?:import|export) [^;]*? from "([^"]+)";$/gm)].map(([, from]) => from);
  expect(new Set(loaded)).toEqual(new Set(['seedrandom', 'yaml', 'zod']));
});

it('its constants stay constants: what V8 knows by its value costs nothing to look up', () => {
  expect(engine).toMatch(/^const TICKET = \{$/m);
  expect(engine.match(/^(?:var|let) [A-Z][A-Z_]*(?:\$\d+)? = .*$/gm)).toBeNull();
});
