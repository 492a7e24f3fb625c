import { expect, it } from 'vitest';
import { switchyard, widestLine } from './command-line.ts';
import { ran } from './in-this-process.ts';

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

it('one figure can be asked for by its key', async () => {
  const { out } = await ran('.', ['figures', 'emailFirstReply']);
  expect(out).toContain('K-15');
  expect(out).not.toContain('K-01');
  expect(out.replaceAll(/\s+/g, ' ')).toContain('✕ poor (too fast) under 2, ◐ okay (fast) under 5, ● good up to 15');
});

it('says what a figure should reach, how it is worked out, and what has to happen for it', async () => {
  const text = (await ran('.', ['kpis', 'K-58'])).out.replaceAll(/\s+/g, ' ');
  expect(text).toContain('target ≤ 8 h (S4)');
  expect(text).toContain('P-WORK: an expert reads, looks up, writes and sends');
  const [rejected] = JSON.parse((await ran('.', ['kpis', 'rejected', '--json'])).out) as readonly object[];
  expect(rejected).toMatchObject({
    target: { kind: 'under', value: 5 },
    formula: expect.stringContaining(' ÷ ') as string,
  });
});

it('goes by K number when asked to, with the metrics that are no figures in their places', async () => {
  const { out } = await ran('.', ['kpis', '--by', 'id']);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  const numbers = [...out.matchAll(/^ (?:\w+ {2}K-(\d+)|K-(\d+) {2}no figure)/gm)].map(([, one, other]) =>
    Number(one ?? other),
  );
  expect(numbers.length).toBeGreaterThan(60);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(numbers).toContain(25);
});

it('a metric that is no figure is explained, and another order is refused', async () => {
  expect((await ran('.', ['kpis', 'K-25'])).errors).toContain('the leaderboard');
  expect(await ran('.', ['kpis', '--by', 'size'])).toMatchObject({ status: 2 });
});

it('is also a document', async () => {
  const { out } = await ran('.', ['kpis', '--markdown']);
  expect(out).toContain('| K-01 | Rejected | `rejected` |');
  expect(out).toContain('| K-115 | rule |');
  expect(out).toContain('| P-SURV |');
});
