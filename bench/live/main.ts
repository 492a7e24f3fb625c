import { fork, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { quantile } from 'simple-statistics';
import { projectFolder } from '../../server/project-folder.ts';

import type { ViewersResult, ViewersWish } from './viewers.ts';

const HELP = `Usage: npm run bench:live -- [options]

Many viewers of one run, and one more who reads nothing, in processes of their own, on this machine.

  --viewers N    how many (1000)
  --processes N  … in so many processes (2)
  --seconds N    how long they are measured (20)`;

const TOKEN = 'a-token-for-this-benchmark-only';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      viewers: { type: 'string', default: '1000' },
      processes: { type: 'string', default: '2' },
      seconds: { type: 'string', default: '20' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [viewers, processes, seconds] = [values.viewers, values.processes, values.seconds].map(Number) as [
    number,
    number,
    number,
  ];
  const { server, port } = await startServer();
  try {
    const before = memoryOf(server);
    const share = Math.ceil(viewers / processes);
    const results = await Promise.all(
      Array.from({ length: processes }, (_, index) =>
        watchIn({
          port,
          token: TOKEN,
          viewers: Math.min(share, viewers - index * share),
          seconds,
          hasStuck: index === 0,
        }),
      ),
    );
    tell(results, { viewers, seconds, before, after: memoryOf(server) });
  } finally {
    server.kill();
  }
}

/** The server of the command line, with the marketplace at work. */
async function startServer(): Promise<{ server: ChildProcess; port: number }> {
  const command = join(projectFolder(), 'dist', 'server', 'cli', 'main.js');
  const options = [
    '--port',
    '0',
    '--catalogue',
    'none',
    '--token',
    TOKEN,
    '--scenario',
    'expert-marketplace',
    '--from',
    '9h',
  ];
  const server = spawn(process.execPath, [command, 'serve', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) {
    const port = /:(?<port>\d+)\/\?token=/.exec(line)?.groups?.['port'];
    if (port !== undefined) return { server, port: Number(port) };
  }
  throw new Error('The server has ended before it was up.');
}

function watchIn(wish: ViewersWish): Promise<ViewersResult> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'viewers.js'));
    child.on('message', (result) => resolve(result as ViewersResult));
    child.on('exit', (code) => code !== 0 && reject(new Error(`Viewers ended with ${code}.`)));
    child.send(wish);
  });
}

/** Memory of a process in use, MB; NaN where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
  } catch {
    return NaN;
  }
}

interface Circumstances {
  readonly viewers: number;
  readonly seconds: number;
  readonly before: number;
  readonly after: number;
}

function tell(results: readonly ViewersResult[], { viewers, seconds, before, after }: Circumstances): void {
  const ages = results.flatMap((result) => result.ages);
  const frames = results.reduce((sum, result) => sum + result.frames, 0);
  const line = (name: string, value: string): void => console.log(`${name.padEnd(34)}${value}`);
  line('viewers', String(viewers));
  line('frames a second and viewer', (frames / seconds / viewers).toFixed(2));
  line(
    '… of whoever got fewest, most',
    `${results
      .map(({ fewest }) => fewest / seconds)
      .reduce((a, b) => Math.min(a, b))
      .toFixed(2)}, ${results
      .map(({ most }) => most / seconds)
      .reduce((a, b) => Math.max(a, b))
      .toFixed(2)}`,
  );
  for (const probability of [0.5, 0.9, 0.99, 0.999])
    line(`age of a frame when read, p${100 * probability}`, `${quantile(ages, probability).toFixed(0)} ms`);
  line('memory of the server, MB', `before ${before.toFixed(0)}, after ${after.toFixed(0)}`);
}

await main();
