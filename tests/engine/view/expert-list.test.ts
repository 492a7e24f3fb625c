import { expect, it } from 'vitest';
import { Simulation } from '../../../engine/simulation.ts';
import { expertList } from '../../../engine/view/expert-list.ts';
import { scenarioWith } from '../../scenarios.ts';

it('experts are listed in order of rows, each with the group they belong to, those hired later too', () => {
  const { world } = new Simulation(
    scenarioWith({
      customers: { model: 'plain' },
      skills: ['billing', 'german'],
      experts: [
        { name: 'day', count: 1, archetype: 'star', skills: { billing: 0.8 } },
        {
          name: 'night',
          count: 1,
          skills: ['billing', 'german'],
          schedule: { utcOffset: '+08:00', shifts: [{ days: 'daily', from: '09:00', to: '17:00' }] },
        },
        { name: 'machines', count: 1, response: { accept: 1, reject: 0, answer: 0 } },
        { name: 'people', count: 1, response: 'outside' },
      ],
      interventions: [{ at: '1 h', lever: 'join', group: 'day', count: 1 }],
    }),
  );
  expect(expertList(world)).toEqual({
    groups: [
      { name: 'day', archetype: 'star', isOutside: false, skills: ['billing'], utcOffset: null },
      { name: 'night', archetype: 'steady', isOutside: false, skills: ['billing', 'german'], utcOffset: 8 * 3_600_000 },
      { name: 'machines', archetype: null, isOutside: false, skills: [], utcOffset: null },
      { name: 'people', archetype: null, isOutside: true, skills: [], utcOffset: null },
    ],
    names: ['day 1', 'day 2', 'night 1', 'machines 1', 'people 1'],
    group: [0, 0, 1, 2, 3],
  });
});
