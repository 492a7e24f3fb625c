import { describe, expect, test } from 'vitest';
import { expectedTickets } from '../../../../engine/scenario/checks/size.ts';
import { codesIn, scenarioOf, shortest } from '../reading.ts';

const run = (settings: string): string =>
  `name: size\nhorizon: 2 d\narrivals: [{ ${settings} }]\nexperts: [{ count: 1 }]\n`;

describe('tickets to expect', () => {
  test.each([
    ['rate: 60 per hour', 2 * 24 * 60],
    ['rate: 60 per hour, scale: 0.5', 24 * 60],
    ['rate: 60 per hour, from: 1 d', 24 * 60],
    ['rate: 60 per hour, batch: { law: geometric, mean: 3, from: 1 }', 3 * 2 * 24 * 60],
    ['rate: { every: 8 h, cycle: day, counts: [10, 20, 30] }', 120],
    ['rate: { every: 8 h, cycle: once, counts: [10, 20, 30] }', 60],
    ['gaps: { law: gamma, mean: 1 h, cv: 0.5 }', 48],
    ['population: { size: 10, thinking: { law: exponential, mean: 24 h } }', 20],
    ['times: [0, 1 s, 2 s]', 3],
  ])('%s', (settings, tickets) => {
    expect(expectedTickets(scenarioOf(run(settings)))).toBeCloseTo(tickets, 6);
  });
});

test('runs that no machine could finish are refused', () => {
  expect(codesIn(run('rate: 900000 per s'))).toEqual(['too-large horizon']);
  expect(codesIn(run('rate: 50000 per s'))).toEqual([]);
});

test('desks that fit into no machine are refused', () => {
  const desk = (count: number, more = '') =>
    codesIn(`name: x\narrivals: [{ rate: 1 per s }]\nexperts: [{ count: ${count} }]\n${more}`);
  expect(desk(1_000_001)).toEqual(['too-large experts']);
  expect(desk(500_000)).toEqual(['too-large figures.windowHours']);
  expect(desk(500_000, 'figures: { perExpert: false }')).toEqual([]);
  expect(codesIn(shortest('waiting: { backlog: 100000000 }'))).toEqual(['too-large waiting.backlog']);
});
