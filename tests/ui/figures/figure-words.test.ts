import { expect, it } from 'vitest';
import { figureCatalogue } from '../../../engine/index.ts';
import { directionWords, sourceWords, UNIT_WORDS } from '../../../ui/figures/figure-words.ts';

const catalogue = figureCatalogue({ figures: { thresholds: [60_000] } });

it('every figure has a unit and a direction in words', () => {
  for (const { unit, better } of catalogue) expect([UNIT_WORDS[unit], directionWords(better)]).not.toContain(undefined);
});

it('every source of the catalogue is told in words, not by its code', () => {
  for (const { source } of catalogue) expect(sourceWords(source)).not.toMatch(/\b(?:S\d|SF|V|I|R|A)\b/);
});

it('sources are told once each, and what is in no list stays as it is', () => {
  expect(sourceWords('S0, [SF]')).toBe('the marketplace’s help page for experts, sister pages of the marketplace');
  expect(sourceWords('V Twilio, V Amazon')).toBe('what vendors of such desks document');
  expect(sourceWords('the planner')).toBe('the planner');
});
