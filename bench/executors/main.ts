import { parseArgs } from 'node:util';
import { tuneEngine } from '../../server/executors/engine-flags.ts';
import { readRedisAddress } from '../../server/executors/redis/address.ts';
import { parseScenario } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { readScenario } from '../../server/scenario-files.ts';
import { busyWarning, machineText, thisMachine } from '../machine.ts';
import { threadsHere, workersThrough, type Place } from './places.ts';
import { measureSpeedUp } from './speed-up.ts';

const HELP = `Usage: npm run bench:workers -- [--executor redis://host:port]

How much quicker several workers of one thread play days of the marketplace than one, on this machine: time by the
wall, in turn, round after round; threads of one process, and, where a Redis is named, workers that take their work
from it. It needs a quiet machine with as many cores.

  --executor URL    a Redis on this machine
  --workers N       so many (2)
  --replications N  of the day (600)
  --rounds N        (3)`;

/** Days that each worker has played before the clock starts. */
const WARM_UP = 60;

const OPTIONS = {
  executor: { type: 'string' },
  workers: { type: 'string', default: '2' },
  replications: { type: 'string', default: '600' },
  rounds: { type: 'string', default: '3' },
  help: { type: 'boolean', default: false },
} as const;

/** `npm run bench:workers`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return console.log(HELP);
  const [workers, replications, rounds] = [values.workers, values.replications, values.rounds].map(Number);
  const machine = thisMachine();
  console.log(machineText(machine));
  const warning = busyWarning(machine);
  if (warning !== undefined) console.error(warning);
  const scenario = await marketplace();
  for (const place of placesOf(values.executor)) {
    const setting = { place, scenario, warmUp: WARM_UP };
    const found = await measureSpeedUp({
      ...setting,
      workers: workers!,
      replications: replications!,
      rounds: rounds!,
    });
    const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
    console.log(
      `${place.name}, ${replications} replications: 1 ${seconds(found.oneMs.median)}, ${workers} ${seconds(found.allMs.median)}; ` +
        `${found.ratio.median.toFixed(2)} × as quick ± ${(100 * found.ratio.spread).toFixed(0)} %, median of ${rounds}`,
    );
  }
}

function placesOf(executor: string | undefined): Place[] {
  if (executor === undefined) return [threadsHere];
  const redis = readRedisAddress(executor);
  if (redis === undefined) throw new Error('--executor  expected redis://host:port/db');
  return [threadsHere, workersThrough(redis)];
}

async function marketplace(): Promise<Scenario> {
  const { text, files } = await readScenario('expert-marketplace');
  const parsed = parseScenario(text, { files });
  if (!parsed.ok) throw new Error('The shipped scenario is not one.');
  return parsed.value;
}

tuneEngine();
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
