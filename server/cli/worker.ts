import type { Command } from 'commander';
import { addressText } from '../executors/redis/address.ts';
import { badInput, EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { Interruption } from './interruption.ts';
import { readAddress, readWorkers } from './simulate-options.ts';

interface GivenWorker {
  readonly executor: string;
  readonly workers?: string;
}

/** `switchyard worker --executor redis://…`. */
export function addWorker(program: Command, ended: Ended): void {
  program
    .command('worker')
    .description('Play replications for commands on other machines that have the same --executor.')
    .requiredOption('--executor <address>', 'where work comes from: redis://host:port/db')
    .option('--workers <n>', 'cores to use (all)')
    .addHelpText(
      'after',
      examples('worker --executor redis://10.0.0.5:6379', 'worker --executor redis://10.0.0.5:6379/2 --workers 4'),
    )
    .action(async (given: GivenWorker) => ended(await work(given)));
}

/** What is in hand when the worker is told to end may take so long; then it is handed back. */
const GRACE_MS = 5000;

/** Plays until told to end; returns the exit code. */
async function work(given: GivenWorker): Promise<number> {
  const problems: string[] = [];
  const address = readAddress(given.executor, problems);
  const threads = readWorkers(given.workers, problems);
  if (address === undefined || problems.length > 0) throw badInput(problems.join('\n'));
  // Loaded only when asked for: no other command is a worker.
  const { RedisWorker } = await import('../executors/redis/redis-worker.ts');
  const interruption = new Interruption();
  const told = new Promise<void>((resolve) => interruption.stopWith(resolve));
  const worker = await RedisWorker.open(address, threads, (line) => console.error(line));
  const { version, code, selfTest, node } = worker.identity;
  print([
    `Worker with ${threads === 1 ? '1 thread' : `${threads} threads`} at ${addressText(address)}; Ctrl-C ends it.`,
    `Switchyard ${version} (sources ${code}), self-test ${selfTest}, Node ${node}.`,
  ]);
  await told;
  const closed = worker.close();
  const grace = setTimeout(() => worker.handBack(), GRACE_MS);
  await closed;
  clearTimeout(grace);
  interruption.end();
  print([`Ended; ${worker.played} replications were played here.`]);
  return interruption.exitCode ?? EXIT.fine;
}
