import { expect, it } from 'vitest';
import { asked, headcount, lacksCustomers, staffedAt } from '../../../../engine/experiment/insights/staffed-at.ts';
import { scenarioWith } from '../../../scenarios.ts';

const desk = scenarioWith({
  experts: [
    { name: 'always', count: 10 },
    {
      name: 'shifts',
      count: 5,
      schedule: {
        shifts: [
          { days: 'daily', from: '08:00', to: '16:00', experts: 3 },
          { days: 'daily', from: '16:00', to: '22:00' },
        ],
      },
    },
    { name: 'planned', count: 6, schedule: { every: '8 h', cycle: 'day', staffed: [0, 6, 3] } },
    { name: 'alone', count: 1 },
  ],
});

it('more experts are rounded up in every group, shift and interval', () => {
  expect(staffedAt(desk, 1.1)).toEqual([
    'experts[0].count=11',
    'experts[1].count=6',
    'experts[1].schedule.shifts[0].experts=4',
    'experts[2].count=7',
    'experts[2].schedule.staffed=[0, 7, 4]',
    'experts[3].count=2',
  ]);
});

it('fewer are rounded down, and the last of a group stays', () => {
  expect(staffedAt(desk, 0.7)).toEqual([
    'experts[0].count=7',
    'experts[1].count=3',
    'experts[1].schedule.shifts[0].experts=2',
    'experts[2].count=4',
    'experts[2].schedule.staffed=[0, 4, 2]',
    'experts[3].count=1',
  ]);
  expect(headcount(desk)).toBe(22);
});

it('asks customers where nobody does, and says where there are none to ask', () => {
  expect(asked(desk)).toEqual(['packs.service={}']);
  expect(asked(scenarioWith({ packs: { service: {} } }))).toEqual([]);
  expect(lacksCustomers(desk)).toBeUndefined();
  expect(lacksCustomers(scenarioWith({ customers: { model: 'plain' } }))).toContain('plain');
});
