import { expect, it } from 'vitest';
import { EXIT } from '../../../../server/trouble.ts';
import { folderWithDesk, switchyard, widestLine } from '../command-line.ts';
import { ran } from '../in-this-process.ts';

const args = ['tornado', 'small.yaml', '--figures', 'acceptance,occupancy', '--replications', '3', '--workers', '1'];

it('prints a table of bars for each figure, on a page of 80 columns', () => {
  const { status, out } = switchyard(folderWithDesk(), [...args, '--lever', 'desk.cap.unanswered=1,2']);
  expect(status).toBe(EXIT.fine);
  for (const part of ['volume', 'experts of steady', 'desk.cap.unanswered', '│', 'as it is', 'What moves “'])
    expect(out).toContain(part);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it('tells the same as data and as lines for a spreadsheet, and every end can be played by itself', () => {
  const folder = folderWithDesk();
  const { out } = switchyard(folder, [...args, '--json']);
  interface Told {
    readonly arms: readonly { readonly name: string; readonly set: readonly string[] }[];
    readonly tornados: readonly {
      readonly figure: string;
      readonly bars: readonly { readonly lever: string; readonly high: { readonly value: number } }[];
    }[];
  }
  const told = JSON.parse(out) as Told;
  const more = told.arms.find(({ set }) => set.includes('arrivals[0].scale=1.1'))!;
  const alone = switchyard(folder, [
    ...'simulate small.yaml --replications 3 --workers 1 --json'.split(' '),
    ...more.set.flatMap((setting) => ['--set', setting]),
  ]);
  const played = (JSON.parse(alone.out) as { figures: { occupancy: { value: number } } }).figures.occupancy.value;
  const occupancy = told.tornados.find(({ figure }) => figure === 'occupancy')!;
  expect(occupancy.bars.find(({ lever }) => lever === 'volume')!.high.value).toBeCloseTo(played, 9);
  const csv = switchyard(folder, [...args, '--csv'])
    .out.trim()
    .split('\n');
  expect(csv).toHaveLength(1 + 2 * (told.arms.length - 1));
  expect(csv[0]).toBe('figure,unit,lever,end,as it is,there,difference,low,high,verdict,replications');
});

it('exits by what is asserted of every end; bad input says everything that is wrong', async () => {
  const asserted = switchyard(folderWithDesk(), [...args, '--assert', 'base.occupancy > 99.9']);
  expect(asserted.status).toBe(EXIT.thresholdMissed);
  const bad = await ran(folderWithDesk(), [
    ...'tornado small.yaml --figures nothing --replications 1 --lever experts='.split(' '),
    '--lever',
    'horizn=1 h,2 h',
  ]);
  expect(bad.status).toBe(EXIT.badInput);
  for (const part of ['--replications  expected at least 2', '--lever  expected', 'horizn', 'no figure "nothing"'])
    expect(bad.errors).toContain(part);
});

it('tells what an expert-hour is worth by time and group, as table, lines and data', async () => {
  const hours = 'tornado small.yaml --by interval --figures acceptance --replications 2 --workers 1'.split(' ');
  const folder = folderWithDesk();
  const table = switchyard(folder, hours).out;
  expect(table).toMatch(/^day 1 00:00–\d\d:\d\d +steady +[−+][\d.]+ s/m);
  expect(widestLine(table).length).toBeLessThanOrEqual(80);
  const told = JSON.parse(switchyard(folder, [...hours, '--json']).out) as {
    shadowPrices: { blocks: { added: { hours: number } }[] }[];
  };
  const { blocks } = told.shadowPrices[0]!;
  // Two groups, eight hours each.
  expect(blocks.reduce((sum, { added }) => sum + added.hours, 0)).toBeCloseTo(16, 9);
  const csv = switchyard(folder, [...hours, '--csv'])
    .out.trim()
    .split('\n');
  expect(csv).toHaveLength(1 + 2 * blocks.length);
  const bad = await ran(folder, 'tornado small.yaml --by month'.split(' '));
  expect(bad.errors).toContain('--by  expected interval, found "month"');
});
