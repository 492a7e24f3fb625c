import type { Command } from 'commander';
import { Experiment } from '../executors/experiment.ts';
import { InProcess } from '../executors/in-process.ts';
import { WorkerThreads } from '../executors/worker-threads.ts';
import { EXIT } from '../trouble.ts';
import { readSetup } from './read-setup.ts';
import { readOptions, type GivenOptions } from './simulate-options.ts';

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

/** `switchyard simulate FILE`. */
export function addSimulate(program: Command, ended: (exitCode: number) => void): void {
  program
    .command('simulate')
    .description('Simulate a scenario and print its figures.')
    .argument('<file>', 'a scenario: a path, the name of one that ships, or - for standard input')
    .option('--replications <n>', 'play it n times, each with a seed of its own, on all cores')
    .option('--precision <percent>', 'as often as it takes for intervals of ± so much of each headline figure')
    .option('--max-replications <n>', 'with --precision: at most so often (1000)')
    .option('--level <share>', 'confidence of the intervals (0.95)')
    .option('--workers <n>', 'cores to use (all)')
    .option('--seed <text>', 'another root of all chance')
    .option('--policy <name>', 'another routing policy, or ./mine.mjs for your own')
    .option('--preset <name>', 'lay a preset under the file; may be repeated', collect, [])
    .option('--set <path=value>', 'change a setting; may be repeated', collect, [])
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--by <dimension>', 'break figures down by group, category, channel, expert or interval', collect, [])
    .option('--json', 'print everything as JSON instead of a table')
    .option('--tickets <file>', 'write a row a ticket of the first replication, as .csv or .parquet')
    .option('--events <file>', 'write a line an event of the first replication, as .jsonl')
    .option('--quiet', 'print neither table nor progress')
    .action(async (file: string, given: GivenOptions) => ended(await simulate(file, given)));
}

async function simulate(file: string, given: GivenOptions): Promise<number> {
  const options = readOptions(given);
  const setup = await readSetup(file, given);
  const plan = { scenario: setup.scenario };
  const many = options.replications > 1 && options.workers > 1;
  const executor = many
    ? new WorkerThreads(plan, Math.min(options.workers, options.replications))
    : new InProcess(plan);
  const experiment = new Experiment({ kind: 'fixed', replications: options.replications }, [executor]);
  const outcome = await experiment.run();
  await executor.close();
  console.log(setup.scenario.name, outcome.ending, outcome.results.length, outcome.results.at(0));
  return outcome.ending === 'failed' ? EXIT.runFailed : EXIT.fine;
}
