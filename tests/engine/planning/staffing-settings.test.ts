import { expect, test } from 'vitest';
import { parseScenario } from '../../../engine/index.ts';
import { withStaffing, type StaffingPlan } from '../../../engine/planning/staffing-plan.ts';
import { staffingSettings } from '../../../engine/planning/staffing-settings.ts';
import { scenarioOf } from '../scenario/reading.ts';

const TEXT = `name: desk
horizon: 2 d
arrivals: [{ rate: 60 per hour }]
experts:
  - { name: early, count: 3, schedule: { shifts: [{ days: [mon], from: '08:00', to: '16:00' }] } }
  - { name: late, count: 2 }
  - { name: others, count: 1 }
`;

test('a scenario that is read with the settings of a plan is staffed as planned', () => {
  const plan: StaffingPlan = {
    every: 21_600_000,
    cycle: 'day',
    groups: [
      { name: 'early', staffed: [0, 4, 2, 0] },
      { name: 'late', staffed: [1, 0, 1, 5] },
    ],
  };
  const scenario = scenarioOf(TEXT);
  const read = parseScenario(TEXT, { overrides: staffingSettings(scenario, plan) });
  expect(read.ok && read.value).toEqual(withStaffing(scenario, plan));
});
