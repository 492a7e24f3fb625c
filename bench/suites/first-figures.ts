import { join } from 'node:path';
import { Simulation, snapshotOf, type Scenario } from '../../engine/index.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { prove, type Benchmark, type Reading, type Size } from '../benchmark.ts';
import { outputOf } from '../child.ts';
import { shippedScenario } from '../offer-core.ts';

const SCENARIO = 'expert-marketplace';
const HOUR = 3_600_000;
const TIMES = { tiny: 1, usual: 9 } as const;

/** The middle of what something takes on the wall, ms: whoever waits for figures has a clock there. */
async function middleOf(times: number, act: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((one, other) => one - other)[times >> 1]!;
}

const reading = (name: string, byWall: number): Reading => ({ name, unit: 'ms', byCpu: byWall, byWall });

/** Builds a desk, plays it up to a moment, and takes all its figures. */
function figuresAt(scenario: Scenario, until: number): string {
  const simulation = new Simulation(scenario);
  simulation.run(until);
  prove(snapshotOf(simulation.world).conservation.holds, 'tickets or offers were lost');
  return simulation.fingerprint;
}

/** The command as a user types it; returns its fingerprint. */
async function simulateByCommand(): Promise<string> {
  const folder = projectFolder();
  const command = join(folder, 'dist', 'server', 'cli', 'main.js');
  const output = await outputOf([command, 'simulate', SCENARIO, '--json'], folder);
  return (JSON.parse(output) as { fingerprint: string }).fingerprint;
}

/** How long somebody waits for figures. */
export const firstFigures: Benchmark = {
  name: 'first-figures',
  about:
    'from the start to the figures of a day of the marketplace: by the command, and in a process that runs already',
  async measure(size: Size) {
    const times = TIMES[size];
    const fingerprint = figuresAt(await shippedScenario(SCENARIO), Infinity);
    prove((await simulateByCommand()) === fingerprint, 'the command plays another day than the engine');
    const command = await middleOf(times, async () => void (await simulateByCommand()));
    const day = await middleOf(times, async () => void figuresAt(await shippedScenario(SCENARIO), Infinity));
    const hour = await middleOf(times, async () => void figuresAt(await shippedScenario(SCENARIO), HOUR));
    return {
      proof: `fingerprint ${fingerprint}, by the command too`,
      readings: [
        reading('the command: start, read, check, play a day, print', command),
        reading('read, check, play a day, take the figures', day),
        reading('read, check, play an hour, take the figures', hour),
      ],
    };
  },
};
