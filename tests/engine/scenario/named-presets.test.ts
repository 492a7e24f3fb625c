import { expect, test } from 'vitest';
import { namedPresets } from '../../../engine/scenario/named-presets.ts';

test('a file names one preset, several, or none', () => {
  expect(namedPresets('preset: realistic')).toEqual(['realistic']);
  expect(namedPresets('preset: [twilio, deliveroo]')).toEqual(['twilio', 'deliveroo']);
  expect(namedPresets('name: x')).toEqual([]);
});

test('a setting beside the file puts another in their place; other settings do not', () => {
  expect(namedPresets('preset: realistic', ['preset=twilio', 'horizon=2 d'])).toEqual(['twilio']);
});

test('what is no name, and what is no file, names nothing', () => {
  expect(namedPresets('preset: 5')).toEqual([]);
  expect(namedPresets('preset: [')).toEqual([]);
  expect(namedPresets('preset: strict', ['preset'])).toEqual(['strict']);
});
