import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedScenarios } from '../../../server/scenario-files.ts';
import { switchyard, widestLine } from './command-line.ts';

it('every scenario that ships is listed with a sentence and its size', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'scenarios');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''));
  expect(names).toContain('expert-marketplace');
  expect(shippedScenarios()).toEqual(names.toSorted());
  const { status, out } = switchyard(folder, ['scenarios']);
  expect(status).toBe(0);
  for (const name of names) expect(out).toMatch(new RegExp(`^${name} +\\S`, 'm'));
  expect(out.match(/about [\d,]+ tickets? in /g)).toHaveLength(names.length);
  expect(out).not.toContain('does not check');
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});
