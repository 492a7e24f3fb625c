import { expect, it } from 'vitest';
import { switchyard, widestLine } from './command-line.ts';

it('every figure is told with what stands above and below its line, and its bands', () => {
  const { status, out } = switchyard('.', ['figures']);
  expect(status).toBe(0);
  const keys = [...out.matchAll(/^ (\w+)(?: {2}[KDG]-\w+)?$/gm)].map(([, key]) => key);
  expect(keys).toEqual(expect.arrayContaining(['rejected', 'timedOut', 'emailFirstReply', 'controllableScore']));
  expect(out).toContain('● great under 5, ◐ okay under 15, ○ watch up to 20, ✕ poor above');
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  const { out: text } = switchyard('.', ['kpis', '--json']);
  const figures = JSON.parse(text) as readonly { key: string; above: string }[];
  expect(figures.map(({ key }) => key)).toEqual(keys);
});

it('one figure can be asked for by its key', () => {
  const { out } = switchyard('.', ['figures', 'emailFirstReply']);
  expect(out).toContain('K-15');
  expect(out).not.toContain('K-01');
  expect(out.replaceAll(/\s+/g, ' ')).toContain('✕ poor (too fast) under 2, ◐ okay (fast) under 5, ● good up to 15');
});
