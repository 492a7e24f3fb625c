import { expect, test } from 'vitest';
import { helps, Levels, plannedGroups } from '../../../engine/planning/planned-people.ts';
import { scenarioWith } from '../../scenarios.ts';

const scenario = scenarioWith({
  horizon: '2 h',
  skills: ['order', 'fault'],
  figures: { interval: '1 h' },
  tickets: { categories: { order: { skills: ['order'] }, fault: { skills: ['fault'] } } },
  experts: [
    { name: 'juniors', count: 5, skills: ['order'], costPerHour: 20 },
    { name: 'volunteers', count: 5, skills: ['order', 'fault'] },
    { name: 'night', count: 2, skills: ['order'] },
  ],
  targets: [
    { figure: 'abandoned', atMost: 5, of: { category: 'fault' } },
    { figure: 'occupancy', atMost: 90 },
  ],
});
const groups = plannedGroups(scenario, ['juniors', 'volunteers'], () => ({ atLeast: 1, atMost: 4 }));

test('groups that are planned weigh what an hour costs, those that cost nothing a trifle', () => {
  expect(groups.map(({ name, index, weight, serves }) => ({ name, index, weight, serves }))).toEqual([
    { name: 'juniors', index: 0, weight: 20, serves: [true, false] },
    { name: 'volunteers', index: 1, weight: 0.001, serves: [true, true] },
  ]);
});

test('who cannot take a ticket cannot help its target; a figure of everybody anybody can', () => {
  const [faults, occupancy] = scenario.targets;
  expect(groups.map((group) => helps(group, faults!, scenario))).toEqual([false, true]);
  expect(groups.map((group) => helps(group, occupancy!, scenario))).toEqual([true, true]);
});

test('levels stay within limits, and staff the scenario', () => {
  const levels = new Levels(groups, 2, Int32Array.from([1, 2, 3, 4]));
  const changed = levels.with([
    [0, -1],
    [3, 5],
    [1, 1],
  ]);
  expect([...changed.at]).toEqual([1, 3, 3, 4]);
  const staffed = changed.scenarioOf(scenario, 'other');
  expect(staffed.seed).toBe('other');
  expect(
    staffed.experts.map(({ schedule }) =>
      typeof schedule === 'object' && 'staffed' in schedule ? schedule.staffed : 0,
    ),
  ).toEqual([[1, 3], [3, 4], 0]);
});
