import { describe, expect, it } from 'vitest';
import { HAPPENING } from '../../engine/log/happening.ts';
import { Simulation } from '../../engine/simulation.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { shipped } from '../shipped-scenarios.ts';

/** All that was fixed about each ticket when it arrived, follow-on tickets apart: they are somebody's answer to the desk. */
function births(scenario: Scenario): string[] {
  const simulation = new Simulation(scenario);
  const { tickets } = simulation.world;
  const lines: string[] = [];
  simulation.listen({
    happened(what, ticket) {
      if (what !== HAPPENING.ticketArrived) return;
      const columns = [
        tickets.ordinal,
        tickets.arrivedAt,
        tickets.category,
        tickets.channel,
        tickets.difficulty,
        tickets.work,
      ];
      const truths = [
        tickets.payoutCents,
        tickets.needsEscalation,
        tickets.uncontrollable,
        tickets.fate,
        tickets.priority,
      ];
      lines.push([...columns, ...truths].map((column) => column[ticket]).join(' '));
    },
  });
  simulation.run();
  return lines;
}

const variance = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

describe('the same seed gives two desks the same day', () => {
  const day = (overrides: string[] = []): Scenario => shipped('expert-marketplace', ['horizon=1 d', ...overrides]);

  it('adding one expert leaves every ticket’s creation and attributes bit-identical', () => {
    const before = births(day());
    const count = day().experts[0]?.count as number;
    const after = births(day([`experts[0].count=${count + 1}`]));
    expect(before.length).toBeGreaterThan(1000);
    expect(after).toEqual(before);
  });

  it('another policy leaves every ticket’s creation and attributes bit-identical', () => {
    expect(births(day(['desk.offering.policy=round-robin']))).toEqual(
      births(day(['desk.offering.policy=longest-idle'])),
    );
  });
});

describe('paired runs', () => {
  const meanTimeToResolution = (policy: string, seed: string): number => {
    const scenario = shipped('expert-marketplace', [
      'horizon=1 d',
      `desk.offering.policy=${policy}`,
      'arrivals[0].dayFactor.cv=0.3',
      'standing.on=false',
    ]);
    const simulation = new Simulation({ ...scenario, seed });
    const { tickets, calendar } = simulation.world;
    let sum = 0;
    let count = 0;
    simulation.listen({
      happened(what, ticket) {
        if (what !== HAPPENING.ticketSolved) return;
        sum += calendar.now - (tickets.arrivedAt[ticket] as number);
        count++;
      },
    });
    simulation.run();
    return sum / count;
  };

  it('the difference of two similar policies varies at least ten times less on the same seeds than on different ones', () => {
    const replications = Array.from({ length: 16 }, (_, replication) => replication);
    const longestIdle = replications.map((replication) =>
      meanTimeToResolution('longest-idle', `paired/${replication}`),
    );
    const roundRobin = replications.map((replication) => meanTimeToResolution('round-robin', `paired/${replication}`));
    const paired = variance(longestIdle.map((value, index) => value - (roundRobin[index] as number)));
    const ofAnotherDay = roundRobin.map((_, index) => roundRobin.at(index - 1) as number);
    const independent = variance(longestIdle.map((value, index) => value - (ofAnotherDay[index] as number)));
    expect(independent / paired).toBeGreaterThan(10);
  });
});
