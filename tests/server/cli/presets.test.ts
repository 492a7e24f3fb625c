import { expect, it } from 'vitest';
import { SCENARIO_PRESETS } from '../../../engine/index.ts';
import { switchyard, widestLine } from './command-line.ts';

it('every preset is listed with what it is about', () => {
  const { status, out } = switchyard('.', ['presets']);
  expect(status).toBe(0);
  for (const name of Object.keys(SCENARIO_PRESETS)) expect(out).toMatch(new RegExp(`^${name} +\\S`, 'm'));
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});
