import { expect, it } from 'vitest';
import { Teller } from '../../bench/teller.ts';

function written(isTTY: boolean, now: () => number): { teller: Teller; parts: string[] } {
  const parts: string[] = [];
  const write = (part: string): boolean => parts.push(part) > 0;
  return { teller: new Teller({ write, isTTY }, now), parts };
}

it('changes one line on a terminal', () => {
  const { teller, parts } = written(true, () => 0);
  teller.tell('one');
  teller.tell('two');
  teller.clear();
  expect(parts).toEqual(['\r\u{1b}[Kone', '\r\u{1b}[Ktwo', '\r\u{1b}[K']);
});

it('writes a line every quarter of a minute elsewhere', () => {
  let now = 1000;
  const { teller, parts } = written(false, () => now);
  for (; now < 40_000; now += 1000) teller.tell(`at ${now}`);
  teller.clear();
  expect(parts).toEqual(['at 1000\n', 'at 16000\n', 'at 31000\n']);
});
