import { expect, test } from 'vitest';
import { parsePatterns, readPatterns } from '../../../../server/planning/roster/patterns-file.ts';

const HOUR = 3_600_000;

test('patterns and rules are read in the words of scenarios', () => {
  const { patterns, rules } = parsePatterns(
    `patterns:
  - name: early
    lasts: 8 h
    starts: { from: "06:00", to: "07:30", every: 30 min }
    days: weekdays
    costPerHour: 22
    groups: [day]
    skills: [french]
    breaks:
      - { name: lunch, lasts: 30 min, between: [3 h, 4 h 30 min], paid: false }
  - { name: short, lasts: 4 h, starts: ["09:00", "13:00"] }
rules: { mostHours: 38, rest: 12 h }
`,
    'shifts.yaml',
  );
  expect(patterns.map(({ name, starts }) => [name, starts.map((start) => start / HOUR)])).toEqual([
    ['early', [6, 6.5, 7, 7.5]],
    ['short', [9, 13]],
  ]);
  expect(patterns[0]).toMatchObject({ lasts: 8 * HOUR, costPerHour: 22, groups: ['day'], skills: ['french'] });
  expect(patterns[0]!.days).toEqual([true, true, true, true, true, false, false]);
  expect(patterns[0]!.breaks).toEqual([
    { name: 'lunch', lasts: HOUR / 2, earliest: 3 * HOUR, latest: 4.5 * HOUR, paid: false },
  ]);
  expect(rules).toEqual({ mostHours: 38, mostDaysInRow: 5, daysOff: 2, rest: 12 * HOUR });
});

test('a file of rules alone keeps the usual patterns', () => {
  expect(parsePatterns('rules: { daysOff: 1 }', 'rules.yaml').patterns.map(({ name }) => name)).toEqual([
    'full',
    'six',
    'four',
  ]);
});

test('everything that is wrong is told at once, each with its place', () => {
  const text = `patterns:
  - { name: a, lasts: 30 h, starts: ["09:00", "09:00"] }
  - name: a
    lasts: 4 h
    starts: ["09:00"]
    breaks:
      - { lasts: 30 min, between: [2 h, 1 h] }
      - { lasts: 1 h, between: [1 h, 3 h 30 min] }
`;
  expect(() => parsePatterns(text, 'shifts.yaml')).toThrow(
    [
      'shifts.yaml  patterns.0.lasts: expected more than 0 and at most 24 h',
      'shifts.yaml  patterns.0.starts: a time is there twice',
      'shifts.yaml  patterns.1.breaks.0.between: expected the earlier time first',
      'shifts.yaml  patterns.1.breaks.0.between: it may last until after the next may begin',
      'shifts.yaml  patterns.1.breaks.1.between: it may last until after the shift',
      'shifts.yaml  patterns: "a" is there twice; give each its own name',
    ].join('\n'),
  );
  expect(() => parsePatterns('patterns: [{ lasts: long, starts: [] }]\nrule: {}', 'x.yaml')).toThrow(
    /patterns\.0\.name.*\n?/,
  );
  expect(() => parsePatterns('a: [', 'x.yaml')).toThrow(/^x\.yaml is no YAML: /);
});

test('a file that is not there is told as such', async () => {
  await expect(readPatterns('no/such/file.yaml')).rejects.toThrow(
    'no/such/file.yaml cannot be read: there is no such file',
  );
});
