import { Simulation, type Breakdown, type Scenario } from '../../../engine/index.ts';
import { playReplication, type ReplicationResult } from '../../../server/executors/replication.ts';
import { makeReport, type Report } from '../../../server/report/report.ts';

/** Results of the first replications of a scenario. */
export function resultsOf(
  scenario: Scenario,
  replications: number,
  by: readonly Breakdown[] = [],
): ReplicationResult[] {
  return Array.from({ length: replications }, (_, replication) => {
    const slices = playReplication({ scenario, by }, replication);
    let slice = slices.next();
    while (slice.done !== true) slice = slices.next();
    if (slice.value.kind === 'failed') throw new Error(slice.value.failure.message);
    return slice.value.result;
  });
}

/** The report of the first replications of a scenario. */
export function reportOf(scenario: Scenario, replications: number, by: readonly Breakdown[] = ['interval']): Report {
  return makeReport(resultsOf(scenario, replications, by), {
    scenario,
    policy: scenario.desk.offering.policy,
    presets: ['offer-core'],
    level: 0.95,
    ending: 'all-played',
    unmet: [],
  });
}

/** A run of a scenario from beginning to end. */
export function finishedRun(scenario: Scenario): Simulation {
  const simulation = new Simulation(scenario);
  simulation.run();
  return simulation;
}
