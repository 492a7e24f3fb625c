import {
  bandScale,
  describeHappening,
  figureCatalogue,
  Simulation,
  type Scenario,
  type SimulationEvent,
} from '../../engine/index.ts';
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
export function columnOf({ figures }: Scenario, key: string): FigureColumn {
  const { below, fewest, bands, ...figure } = figureCatalogue(figures).find((candidate) => candidate.key === key)!;
  const { id, label, family, unit, better, above, source, process, estimator } = figure;
  const steps = bands && bandScale(bands, figures);
  return {
    ...(id === undefined ? {} : { id }),
    key,
    label,
    family,
    unit,
    better,
    above,
    source,
    process,
    estimator,
    below: below ?? null,
    fewest: fewest ?? null,
    bands: steps?.map((step) => ({ ...step, upTo: Number.isFinite(step.upTo) ? step.upTo : null })) ?? null,
  };
}
