import { describe, expect, it } from 'vitest';
import { Requirements } from '../../../engine/world/requirements.ts';
import { scenarioWith } from '../../scenarios.ts';

const SETTINGS = {
  skills: ['billing', 'law', 'wine'],
  tickets: {
    categories: {
      plain: {},
      bill: { skills: ['billing'] },
      suit: { skills: ['billing', 'law'] },
      lawsuit: { skills: ['law', 'billing'] },
    },
  },
  experts: [
    { name: 'hands', count: 1 },
    { name: 'clerks', count: 1, skills: { billing: 0.6 } },
    { name: 'lawyers', count: 1, skills: { law: 0.9, billing: 0.7, wine: 1 } },
  ],
};

const made = (settings: object = {}) => new Requirements(scenarioWith({ ...SETTINGS, ...settings }));

describe('requirements', () => {
  it('are one for each set of skills, in whatever order a category lists them', () => {
    const { ofCategory, skills } = made();
    expect(ofCategory).toEqual([0, 1, 2, 2]);
    expect(skills).toEqual([[], ['billing'], ['billing', 'law']]);
  });

  it('are met by groups that have every skill', () => {
    const { groups, metBy, met } = made();
    expect(groups.map((list) => [...list])).toEqual([[0, 1, 2], [1, 2], [2]]);
    expect(metBy.map((list) => [...list])).toEqual([[0], [0, 1], [0, 1, 2]]);
    expect([...met]).toEqual([1, 1, 1, 0, 1, 1, 0, 0, 1]);
  });

  it('know how well a group masters the hardest of the skills asked for, and which it lacks', () => {
    const requirements = made();
    const of = (category: number) => [0, 1, 2].map((group) => requirements.proficiency[category * 3 + group]);
    expect([of(0), of(1), of(2)]).toEqual([
      [1, 1, 1],
      [0, 0.6, 0.7],
      [0, 0, 0.7],
    ]);
    expect([0, 1, 2].map((group) => requirements.lackedBy(2, group))).toEqual([['billing', 'law'], ['law'], []]);
  });

  it('drop the last skill of a category’s list with each ring, and no more than there are rings', () => {
    const { ofCategory, relaxed, skills, ringsLeft } = made({ desk: { offering: { ringAfter: ['5 min'] } } });
    expect(ofCategory.map((requirement) => skills[relaxed[requirement]!])).toEqual([[], [], ['billing'], ['law']]);
    const once = relaxed[ofCategory[2]!]!;
    expect([ringsLeft[ofCategory[2]!], ringsLeft[once], relaxed[once]]).toEqual([1, 0, once]);
  });

  it('keep categories apart where groups prefer some of them', () => {
    const preferring = SETTINGS.experts.map((group, index) =>
      index === 2 ? { ...group, categoryOrder: ['suit'] } : group,
    );
    const { ofCategory } = made({ experts: preferring });
    expect(new Set(ofCategory).size).toBe(4);
  });
});
