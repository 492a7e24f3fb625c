import { writeFileSync } from 'node:fs';
import { SHIPPED } from '../shipped-scenarios.ts';
import { goldenRunOf } from './golden-run.ts';
import { goldenWorkOf, TASKS } from './golden-work.ts';

// Compiled to dist/tests/golden; the files it rewrites are those beside the source.
const folder = new URL('../../../tests/golden/', import.meta.url);

function write(file: string, content: object): void {
  writeFileSync(new URL(file, folder), `${JSON.stringify(content, null, 2)}\n`);
}

for (const name of SHIPPED) {
  const run = goldenRunOf(name);
  write(`${name}.json`, run);
  process.stdout.write(`${name}  ${run.fingerprint}  ${run.events} events\n`);
}

write('golden-work.json', Object.fromEntries(TASKS.map((task) => [task.name, goldenWorkOf(task)])));
process.stdout.write(`golden-work  ${TASKS.length} runs\n`);
