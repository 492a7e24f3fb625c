import { deskOf } from '../../bench/core/desk.ts';
import { countWork, type Work } from '../../bench/work.ts';
import { POLICIES } from '../../engine/routing/policies.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { Simulation } from '../../engine/simulation.ts';
import { SHIPPED, shipped } from '../shipped-scenarios.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What is kept of one run: what it did, and by the fingerprint what happened. */
export interface GoldenWork extends Work {
  readonly fingerprint: string;
}

/** A scenario under its name, and how much of it is played, ms. */
interface Task {
  readonly name: string;
  readonly scenario: () => Scenario;
  readonly until: number;
}

/** Every policy on a small desk with places free and on one where tickets wait, and the beginning of everything that ships. */
export const TASKS: readonly Task[] = [
  ...Object.keys(POLICIES).flatMap((policy) =>
    [0, 200].map((waiting) => ({
      name: `${policy}, ${waiting} waiting`,
      scenario: () => deskOf({ policy, experts: 60, skills: 5, waiting }),
      until: 20 * MINUTE,
    })),
  ),
  ...SHIPPED.map((name) => ({ name, scenario: () => shipped(name), until: 6 * HOUR })),
];

export function goldenWorkOf({ scenario, until }: Task): GoldenWork {
  const simulation = new Simulation(scenario());
  const work = countWork(simulation);
  simulation.run(until);
  return { fingerprint: simulation.fingerprint, ...work() };
}
