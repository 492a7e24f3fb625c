import { inlineMore } from '../server/executors/inlining.ts';
import { busyWarning, machineText, thisMachine } from './machine.ts';
import { HELP, readOptions, type BenchOptions } from './options.ts';
import { reportText } from './report.ts';
import { runRounds } from './rounds.ts';
import { suiteNamed } from './suites.ts';

/** `npm run bench`: each benchmark in processes of its own, in turn; medians, spreads, and what was proved. */
async function main(): Promise<void> {
  // As the command line does.
  inlineMore();
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else if (options.one !== undefined) console.log(JSON.stringify(await suiteNamed(options.one).measure(options.size)));
  else runAll(options);
}

function runAll({ benchmarks, rounds, size, reference, json }: BenchOptions): void {
  const machine = thisMachine();
  const warning = busyWarning(machine);
  if (!json) console.log(machineText(machine));
  if (warning !== undefined) console.error(warning);
  const outcomes = runRounds(benchmarks, rounds, size, reference, (progress) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${progress}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (json) console.log(JSON.stringify({ machine, size, rounds, outcomes }, null, 2));
  else {
    console.log(`${rounds} processes each; times on a processor by the main thread, by the wall beside them.\n`);
    console.log(reportText(outcomes));
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
