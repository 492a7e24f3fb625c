import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../engine/simulation.ts';
import { goldenWorkOf, TASKS } from './golden-work.ts';

/*
 * How much work the engine does for the same runs, to the last unit: what a clock shows only when it is quiet shows here always. `npm run
 * golden` rewrites the file; a change that makes a number grow says in the changelog what for.
 */
const kept = JSON.parse(readFileSync(new URL('golden-work.json', import.meta.url), 'utf8')) as Record<string, object>;

describe('the work of a run is what it was', () => {
  it.each(TASKS.map((task) => [task.name, task] as const))('%s', (name, task) => {
    expect(goldenWorkOf(task)).toEqual(kept[name]);
  });

  it('keeps nothing else', () => {
    expect(Object.keys(kept)).toEqual(TASKS.map(({ name }) => name));
  });

  it('is counted without changing what happens', () => {
    const task = TASKS[0]!;
    const simulation = new Simulation(task.scenario());
    simulation.run(task.until);
    expect(goldenWorkOf(task)).toMatchObject({
      fingerprint: simulation.fingerprint,
      events: simulation.eventsPlayed,
    });
  });
});
