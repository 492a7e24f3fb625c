import { expect, it } from 'vitest';
import { breakdownLines } from '../../../server/cli/breakdown-lines.ts';
import { PLAIN } from '../../../server/cli/text/style.ts';
import { valueText } from '../../../engine/index.ts';
import { figureOf } from '../../../server/report/report.ts';
import { reportOf } from '../report/reports.ts';
import { smallDesk } from '../small-desk.ts';

it('a line a part, its figures in columns under their names, on 80 columns', () => {
  const [[, rows] = ['', []]] = reportOf(smallDesk(), 2, ['group']).breakdowns;
  const [empty, above, below, ...lines] = breakdownLines('By group', rows, PLAIN);
  expect([empty, below!.startsWith('By group')]).toEqual(['', true]);
  expect(`${above} ${below}`).toContain('rejected');
  expect(lines).toHaveLength(2);
  for (const [index, { name, figures }] of rows.entries()) {
    expect(lines[index]!.startsWith(` ${name}`)).toBe(true);
    expect(lines[index]).toContain(valueText(figureOf(figures, 'rejected')!));
    expect(lines[index]!.length).toBeLessThanOrEqual(80);
  }
});

it('columns in which no part has anything to say give way to others', () => {
  const [[, rows] = ['', []]] = reportOf(smallDesk(), 1, ['group']).breakdowns;
  const text = breakdownLines('By group', rows, PLAIN).join('\n');
  // Nobody writes chats on this desk, and nobody reviews.
  expect(text).not.toContain('chat');
  expect(text).not.toContain('review');
  expect(text).toContain('occupied');
});
