import { describe, expect, test } from 'vitest';
import { codesIn, problemsIn, shortest } from '../reading.ts';

const START = 'name: names\narrivals: [{ rate: 5 per h }]\n';

describe('a name that nobody has is found, with the nearest that somebody has', () => {
  test.each([
    ['a skill of a group', 'skills: [billing]\nexperts: [{ count: 1, skills: [biling] }]', 'unknown-skill', 'billing'],
    [
      'a skill with proficiency',
      'skills: [tech]\nexperts: [{ count: 1, skills: { tehc: 0.5 } }]',
      'unknown-skill',
      'tech',
    ],
    [
      'a category that a group prefers',
      'experts: [{ count: 1, categoryOrder: [chekout] }]',
      'unknown-category',
      'checkout',
    ],
    [
      'a category with a factor',
      'experts: [{ count: 1, workFactorByCategory: { polcy: 2 } }]',
      'unknown-category',
      'policy',
    ],
    [
      'a group asked first',
      'experts: [{ count: 1, name: stars }]\ndesk: { offering: { groupOrder: { login: [star] } } }',
      'unknown-group',
      'stars',
    ],
    [
      'a category with an order of groups',
      'experts: [{ count: 1, name: stars }]\ndesk: { offering: { groupOrder: { lgin: [stars] } } }',
      'unknown-category',
      'login',
    ],
    [
      'a group that a lever moves',
      'experts: [{ count: 1, name: late }]\ninterventions: [{ at: 1 h, lever: join, group: lat, count: 1 }]',
      'unknown-group',
      'late',
    ],
    [
      'a stream that a lever moves',
      'experts: [{ count: 1 }]\ninterventions: [{ at: 1 h, lever: burst, stream: ticket, count: 1 }]',
      'unknown-stream',
      'tickets',
    ],
    [
      'a policy that a lever sets',
      'experts: [{ count: 1 }]\ninterventions: [{ at: 1 h, lever: policy, policy: randm }]',
      'unknown-policy',
      'random',
    ],
  ])('%s', (_, text, code, suggestion) => {
    const problems = problemsIn(START + text, { policies: ['random', 'standing-weighted'] });
    expect(problems.map((problem) => [problem.code, problem.suggestion])).toEqual([[code, suggestion]]);
  });
});

test('policies pass when nobody says which there are', () => {
  expect(codesIn(shortest('desk: { offering: { policy: my-own } }'))).toEqual([]);
});

test('two groups or two streams of one name are told apart from each other', () => {
  expect(codesIn(`${START}experts: [{ count: 1, name: a }, { count: 1, name: a }]`)).toEqual([
    'duplicate-name experts[1].name',
  ]);
  expect(codesIn(`${START}experts: [{ count: 1 }, { count: 1 }]`)).toEqual(['duplicate-name experts[1]']);
  expect(codesIn('name: x\narrivals: [{ rate: 1 per h }, { rate: 2 per h }]\nexperts: [{ count: 1 }]')).toEqual([
    'duplicate-name arrivals[1]',
  ]);
});
