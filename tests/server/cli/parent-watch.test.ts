import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';

const WATCHER = join(import.meta.dirname, '..', '..', '..', 'dist', 'server', 'cli', 'parent-watch.js');

/** A parent that starts a child, which says that it watches. */
const CHILD = `import(${JSON.stringify(WATCHER)}).then(({ watchParent }) => {
  watchParent(() => console.log('gone'));
  console.log('watching');
});`;
const PARENT = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(CHILD)}], { stdio: 'inherit' });`;

// On Windows a program keeps the number of its parent, whether that is there or not.
it.runIf(platform !== 'win32')('a program hears that whoever started it is gone', { timeout: 20_000 }, async () => {
  const parent = spawn(execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const said: string[] = [];
  const lines = createInterface(parent.stdout);
  lines.on('line', (line) => {
    said.push(line);
    if (line === 'watching') parent.kill('SIGKILL');
  });
  await once(lines, 'close');
  // The child ends by itself once it watches no more.
  expect(said).toEqual(['watching', 'gone']);
});
