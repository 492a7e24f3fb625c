import { expect, it } from 'vitest';
import { figureOf, type Report } from '../../../server/report/report.ts';
import { scorecardLines } from '../../../server/cli/scorecard-lines.ts';
import { PLAIN } from '../../../server/cli/text/style.ts';
import { valueText } from '../../../engine/index.ts';
import { peopleDesk } from '../people-desk.ts';
import { reportOf } from '../report/reports.ts';
import { widestLine } from './command-line.ts';

const one = reportOf(peopleDesk(), 1);
const many = reportOf(peopleDesk(), 4);
const textOf = (report: Report): string => scorecardLines(report, PLAIN).join('\n');

it('stands by its title, with value, target and verdict of each figure', () => {
  const text = textOf(one);
  expect(text).toContain('Scorecard: Marketplace');
  const rejected = figureOf(one.figures, 'rejected')!;
  expect(text).toMatch(new RegExp(`^ Rejected +${valueText(rejected)} +< 5 % +\\S ${rejected.band!.word}$`, 'm'));
  expect(text).toMatch(/^ \d+ of \d+ judged figures? good, \d+ bad\./m);
});

it('has intervals over many replications, and fits on 80 columns', () => {
  expect(textOf(many)).toMatch(/Reliability +value +interval +target/);
  for (const report of [one, many]) expect(widestLine(textOf(report)).length).toBeLessThanOrEqual(80);
});

it('shows somebody else beside one’s own figures', () => {
  const own = { title: 'Mine', figures: ['K-01'], competitor: { name: 'Theirs', values: { rejected: 7 } } };
  const text = textOf({ ...one, scorecard: own });
  expect(text).toContain('Scorecard: Mine');
  expect(text).toContain('   Theirs: 7 %');
});

it('says so where a scenario has none of the figures', () => {
  expect(textOf({ ...one, figures: [] })).toContain('the packs they come with are off');
});
