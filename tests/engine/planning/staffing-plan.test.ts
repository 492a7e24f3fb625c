import { expect, test } from 'vitest';
import { Simulation } from '../../../engine/index.ts';
import { expertHours, intervalsOfPlan, staffingOf, withStaffing } from '../../../engine/planning/staffing-plan.ts';
import { scenarioOf } from '../scenario/reading.ts';

const HALF_HOUR = 1_800_000;

const desk = (experts: string, horizon = '2 d') =>
  scenarioOf(`name: desk
horizon: ${horizon}
calendar: { starts: 2026-01-05 }
arrivals: [{ rate: 60 per hour }]
experts:
${experts}`);

test('levels by the clock, shifts with their breaks and people who are always there are read as one plan', () => {
  const scenario = desk(`  - { name: levels, count: 3, schedule: { every: 6 h, cycle: day, staffed: [0, 3, 2, 1] } }
  - name: shifts
    count: 4
    schedule:
      shifts:
        - { days: [mon], from: '08:00', to: '16:00', experts: 3, breaks: [{ at: '12:00', lasts: 1 h }] }
  - { name: always, count: 2 }`);
  const plan = staffingOf(scenario, 3_600_000);
  expect(plan.groups.map(({ name }) => name)).toEqual(['levels', 'shifts', 'always']);
  const [levels, shifts, always] = plan.groups.map(({ staffed }) => staffed);
  const day = [0, 3, 2, 1].flatMap((level) => Array.from({ length: 6 }, () => level));
  expect(levels).toEqual([...day, ...day]);
  const monday = Array.from({ length: 48 }, (_, hour) => (hour >= 8 && hour < 16 && hour !== 12 ? 3 : 0));
  expect(shifts).toEqual(monday);
  expect(always).toEqual(Array.from({ length: 48 }, () => 2));
  // 2 × 6 × (3 + 2 + 1), 7 h of 3 people, 2 people round the clock.
  expect(expertHours(plan)).toBe(72 + 21 + 96);
});

test('who comes by chance or has no number is not planned; who joins later is not there before', () => {
  const scenario = desk(`  - { name: chance, count: 3, schedule: { online: 2 h, offline: 1 h } }
  - { name: many, count: unlimited }
  - { name: late, count: 2, joins: 36 h }`);
  const { groups } = staffingOf(scenario, 12 * 3_600_000);
  expect(groups).toEqual([{ name: 'late', staffed: [0, 0, 0, 2] }]);
});

test('a scenario staffed as it is plays the same run, and by a plan of a day the people of that plan', () => {
  const scenario = desk('  - { name: crew, count: 3, schedule: { every: 6 h, cycle: day, staffed: [0, 3, 2, 1] } }');
  const played = (given: typeof scenario): Simulation => {
    const simulation = new Simulation(given);
    simulation.run(Infinity);
    return simulation;
  };
  const same = withStaffing(scenario, staffingOf(scenario, HALF_HOUR));
  expect(played(same).fingerprint).toBe(played(scenario).fingerprint);
  const other = withStaffing(scenario, {
    every: 6 * 3_600_000,
    cycle: 'day',
    groups: [{ name: 'crew', staffed: [0, 5, 2, 1] }],
  });
  expect(other.experts[0]).toMatchObject({ count: 5, schedule: { staffed: [0, 5, 2, 1], cycle: 'day' } });
  expect(played(other).fingerprint).not.toBe(played(scenario).fingerprint);
});

test('groups that a plan does not name keep their schedule', () => {
  const scenario = desk('  - { name: crew, count: 3 }\n  - { name: others, count: 2 }');
  const planned = withStaffing(scenario, { every: HALF_HOUR, cycle: 'day', groups: [{ name: 'crew', staffed: [1] }] });
  expect(planned.experts[1]).toEqual(scenario.experts[1]);
});

test('a plan has the intervals of a day, a week or the run', () => {
  expect(intervalsOfPlan({ every: HALF_HOUR, cycle: 'day' }, 1)).toBe(48);
  expect(intervalsOfPlan({ every: HALF_HOUR, cycle: 'week' }, 1)).toBe(336);
  expect(intervalsOfPlan({ every: HALF_HOUR, cycle: 'once' }, 3.5 * HALF_HOUR)).toBe(4);
});
