import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top of the project, seen from the sources as well as from what is compiled in dist/. */
export function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
