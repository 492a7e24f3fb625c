import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { Simulation } from '../../../engine/index.ts';
import { enginePlace } from '../../../server/executors/engine-place.ts';
import { projectFolder } from '../../../server/project-folder.ts';
import { runNode, temporaryFolder } from '../../temporary-folder.ts';

/** Breaks off in the constructor of a simulation, whose scenario is missing. */
function stackOfBroken(): string {
  try {
    return `${new Simulation(undefined as never).now}`;
  } catch (error) {
    return (error as Error).stack!;
  }
}

const IN_ONE_FILE = `
import { Simulation } from './dist/engine/index.js';
import { enginePlace } from './dist/server/executors/engine-place.js';
try {
  new Simulation();
} catch ({ stack }) {
  console.log(stack.includes('engine/index.js'), enginePlace(stack));
}`;

it('the place of an error in the engine is one of its sources, also when the engine is one file', () => {
  const place = enginePlace(stackOfBroken());
  expect(place).toMatch(/^engine\/[\w/-]+\.ts:\d+$/);
  expect(runNode(projectFolder(), '--input-type=module', '-e', IN_ONE_FILE).out).toBe(`true ${place}\n`);
});

it('one file without its map is named itself, and what is from elsewhere has no place in the engine', () => {
  const folder = pathToFileURL(temporaryFolder({ 'engine/index.js': '' })).href;
  expect(enginePlace(`Error: broken\n    at play (${folder}/engine/index.js:12:3)`)).toBe('engine/index.js:12');
  expect(enginePlace('Error: broken\n    at play (file:///desk/own-policy.js:12:3)')).toBeUndefined();
});
