import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HAPPENING } from '../../engine/log/happening.ts';
import { Simulation } from '../../engine/simulation.ts';
import { randomSettings, replayHint, scenarioOf } from '../random-scenario.ts';
import type { ScenarioSettings } from '../scenarios.ts';
import { DeskWatch } from './desk-watch.ts';

/** Desks played; more by SWITCHYARD_DESKS=5000, the same ones again by SWITCHYARD_SEED=…, which a failure prints. */
const DESKS = Number(process.env['SWITCHYARD_DESKS'] ?? 500);
const SLICE = 40;
const SLICES = 500;
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 20_260);

/** Plays a desk under watch; false when it is one that goes round in circles and was left before its end. */
function watched(settings: ScenarioSettings): boolean {
  const simulation = new Simulation(scenarioOf(settings));
  const watch = new DeskWatch(simulation);
  simulation.listen(watch);
  let left = SLICES;
  while (simulation.run(Infinity, SLICE) !== 'finished' && left-- > 0) watch.checkColumns();
  watch.checkColumns();
  if (left <= 0) return false;
  if (settings['closing'] === 'drain') afterDrain(simulation, watch);
  return true;
}

function afterDrain(simulation: Simulation, watch: DeskWatch): void {
  const { tickets, offers, refusals, experts } = simulation.world;
  expect(watch.open).toBe(tickets.used);
  if (tickets.used > 0) return;
  expect(offers.used, 'offers left over').toBe(0);
  expect(refusals.used, 'refusals left over').toBe(0);
  expect(
    [...experts.unanswered, ...experts.pending, ...experts.held, ...experts.followUps].every((count) => count === 0),
  ).toBe(true);
  const ends = [
    HAPPENING.ticketClosed,
    HAPPENING.ticketEscalated,
    HAPPENING.ticketAbandoned,
    HAPPENING.ticketBlocked,
    HAPPENING.ticketBalked,
  ];
  expect(ends.reduce((sum, what) => sum + watch.count(what), 0)).toBe(watch.count(HAPPENING.ticketArrived));
}

describe('on any desk', () => {
  it('every ticket is in one state, caps hold, nobody absent or unskilled is offered anything, and nothing is left over', () => {
    let ended = 0;
    let played = 0;
    fc.assert(
      fc.property(randomSettings, (settings) => {
        try {
          played++;
          if (watched(settings)) ended++;
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${replayHint(settings)}`, { cause: error });
        }
      }),
      { numRuns: DESKS, seed: SEED, endOnFailure: process.env['SWITCHYARD_SHRINK'] === undefined },
    );
    expect(ended / played, 'most desks come to an end').toBeGreaterThan(0.8);
  }, 600_000);

  it('the watch itself notices a place miscounted', () => {
    const simulation = new Simulation(scenarioOf({}));
    const watch = new DeskWatch(simulation);
    simulation.listen(watch);
    simulation.run(3_600_000);
    simulation.world.experts.unanswered.fill(9);
    expect(() => watch.checkColumns()).toThrow('hold a place');
  });
});
