import { describe, expect, test } from 'vitest';
import { codesIn, problemsIn } from '../reading.ts';

const stream = (settings: string, more = ''): string =>
  `name: arrivals\narrivals: [{ ${settings} }]\nexperts: [{ count: 1 }]\n${more}`;

describe('a stream says once when its tickets come', () => {
  test('not at all', () => {
    expect(problemsIn(stream('scale: 2'))).toMatchObject([
      { code: 'arrivals-unclear', path: 'arrivals[0]', suggestion: 'rate: 100 per hour' },
    ]);
  });

  test('in two ways', () => {
    expect(codesIn(stream('rate: 5 per h, gaps: 5 min'))).toEqual(['arrivals-unclear arrivals[0]']);
  });

  test.each([
    'rate: 5 per h',
    'rate: { every: 12 h, cycle: day, counts: [5, 7] }',
    'rate: { formula: "8+6*sin(2*pi*t/24)", unit: 1 h }',
    'gaps: { law: gamma, mean: 5 min, cv: 0.5 }',
    'population: { size: 20, thinking: { law: exponential, mean: 1 h } }',
    'times: [0, 5 s]',
  ])('%s', (source) => {
    expect(codesIn(stream(source))).toEqual([]);
  });
});

test('a formula that cannot be read says where', () => {
  const [problem] = problemsIn(stream('rate: { formula: "8+(6*sin(t)", unit: 1 h }'));
  expect(problem).toMatchObject({ code: 'bad-formula', path: 'arrivals[0].rate.formula' });
  expect(problem?.message).toMatch(/at character \d+$/);
});

test('a profile that covers no whole day is told how many entries a day has', () => {
  expect(problemsIn(stream('rate: { every: 30 min, cycle: day, counts: [1, 2, 3] }'))).toMatchObject([
    { code: 'contradiction', message: '3 entries; a day has 48 intervals of 30 min' },
  ]);
});

test('a profile or a mix in which nothing ever comes is found', () => {
  expect(codesIn(stream('rate: { every: 12 h, cycle: day, counts: [0, 0] }'))).toEqual([
    'nothing-to-draw arrivals[0].rate.counts',
  ]);
  expect(codesIn(stream('rate: 5 per h, channels: { email: 0 }'))).toEqual(['nothing-to-draw arrivals[0].channels']);
  expect(codesIn(stream('rate: 5 per h, categories: { login: 0 }'))).toEqual([
    'nothing-to-draw arrivals[0].categories',
  ]);
  expect(codesIn(stream('rate: 5 per h', 'tickets: { channels: {} }'))).toEqual(['nothing-to-draw tickets.channels']);
  expect(codesIn(stream('rate: 5 per h', 'tickets: { categories: {} }'))).toEqual([
    'nothing-to-draw tickets.categories',
  ]);
  expect(codesIn(stream('rate: 5 per h', 'tickets: { categories: { a: { weight: 0 } } }'))).toEqual([
    'nothing-to-draw tickets.categories',
  ]);
});

test('a stream ends after it begins, also by the calendar', () => {
  expect(codesIn(stream('rate: 5 per h, from: 5 h, until: 5 h'))).toEqual(['contradiction arrivals[0].until']);
  expect(codesIn(stream('rate: 5 per h, from: 2026-01-05 10:00, until: 2026-01-05 09:00'))).toEqual([
    'contradiction arrivals[0].until',
  ]);
});

test('what changes a rate stands only beside a rate', () => {
  expect(
    codesIn(stream('gaps: 5 min, dayFactor: { cv: 0.1 }, bursts: [{ from: 1 h, lasts: 1 h, factor: 2 }]')),
  ).toEqual(['contradiction arrivals[0].dayFactor', 'contradiction arrivals[0].bursts']);
});

test('an unknown channel is told which was meant', () => {
  expect(problemsIn(stream('rate: 5 per h, channels: { emial: 1 }'))).toMatchObject([
    { code: 'unknown-channel', path: 'arrivals[0].channels.emial', suggestion: 'email' },
  ]);
});
