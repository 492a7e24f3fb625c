import { expect, test } from 'vitest';
import type { Judgement } from '../../../engine/planning/judged-units.ts';
import { spansAtLimit } from '../../../engine/planning/people-at-limit.ts';
import { Levels, plannedGroups } from '../../../engine/planning/planned-people.ts';
import { callsDesk } from './play-asking.ts';

const scenario = callsDesk([10, 10, 10], {
  skills: ['order', 'fault'],
  tickets: {
    channels: { voice: 1 },
    categories: { order: { skills: ['order'] }, fault: { skills: ['fault'] } },
  },
  experts: [
    { name: 'juniors', count: 5, skills: ['order'] },
    { name: 'seniors', count: 5, skills: ['order', 'fault'] },
  ],
  targets: [
    { figure: 'serviceWithin20s', atLeast: 80, of: { category: 'order' } },
    { figure: 'serviceWithin20s', atLeast: 80, of: { category: 'fault' } },
  ],
});
const groups = plannedGroups(scenario, ['juniors', 'seniors'], () => ({ atLeast: 0, atMost: 4 }));
const levels = new Levels(groups, 3, Int32Array.from([4, 1, 1, 4, 4, 3]));

const judged = (target: number, from: number, is: Judgement['is']): Judgement => ({
  unit: { target, from, until: from + 1 },
  estimate: 50,
  low: 40,
  high: 60,
  is,
  looksMet: false,
});

test.each([
  ['all who can help are there', judged(0, 0, 'missed'), 1],
  ['some who can help may still come', judged(0, 1, 'missed'), 0],
  ['those who are missing could not help', judged(1, 1, 'open'), 1],
  ['nobody is at the limit', judged(1, 2, 'open'), 0],
  ['it is met', judged(0, 0, 'met'), 0],
])('a span counts or not: %s', (_why, judgement, many) => {
  expect(spansAtLimit(scenario, { levels, judged: [judgement] }, [])).toBe(many);
});
