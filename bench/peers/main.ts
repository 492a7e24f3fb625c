import { tuneEngine } from '../../server/executors/engine-flags.ts';
import { busyWarning, machineText, thisMachine } from '../machine.ts';
import { CONTENDERS, ticketsFor } from './contenders.ts';
import { HELP, readOptions, type PeerOptions } from './options.ts';
import { reportText, type Absent } from './report.ts';
import { runPeers } from './rounds.ts';

/** `npm run bench:peers`: the same models in Switchyard and in other simulators, each in processes of its own, in turn. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else if (options.one !== undefined) await playOne(options);
  else runAll(options);
}

async function playOne({ one, models, size }: PeerOptions): Promise<void> {
  // As the command line does.
  if (one!.name === 'Switchyard') tuneEngine();
  const tickets = ticketsFor(one!, size);
  if (one!.warmsUp && size === 'usual') await one!.play(models[0]!, tickets / 4);
  console.log(JSON.stringify(await one!.play(models[0]!, tickets)));
}

function runAll({ models, rounds, size, reference, json }: PeerOptions): void {
  const machine = thisMachine();
  const warning = busyWarning(machine);
  if (warning !== undefined) console.error(warning);
  const absent: Absent[] = CONTENDERS.flatMap((contender) => {
    const why = contender.absence();
    return why === undefined ? [] : [{ name: contender.name, why }];
  });
  const contenders = CONTENDERS.filter(({ name }) => !absent.some((each) => each.name === name));
  const outcomes = runPeers({ models, contenders, rounds, size, reference }, (progress) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${progress}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (json) console.log(JSON.stringify({ machine, size, rounds, outcomes, absent }, null, 2));
  else {
    console.log(`${machineText(machine)}. Processes for each: ${rounds}; medians, by the time on a processor.\n`);
    if (size === 'tiny') console.log('The smallest size: it shows that everything works, its speeds mean nothing.\n');
    console.log(reportText(outcomes, absent));
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
