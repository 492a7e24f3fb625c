import { describeHappening, Simulation, type Scenario, type SimulationEvent } from '../../engine/index.ts';
import { figureColumns } from '../../server/live/figure-columns.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { shipped } from '../shipped-scenarios.ts';

export const HOUR = 3_600_000;

/** The marketplace at a moment, and what happened in the two minutes before: what pages show of it is real. */
export function marketplaceAt(
  moment: number,
  overrides: readonly string[] = [],
): { simulation: Simulation; events: readonly SimulationEvent[] } {
  const simulation = new Simulation(shipped('expert-marketplace', overrides));
  const events: SimulationEvent[] = [];
  simulation.run(Math.max(0, moment - 120_000));
  simulation.listen({
    happened(what, ticket, expert, detail, amount) {
      events.push(describeHappening(simulation.world, what, ticket, expert, detail, amount));
    },
  });
  simulation.run(moment);
  return { simulation, events };
}

/** A figure as pages are told of it. */
export function columnOf(scenario: Scenario, key: string): FigureColumn {
  const column = figureColumns(scenario).find((candidate) => candidate.key === key);
  if (column === undefined) throw new Error(`There is no figure "${key}".`);
  return column;
}
