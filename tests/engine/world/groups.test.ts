import { describe, expect, it } from 'vitest';
import { hireAll } from '../../../engine/world/experts.ts';
import { firstRows, orUnlimited, proficiencies, UNLIMITED } from '../../../engine/world/groups.ts';
import { scenarioWith } from '../../scenarios.ts';

const SCENARIO = scenarioWith({
  skills: ['billing', 'law'],
  experts: [
    { name: 'first', count: 3, skills: ['billing', 'law'] },
    { name: 'crowd', count: 'unlimited', unansweredCap: 'unlimited' },
    { name: 'last', count: 2, skills: { billing: 0.5, law: 1 }, unansweredCap: 5, pendingCap: 2 },
  ],
  desk: { cap: { unanswered: 3, pendingPerExpert: 'cap' } },
  interventions: [
    { at: '1 h', lever: 'join', group: 'first', count: 2 },
    { at: '2 h', lever: 'join', group: 'first', count: 4 },
    { at: '2 h', lever: 'leave', group: 'last', count: 1 },
  ],
});

describe('the rows of experts', () => {
  it('are as many as the group has and levers hire; an unlimited group is one', () => {
    expect([...firstRows(SCENARIO)]).toEqual([0, 9, 10, 12]);
  });

  it('know their group, which member of it they are, and their places', () => {
    const experts = hireAll(SCENARIO, firstRows(SCENARIO));
    expect([...experts.group]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2]);
    expect([...experts.member]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 1]);
    expect([0, 8, 9, 10].map((expert) => [experts.cap[expert], experts.pendingCap[expert]])).toEqual([
      [3, 3],
      [3, 3],
      [UNLIMITED, UNLIMITED],
      [5, 2],
    ]);
  });

  it('draw what they draw whatever groups and hires there are besides', () => {
    const alone = scenarioWith({
      experts: [
        { name: 'first', count: 1 },
        { name: 'crowd', count: 1 },
        { name: 'last', count: 2 },
      ],
    });
    const many = hireAll(SCENARIO, firstRows(SCENARIO));
    const few = hireAll(alone, firstRows(alone));
    expect(few.entity.slice(2)).toEqual(many.entity.slice(10));
    expect(new Set(many.entity).size).toBe(many.count);
  });
});

describe('skills and places', () => {
  it('are mastered fully where no number is given', () => {
    expect([...proficiencies(SCENARIO.experts[0]!)]).toEqual([
      ['billing', 1],
      ['law', 1],
    ]);
    expect([...proficiencies(SCENARIO.experts[2]!)]).toEqual([
      ['billing', 0.5],
      ['law', 1],
    ]);
  });

  it('may be without limit', () => {
    expect([orUnlimited(0), orUnlimited(7), orUnlimited('unlimited')]).toEqual([0, 7, UNLIMITED]);
  });
});
