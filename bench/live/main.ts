import { parseArgs } from 'node:util';
import { busyWarning, machineText, thisMachine } from '../machine.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { revisionOf } from '../revision.ts';
import { numberText, tableText } from '../table.ts';
import { measureFanOut, type FanOut } from './fan-out.ts';

const HELP = `Usage: npm run bench:live -- [options]

Many viewers of one run, and one more who reads nothing, in processes of their own, on this machine: how old
frames are when they are read, what is missed, what waits in the server, and what a frame costs it.

  --viewers N,…  how many; several numbers are measured one after the other (1000)
  --processes N  … in so many processes (2)
  --seconds N    how long they are measured (20)
  --json         what was found, as JSON`;

const SETTLING_MS = 3000;
const MOST_VIEWERS = 3900;

/** A whole number of an option. */
function wholeOf(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= 1 && value <= most) return value;
  throw new Error(`--${name}  expected a whole number from 1 to ${most}, found "${text}"`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      viewers: { type: 'string', default: '1000' },
      processes: { type: 'string', default: '2' },
      seconds: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const counts = values.viewers.split(',').map((text) => wholeOf('viewers', text, MOST_VIEWERS));
  const processes = wholeOf('processes', values.processes, 64);
  const seconds = wholeOf('seconds', values.seconds, 3600);
  const machine = thisMachine();
  if (!values.json) console.log(machineText(machine));
  const warning = busyWarning(machine);
  if (warning !== undefined) console.error(warning);
  const found: FanOut[] = [];
  for (const viewers of counts)
    found.push(await measureFanOut({ viewers, processes, seconds, settlingMs: SETTLING_MS }));
  if (values.json)
    console.log(JSON.stringify({ machine, revision: revisionOf(projectFolder()), fanOut: found }, undefined, 2));
  else console.log(tableText(rowsOf(found)).join('\n'));
}

/** A line for each thing measured, a column for each number of viewers. */
function rowsOf(found: readonly FanOut[]): string[][] {
  const line = (name: string, cell: (each: FanOut) => string): string[] => [name, ...found.map(cell), ''];
  return [
    line('viewers', ({ viewers }) => String(viewers)),
    line('frames a second and viewer', ({ rate }) => rate.mean.toFixed(2)),
    line('… of whoever got fewest', ({ rate }) => rate.fewest.toFixed(2)),
    line('… and most', ({ rate }) => rate.most.toFixed(2)),
    line('age of a frame when read, p50, ms', ({ age }) => age.p50.toFixed(0)),
    line('… p90', ({ age }) => age.p90.toFixed(0)),
    line('… p99', ({ age }) => age.p99.toFixed(0)),
    line('… p99.9', ({ age }) => age.p999.toFixed(0)),
    line('frames missed, %', ({ missedShare }) => (100 * missedShare).toFixed(2)),
    line('gaps between events', ({ eventGaps }) => String(eventGaps)),
    line('bytes of a frame', ({ bytesPerFrame }) => numberText(bytesPerFrame)),
    line('server: cores', ({ server }) => server.cores.toFixed(2)),
    line('… µs a frame and viewer', ({ server }) => server.cpuPerFrameUs.toFixed(0)),
    line('… memory before, MB', ({ server }) => server.memoryBeforeMb.toFixed(0)),
    line('… and with all of them, MB', ({ server }) => server.memoryAfterMb.toFixed(0)),
    line('… packets waiting for one, most', ({ server }) => String(server.mostPacketsWaiting)),
    line('… bytes waiting for all, most', ({ server }) => numberText(server.mostBytesWaiting)),
  ];
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
