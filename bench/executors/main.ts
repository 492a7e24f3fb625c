import { parseArgs } from 'node:util';
import { readRedisAddress } from '../../server/executors/redis/address.ts';
import { parseScenario } from '../../engine/index.ts';
import { readScenario } from '../../server/scenario-files.ts';
import { busyWarning, machineText, thisMachine } from '../machine.ts';
import { measureSpeedUp } from './speed-up.ts';

const HELP = `Usage: npm run bench:workers -- --executor redis://host:port

How much quicker several workers of one thread play a day of the marketplace than one, on this machine: time
by the wall, in turn, round after round, with the queue. It needs a quiet machine with as many cores, and a Redis.

  --workers N       so many (2)
  --replications N  of the day (120)
  --rounds N        (3)`;

/** `npm run bench:workers`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      executor: { type: 'string', default: 'redis://127.0.0.1:6379' },
      workers: { type: 'string', default: '2' },
      replications: { type: 'string', default: '120' },
      rounds: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const redis = readRedisAddress(values.executor);
  if (redis === undefined) throw new Error('--executor  expected redis://host:port/db');
  const machine = thisMachine();
  console.log(machineText(machine));
  const warning = busyWarning(machine);
  if (warning !== undefined) console.error(warning);
  const { text, files } = await readScenario('expert-marketplace');
  const parsed = parseScenario(text, { files });
  if (!parsed.ok) throw new Error('The shipped scenario is not one.');
  const [workers, replications, rounds] = [values.workers, values.replications, values.rounds].map(Number);
  const found = await measureSpeedUp({
    redis,
    scenario: parsed.value,
    workers: workers!,
    replications: replications!,
    rounds: rounds!,
  });
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  console.log(
    `${replications} replications: 1 worker ${seconds(found.oneMs)}, ${workers} workers ${seconds(found.allMs)}; ${found.ratio.toFixed(2)} × as quick`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
