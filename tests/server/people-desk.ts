import {
  describeHappening,
  parseScenario,
  Simulation,
  type Scenario,
  type SimulationEvent,
} from '../../engine/index.ts';

/** A desk with people and customers, few but of every kind, for four days: tickets close, reopen, come back and are reviewed. */
const PEOPLE_DESK = `
name: people desk
preset: realistic
seed: people
horizon: 4 d
tickets:
  categories: { how-to: { weight: 3 }, "it's broken": { weight: 1 } }
arrivals:
  - { name: shop, rate: 6 per hour }
experts:
  - { name: steady, count: 3 }
  - { name: ignorers, count: 1, archetype: ignorer }
  - { name: overcommitted, count: 2, archetype: overcommitted }
`;

export function peopleDesk(...overrides: readonly string[]): Scenario {
  const parsed = parseScenario(PEOPLE_DESK, { overrides });
  if (!parsed.ok) throw new Error(parsed.problem.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return parsed.value;
}

/** A run of a scenario that keeps everything that happens. */
export function loggedRun(scenario: Scenario): { simulation: Simulation; events: readonly SimulationEvent[] } {
  const simulation = new Simulation(scenario);
  const events: SimulationEvent[] = [];
  const { world } = simulation;
  simulation.listen({
    happened: (what, ticket, expert, detail, amount) =>
      events.push(describeHappening(world, what, ticket, expert, detail, amount)),
  });
  return { simulation, events };
}
