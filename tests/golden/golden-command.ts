import { writeFileSync } from 'node:fs';
import { SHIPPED } from '../shipped-scenarios.ts';
import { goldenRunOf } from './golden-run.ts';

// Compiled to dist/tests/golden; the files it rewrites are those beside the source.
const folder = new URL('../../../tests/golden/', import.meta.url);

for (const name of SHIPPED) {
  const run = goldenRunOf(name);
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(run, null, 2)}\n`);
  process.stdout.write(`${name}  ${run.fingerprint}  ${run.events} events\n`);
}
