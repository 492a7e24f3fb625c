import { expect, it } from 'vitest';
import { purityFaults } from './purity.ts';
import { filesUnder } from './source-files.ts';

const places = (text: string, path = 'engine/kpi/planted.ts'): string[] =>
  purityFaults({ path, text }).map((fault) => fault.split(' ')[0]!);

it('the engine is pure: nothing of the host, no clock, no chance but the seed, no arithmetic that differs between machines', () => {
  const sources = filesUnder(['engine'], /\.ts$/);
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(purityFaults)).toEqual([]);
});

it.each([
  'const now = Date.now();',
  'const chance = Math.random();',
  'const ln = Math.log(2);',
  'const power = Math.pow(2, 0.5);',
  'const arc = Math.atan2(1, 2);',
  'const area = Math.acosh(3);',
  'const square = side ** 2;',
  'side **= 2;',
  'const root = 2 ** half;',
  'const large = 12 ** 2;',
  'const scaled = (1 + 2) ** 2;',
  'const { log } = Math;',
  "const log = Math['log'];",
  'export async function later() {}',
  'const value = await other;',
  'const later = async () => {};',
  'for await (const row of rows) use(row);',
  'console.log(value);',
  'const started = performance.now();',
  'setTimeout(next, 0);',
  'const name = 2.5.toLocaleString();',
  'const hash = crypto.randomUUID();',
  'const text = `${Date.now()}`;',
])('a planted %s is reported with its line', (line) => {
  expect(places(`// first line\n${line}\n`)).toEqual(['engine/kpi/planted.ts:2']);
});

it.each([
  '/** Like Math.log, Date and await, but 2 ** 3 times as fast. */',
  "const label = 'Date, async, Math.log';",
  'const root = Math.sqrt(2) + Math.floor(1.5) + Math.max(1, 2) + Math.LN2;',
  'const words = 2 ** 32 + 2 ** ROAD_BITS + 2 ** (LEVELS * DIGIT_BITS);',
  'const kind = table.process(row).console;',
  'class Timers { await(offer: number): void { this.#ring.await(offer); } }',
  'interface Settings { date: number; performance: number; logarithm: number }',
])('%s is no fault', (line) => {
  expect(places(line)).toEqual([]);
});
