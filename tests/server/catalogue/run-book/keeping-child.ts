import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../../server/project-folder.ts';

/** What a child process knows: the book, opened on the file, and how a run looks. It runs compiled sources. */
const PRELUDE = `
const { openRunBook } = await import('./server/catalogue/run-book/open-run-book.js');
const book = openRunBook({ file: process.argv[1], what: 'a child', now: 0 });
const say = (text) => process.stdout.write(text + '\\n');
const run = (id, scenario) => ({
  id, name: id, scenarioName: 'x', createdAt: 0, pace: { kind: 'paused' },
  recipe: { scenario, files: {}, overrides: [], seed: '1' },
});
const at = (count) => ({ moment: { at: count * 10, eventsPlayed: count }, fingerprint: String(count) });
const cap = (count) => ({ lever: 'cap', unanswered: count, ...at(count).moment });
`;

/** Starts a process that opens a file of runs and does something to it. A shell, if any, starts it. */
export function keepingChild(file: string, work: string, shell?: (command: string) => string): ChildProcess {
  const dist = join(projectFolder(), 'dist');
  if (!existsSync(join(dist, 'server'))) throw new Error('dist/ is missing; npm run build makes it');
  const args = ['--input-type=module', '--eval', PRELUDE + work, file];
  const options: SpawnOptions = { cwd: dist, stdio: ['ignore', 'pipe', 'pipe'] };
  if (shell === undefined) return spawn(process.execPath, args, options);
  return spawn('sh', ['-c', shell('"$@"'), 'sh', process.execPath, ...args], options);
}

/** When a child has said something, or ended. */
export const hasBegun = async (child: ChildProcess): Promise<void> => {
  await Promise.race([once(child.stdout!, 'data'), once(child, 'close')]);
};
