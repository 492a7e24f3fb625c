import { expect, test } from 'vitest';
import { codesIn } from '../reading.ts';

const desk = (group: string, more = ''): string =>
  `name: open\npreset: plain\narrivals: [{ rate: 0 per h }]\nexperts: [{ count: 2, response: outside${group} }]\n${more}`;

test('where experts answer from outside, each has a place, comes when they come, and customers are plain', () => {
  expect(codesIn(desk(''))).toEqual([]);
  expect(codesIn(desk(', schedule: { every: 1 d, cycle: day, staffed: [2] }'))).toEqual([
    'contradiction experts[0].schedule',
  ]);
  expect(codesIn(desk('', 'customers: { model: people }\ndesk: { preemption: resume }'))).toEqual([
    'contradiction customers.model',
    'contradiction desk.preemption',
  ]);
  expect(codesIn(desk('').replace('count: 2', 'count: unlimited'))).toEqual(['contradiction experts[0].count']);
});
