import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { textsOf } from '../report/pdf/pdf-text.ts';
import { folderWithDesk, switchyard } from './command-line.ts';

const args = [
  'report',
  'small.yaml',
  '--replications',
  '6',
  '--workers',
  '1',
  '--set',
  'targets=[{figure: abandoned, atMost: 99}]',
];

/** Every number in some data. */
function numbersIn(data: unknown): number[] {
  if (typeof data === 'number') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(numbersIn);
}

it('writes one page that loads nothing, whose numbers are those of --json', () => {
  const folder = folderWithDesk();
  const { status, out } = switchyard(folder, args);
  expect(status).toBe(EXIT.fine);
  expect(out).toContain('Report: small.report.html');
  expect(out).toContain('PDF:    small.report.pdf');
  const page = readFileSync(join(folder, 'small.report.html'), 'utf8');
  expect(page).not.toMatch(
    /<link|<img|<iframe|<object|<embed|@import|url\(|\bsrc=|\bhref=(?!"#)|<script(?! type="application\/json")/i,
  );
  const told: unknown = JSON.parse(switchyard(folder, [...args, '--json']).out);
  const block = /<script type="application\/json" id="report">(.*)<\/script>/.exec(page)![1]!;
  expect(JSON.parse(block)).toEqual(told);
  const shown = [...page.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value));
  const known = new Set(numbersIn(told));
  expect(shown.length).toBeGreaterThan(30);
  expect(shown.filter((value) => !known.has(value))).toEqual([]);
  const { decision } = told as { decision: string };
  const printed = textsOf(readFileSync(join(folder, 'small.report.pdf')));
  expect(printed.some((text) => text.includes(decision.replaceAll(' ', '')))).toBe(true);
});

it('without anything promised, planned or backtested it says so; interrupted or wrong, it leaves no file', () => {
  const folder = folderWithDesk();
  const { out } = switchyard(folder, [
    'report',
    'small.yaml',
    '--replications',
    '2',
    '--workers',
    '1',
    '--no-levers',
    '--json',
  ]);
  const { decision, missing, backtest } = JSON.parse(out) as { decision: string; missing: string[]; backtest: string };
  expect(decision).toContain('Nothing is promised');
  expect(missing.join('\n')).toMatch(/Targets[^]*A staffing/);
  expect(backtest).toContain('Not backtested');
  const bad = switchyard(folder, ['report', 'small.yaml', '--replications', '1', '--set', 'horizn=1']);
  expect(bad.status).toBe(EXIT.badInput);
  for (const part of ['--replications  expected at least 2', 'horizn']) expect(bad.errors).toContain(part);
  expect(readdirSync(folder)).toEqual(['small.yaml']);
});
