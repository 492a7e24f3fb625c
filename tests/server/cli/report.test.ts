import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { findChromium, flags } from '../../../server/report/pdf/chromium.ts';
import { EXIT } from '../../../server/trouble.ts';
import { textsOf } from '../report/pdf/pdf-text.ts';
import { smallPlan } from '../planning/report/small-plan.ts';
import { folderWithDesk, switchyard } from './command-line.ts';
import { commandWords } from './command-words.ts';
import { ran } from './in-this-process.ts';

const args = [
  'report',
  'small.yaml',
  '--replications',
  '6',
  '--workers',
  '1',
  '--lever-replications',
  '3',
  '--frontier-replications',
  '3',
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

it('without anything promised, planned or backtested it says so; interrupted or wrong, it leaves no file', async () => {
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
  const bad = await ran(folder, ['report', 'small.yaml', '--replications', '1', '--set', 'horizn=1']);
  expect(bad.status).toBe(EXIT.badInput);
  for (const part of ['--replications  expected at least 2', 'horizn']) expect(bad.errors).toContain(part);
  expect(readdirSync(folder)).toEqual(['small.yaml']);
});

interface ToldBar {
  readonly lever: string;
  readonly low?: ToldEnd;
  readonly high?: ToldEnd;
}

interface ToldEnd {
  readonly set: readonly string[];
  readonly compared: { readonly difference: { readonly estimate: number } | null };
}

interface Told {
  readonly runs: Readonly<Record<string, { readonly command: string } | null>>;
  readonly figures: readonly { readonly definition: { readonly key: string }; readonly value: number }[];
  readonly frontier: readonly object[];
  readonly tornados: readonly { readonly bars: readonly ToldBar[] }[];
  readonly shadowPrices: readonly { readonly prices: readonly object[] }[];
}

const moved = (end: ToldEnd | undefined): number | null => end?.compared.difference?.estimate ?? null;

it('the commands under a plan print the numbers of the report, and its roster and prices are those of the roster', async () => {
  const folder = folderWithDesk({ 'calls.plan.json': JSON.stringify(smallPlan()) });
  const asked = ['report', 'calls.plan.json', '--replications', '4', '--workers', '1'];
  const parts = ['--lever-replications', '2', '--frontier-replications', '3', '--no-pdf'];
  expect(switchyard(folder, [...asked, ...parts]).status).toBe(EXIT.fine);
  const page = readFileSync(join(folder, 'calls.report.html'), 'utf8');
  for (const part of ['Mon 2026-03-02: ', 'ann', '16:00–02:00 +1', 'lunch 30 min', 'as planned', 'wages of the roster'])
    expect(page).toContain(part);
  expect(page).not.toMatch(/day \d|NaN|\$0\.00|undefined/);
  const told = JSON.parse(/<script type="application\/json" id="report">(.*)<\/script>/.exec(page)![1]!) as Told;
  const again = async (part: string): Promise<Record<string, never>> => {
    const words = commandWords(told.runs[part]!.command);
    return JSON.parse((await ran(folder, [...words, '--workers', '1', '--json'])).out) as Record<string, never>;
  };
  const figures: Record<string, { readonly value: number }> = (await again('figures')).figures!;
  expect(told.figures.length).toBeGreaterThan(5);
  for (const { definition, value } of told.figures) expect(figures[definition.key]!.value).toBe(value);
  expect(told.frontier).toHaveLength(7);
  expect((await again('frontier')).points).toEqual(told.frontier);
  const bars = told.tornados.map(({ bars: of }) => of.map(({ lever, low, high }) => [lever, moved(low), moved(high)]));
  type Printed = { readonly bars: readonly { readonly lever: string; readonly low: End; readonly high: End }[] };
  type End = { readonly difference: number | null } | null;
  const levers: readonly Printed[] = (await again('levers')).tornados!;
  expect(bars[0]!.length).toBeGreaterThan(3);
  expect(
    levers.map(({ bars: of }) =>
      of.map((bar) => [bar.lever, bar.low?.difference ?? null, bar.high?.difference ?? null]),
    ),
  ).toEqual(bars);
  const hours: readonly { readonly blocks: readonly object[] }[] = (await again('hours')).shadowPrices!;
  expect(hours.map(({ blocks }) => blocks)).toEqual(told.shadowPrices.map(({ prices }) => prices));
});

it('a page with a roster is no wider than a telephone, and what is wider scrolls by itself', async () => {
  const folder = folderWithDesk({ 'calls.plan.json': JSON.stringify(smallPlan()) });
  const few = ['--replications', '2', '--workers', '1', '--no-levers', '--frontier-replications', '2', '--no-pdf'];
  expect(switchyard(folder, ['report', 'calls.plan.json', ...few]).status).toBe(EXIT.fine);
  const { executable, environment } = await findChromium();
  const options = { executablePath: executable, args: [...flags], env: { ...env, ...environment } };
  const browser = await chromium.launch(options);
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.setContent(readFileSync(join(folder, 'calls.report.html'), 'utf8'));
    const root = page.locator('html');
    expect(await root.evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    const wide = page.locator('.wide[aria-label^="Shifts"]');
    expect(await wide.count()).toBe(2);
    expect(await wide.first().evaluate((table) => table.scrollWidth > table.clientWidth)).toBe(true);
    for (const link of await page.locator('nav a').all())
      expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1);
  } finally {
    await browser.close();
  }
});
