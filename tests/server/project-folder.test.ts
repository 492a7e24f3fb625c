import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../server/project-folder.ts';

it('the top of the project is the same from the sources and from what is compiled', async () => {
  expect(existsSync(join(projectFolder(), 'scenarios', 'offer-core.yaml'))).toBe(true);
  const compiled = join(projectFolder(), 'dist', 'server', 'project-folder.js');
  const { projectFolder: seenFromThere } = (await import(compiled)) as { projectFolder: typeof projectFolder };
  expect(seenFromThere()).toBe(projectFolder());
});
