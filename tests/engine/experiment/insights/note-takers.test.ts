import { expect, it } from 'vitest';
import type { NotesName } from '../../../../engine/experiment/insights/note-takers.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { notedRun } from './noted-runs.ts';

it.each<NotesName>(['mix', 'pace', 'truth'])('taking notes of %s changes nothing in a run', (name) => {
  const scenario = scenarioWith({ horizon: '3 h', arrivals: [{ rate: '60 per hour' }] });
  const { world, notes } = notedRun(scenario, name);
  const unheard = new Simulation(scenario);
  unheard.run();
  expect(world.journal.toString()).toBe(unheard.fingerprint);
  expect(notes.length).toBeGreaterThan(0);
});
