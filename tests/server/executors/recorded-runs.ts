import { describeHappening, Simulation } from '../../../engine/index.ts';
import type { Scenario, SimulationEvent, StampedLever } from '../../../engine/index.ts';
import { smallDesk } from '../small-desk.ts';

/** A run of a desk that was meddled with, as the engine itself plays it: no player, no replay. */
export interface MeddledRun {
  readonly scenario: Scenario;
  readonly levers: readonly StampedLever[];
  readonly simulation: Simulation;
  readonly events: readonly SimulationEvent[];
}

const HOUR = 3_600_000;

/** Two levers, at 2 h and 5 h 30 min, then on to a moment. */
export function meddledRun(until = Infinity, scenario: Scenario = smallDesk()): MeddledRun {
  const events: SimulationEvent[] = [];
  const simulation = new Simulation(scenario, undefined, [
    (world) => ({
      happened: (what, ticket, expert, detail, amount) =>
        events.push(describeHappening(world, what, ticket, expert, detail, amount)),
    }),
  ]);
  const levers: StampedLever[] = [];
  const pull = (lever: StampedLever): void => {
    simulation.run(lever.at);
    simulation.intervene(lever);
    levers.push({ ...lever, eventsPlayed: simulation.eventsPlayed });
  };
  if (until >= 2 * HOUR) pull({ lever: 'burst', count: 30, at: 2 * HOUR, eventsPlayed: 0 });
  if (until >= 5.5 * HOUR) pull({ lever: 'join', group: 'steady', count: 2, at: 5.5 * HOUR, eventsPlayed: 0 });
  simulation.run(until);
  return { scenario, levers, simulation, events };
}
