import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sheet = readFileSync(join(import.meta.dirname, '..', '..', '..', 'ui', 'styles', 'tokens.css'), 'utf8');

/** Colours by name, light first. */
const colours = Object.fromEntries(
  [...sheet.matchAll(/--sy-(?<name>[\w-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)/g)].map(
    ({ groups }) => [groups!['name']!, [groups!['light']!, groups!['dark']!] as const],
  ),
);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ['ground', 'surface', 'raised', 'sunken'];
const texts = ['text', 'text-quiet', 'accent', 'great', 'good', 'okay', 'watch', 'poor'];
const marks = Object.keys(colours).filter((name) =>
  /^(?:series-\d|line-strong|offline|idle|offered|working|on-break|away)$/.test(name),
);

it('the formula gives what the recommendation says', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it.each([
  ['text', texts, 4.5],
  ['marks', marks, 3],
])('%s can be told from every ground, in light and in dark', (_, names, least) => {
  expect(names.length).toBeGreaterThan(5);
  const faint = names.flatMap((name) =>
    grounds.flatMap((ground) =>
      ['light', 'dark'].flatMap((theme, index) => {
        const ratio = contrast(colours[name]![index]!, colours[ground]![index]!);
        return ratio < least ? [`${name} on ${ground}, ${theme}: ${ratio.toFixed(2)}`] : [];
      }),
    ),
  );
  expect(faint).toEqual([]);
});

it('text on the accent, and the accent on its quiet ground, can be read', () => {
  for (const theme of [0, 1]) {
    expect(contrast(colours['on-accent']![theme]!, colours['accent']![theme]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours['accent']![theme]!, colours['accent-quiet']![theme]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours['text']![theme]!, colours['accent-quiet']![theme]!)).toBeGreaterThanOrEqual(4.5);
  }
});
