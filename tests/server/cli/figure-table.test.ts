import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../server/project-folder.ts';
import { switchyard } from './command-line.ts';

it('the document of all figures is in step with the catalogue: switchyard kpis --markdown > engine/kpi/FIGURES.md', () => {
  const { out } = switchyard('.', ['kpis', '--markdown']);
  expect(readFileSync(join(projectFolder(), 'engine/kpi/FIGURES.md'), 'utf8')).toBe(out);
});
