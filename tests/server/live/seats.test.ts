import { expect, it } from 'vitest';
import { parseScenario, Simulation, type OutsideAct } from '../../../engine/index.ts';
import { Seats } from '../../../server/live/seats.ts';
import { OPEN_DESK } from '../open-desk.ts';

function openRun(): Simulation {
  const parsed = parseScenario(OPEN_DESK.replace('experts:', 'experts:\n  - { name: simulated, count: 1 }'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return new Simulation(parsed.value);
}

const comes = (expert: number, as: string): OutsideAct => ({ act: 'expert-comes', expert, as });

it('gives a place that nobody had, the own one back, and that of somebody else only when there is no other', () => {
  const run = openRun();
  const seats = new Seats();
  const sit = (as: string): number | undefined => {
    const expert = seats.choose(run.world, as, undefined);
    if (expert === undefined) return undefined;
    run.act(comes(expert, as));
    seats.take(expert, as);
    return expert;
  };
  expect([sit('a'), sit('b')]).toEqual([1, 2]);
  run.act({ act: 'expert-goes', expert: 1 });
  expect(seats.choose(run.world, 'a', undefined)).toBe(1);
  expect(sit('c')).toBe(3);
  expect(sit('d')).toBe(1);
  expect(sit('e')).toBeUndefined();
  expect([seats.placeOf('a'), seats.placeOf('d')]).toEqual([undefined, 1]);
});

it('gives no place in a group where everybody is simulated, none to whoever still holds a ticket there', () => {
  const run = openRun();
  const seats = new Seats();
  expect(seats.choose(run.world, 'a', 'simulated')).toBeUndefined();
  expect(seats.choose(run.world, 'a', 'agents')).toBe(1);
  run.act(comes(1, 'a'));
  seats.take(1, 'a');
  run.world.experts.presence[0] = 0;
  run.act({ act: 'ticket-comes', ticket: 0 });
  run.act({ act: 'expert-accepts', expert: 1, ticket: 0, offer: 0 });
  run.act({ act: 'expert-goes', expert: 1 });
  expect([2, 3]).toContain(seats.choose(run.world, 'b', undefined));
  expect(seats.choose(run.world, 'a', undefined)).toBe(1);
});

it('are read from what people did', () => {
  const seats = Seats.of([
    { at: 0, eventsPlayed: 0, ...comes(1, 'a') },
    { at: 0, eventsPlayed: 0, lever: 'burst', count: 1 },
    { at: 5, eventsPlayed: 1, ...comes(2, 'b') },
    { at: 9, eventsPlayed: 2, ...comes(1, 'c') },
  ]);
  expect([seats.placeOf('a'), seats.placeOf('b'), seats.placeOf('c')]).toEqual([undefined, 2, 1]);
  expect(seats.taken).toEqual([1, 2]);
});
