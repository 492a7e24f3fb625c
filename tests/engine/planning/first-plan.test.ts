import { expect, test } from 'vitest';
import { firstPlan } from '../../../engine/planning/first-plan.ts';
import { plannedGroups } from '../../../engine/planning/planned-people.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { callsDesk } from './play-asking.ts';

test('is that of Erlang C for the load, of the cheapest group that can take it', () => {
  const scenario = callsDesk([200, 200, 200, 0], {
    skills: ['call'],
    tickets: { channels: { voice: 1 }, categories: { call: { skills: ['call'] } } },
    experts: [
      { name: 'others', count: 5 },
      { name: 'dear', count: 5, skills: ['call'], costPerHour: 40 },
      { name: 'agents', count: 20, skills: ['call'], costPerHour: 30 },
    ],
  });
  const layout = new TargetLayout(scenario);
  const groups = plannedGroups(scenario, ['others', 'dear', 'agents'], () => ({ atLeast: 0, atMost: 99 }));
  const seen = new Float64Array(layout.size);
  // Kind 2 is the category by voice; 200 calls of 180 s in each of three hours, in ten replications.
  [2000, 2000, 2000, 0].forEach((tickets, interval) => (seen[layout.arrivals(2, interval)] = tickets));
  seen.set([6000, 6000 * 180_000], layout.work(2));
  const levels = firstPlan(scenario, groups, { seen, replications: 10 });
  // 10 Erlangs and 80 % within 20 s need 14; in the first hour the load is still on its way up, and in the last some is left.
  expect([...levels.at.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...levels.at.subarray(9, 11)]).toEqual([14, 14]);
  expect(levels.at[8]).toBeGreaterThan(12);
  expect(levels.at[11]).toBeLessThan(4);
});
