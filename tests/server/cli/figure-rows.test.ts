import { expect, it } from 'vitest';
import { FIGURE_FAMILIES } from '../../../engine/index.ts';
import { familyLines } from '../../../server/cli/figure-rows.ts';
import { PLAIN, styleFor } from '../../../server/cli/text/style.ts';
import { valueText } from '../../../engine/index.ts';
import { peopleDesk } from '../people-desk.ts';
import { reportOf } from '../report/reports.ts';
import { smallDesk } from '../small-desk.ts';
import { widestLine } from './command-line.ts';

const one = reportOf(peopleDesk(), 1).figures;
const several = reportOf(smallDesk(), 3).figures;

it('families stand in their order, each with its figures, on 80 columns', () => {
  for (const [figures, isMany] of [
    [one, false],
    [several, true],
  ] as const) {
    const lines = familyLines(figures, isMany, PLAIN);
    const families = Object.values(FIGURE_FAMILIES).filter((name) => lines.some((line) => line.startsWith(name)));
    expect(lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('  ')[0])).toEqual(families);
    expect(widestLine(lines.join('\n')).length).toBeLessThanOrEqual(80);
  }
});

it('every figure with a value has its place: a line, or its part of a line of quantiles', () => {
  const text = familyLines(one, false, PLAIN).join('\n');
  const shown = one.filter(({ value, definition }) => value !== null && !definition.key.includes('Within'));
  expect(shown.length).toBeGreaterThan(70);
  for (const figure of shown) expect(text, figure.definition.key).toContain(valueText(figure));
  const quantiles = text.split('\n').filter((line) => line.startsWith(' … p10 '));
  expect(quantiles.length).toBeGreaterThan(3);
  for (const line of quantiles) expect(line).toMatch(/^ … p10 .+, p50 .+, p90 .+, p95 .+$/);
});

it('with several runs each quantile has a line and an interval of its own', () => {
  const lines = familyLines(several, true, PLAIN);
  expect(lines.filter((line) => line.startsWith(' … p90')).length).toBeGreaterThan(1);
  expect(lines.find((line) => line.startsWith(' Rejected'))).toMatch(
    /^ Rejected +[\d.]+ % +[\d.]+ … [\d.]+ {2}[●◐○✕] \w+ +[\d,]+$/,
  );
});

it('bands have a mark and a word; colour only adds to them', () => {
  const coloured = familyLines(one, false, styleFor({ isTTY: true }, {}));
  const plain = familyLines(one, false, PLAIN);
  const rejected = (lines: readonly string[]): string => lines.find((line) => line.includes(' Rejected'))!;
  expect(rejected(plain)).toMatch(/ [●◐○✕] (great|okay|watch|poor)/);
  expect(rejected(coloured)).toContain('\u001B[3');
  // oxlint-disable-next-line no-control-regex
  expect(coloured.map((line) => line.replaceAll(/\u001B\[\d+m/g, ''))).toEqual(plain);
});

it('too few cases are in brackets, and longer times within which all were served are left out', () => {
  const few = familyLines(reportOf(smallDesk('horizon=12 min'), 1).figures, false, PLAIN);
  expect(few.find((line) => line.startsWith(' Rejected'))).toMatch(/\([\d.]+ %\)/);
  const within = familyLines(one, false, PLAIN).filter((line) => line.startsWith(' Accepted within'));
  expect(within.filter((line) => line.includes(' 100 %')).length).toBeLessThanOrEqual(1);
});
