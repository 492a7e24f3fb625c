import { expect, it } from 'vitest';
import { Simulation, snapshotOf, type SimulationEvent } from '../../../engine/index.ts';
import { EventLines } from '../../../server/export/event-lines.ts';
import { smallDesk } from '../small-desk.ts';

it('everything that happens is a line of JSON, in order, and pieces end with lines', () => {
  const pieces: string[] = [];
  let lines: EventLines | undefined;
  const simulation = new Simulation(smallDesk(), undefined, [
    (world) => (lines = new EventLines(world, (text) => pieces.push(text))),
  ]);
  simulation.run();
  lines?.end();
  lines?.end();
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every((piece) => piece.endsWith('}\n'))).toBe(true);
  const text = pieces.join('').trimEnd().split('\n');
  const events = text.map((line) => JSON.parse(line) as SimulationEvent);
  expect(events).toHaveLength(simulation.world.journal.happenings);
  expect(events.slice(0, 5).map(({ type }) => type)).toEqual(Array(5).fill('expert-came-online'));
  const times = events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  const made = events.filter(({ type }) => type === 'offer-made').length;
  const ended = events.filter(({ type }) => /^offer-(accepted|rejected|expired|rescinded)$/.test(type)).length;
  expect(made).toBeGreaterThan(300);
  expect(made - ended).toBe(snapshotOf(simulation.world, simulation.now).conservation.offers.pending);
});
