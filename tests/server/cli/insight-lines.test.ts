import { expect, it } from 'vitest';
import type { InsightCell } from '../../../engine/index.ts';
import { insightLines, type ToldInsight } from '../../../server/cli/insight-lines.ts';
import { PLAIN } from '../../../server/cli/text/style.ts';

const cell = (value: number, halfWidth: number | null): InsightCell => ({
  value,
  halfWidth,
  unit: 'minutes',
  isDifference: false,
});

const TOLD: ToldInsight = {
  insight: { name: 'made-up', title: 'Made up', about: 'What it shows.' },
  scenario: { name: 'small desk', seed: 'small' },
  replications: 12,
  arms: 3,
  level: 0.9,
  tables: [
    {
      title: 'A table',
      verdict: 'One minute is what it comes to.',
      columns: ['one', 'the other'],
      rows: [
        { name: 'short', cells: [cell(1, 0.5), cell(22.25, null)] },
        { name: 'a name that goes on and on until there is no more room for it beside the numbers', cells: [] },
      ],
      says: ['How to read it, in a sentence that is longer than one line of a page of eighty columns can hold.'],
    },
  ],
};

it('a table stands in columns, the numbers to the right, on a page of 80 columns', () => {
  const lines = insightLines(TOLD, PLAIN);
  expect(lines.slice(0, 2)).toEqual(['Made up', 'What it shows.']);
  const text = lines.join('\n');
  expect(text.replaceAll('\n', ' ')).toContain(
    'small desk · seed small · 12 replications, the same in each of 3 ways to play them. Behind ± is the half-width of an interval that covers the true value with 90 %.',
  );
  expect(text).toMatch(/^A table\n {2}One minute is what it comes to\.$/m);
  expect(text).toMatch(/^ {40,}one {2}the other$/m);
  expect(text).toMatch(/^ short +60 ± 30 s {2}22\.25 min$/m);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

it('one run has no intervals, and says how to get them', () => {
  const text = insightLines({ ...TOLD, replications: 1, arms: 1 }, PLAIN).join(' ');
  expect(text).toContain('1 replication. One run of each, so no intervals: --replications 20 plays more.');
});
