import { Simulation, type Scenario } from '../../engine/index.ts';
import { prove, type Benchmark, type Reading, type Size } from '../benchmark.ts';
import { bytesInUse } from '../heap.ts';
import { offerCore, shippedScenario, ticketsOf } from '../offer-core.ts';

const DAY = 86_400_000;
const DAYS = { tiny: 4, usual: 364 } as const;
const SAMPLES = 4;
const BYTES_PER_MB = 1024 ** 2;

/** What is in use at the end of each part of a long run. */
function follow(name: string, scenario: Scenario, days: number): { readings: Reading[]; tickets: number } {
  const simulation = new Simulation(scenario);
  const megabytes = Array.from({ length: SAMPLES }, (_, sample) => {
    simulation.run(((sample + 1) * days * DAY) / SAMPLES);
    return bytesInUse() / BYTES_PER_MB;
  });
  const [first, last] = [megabytes[0]!, megabytes[SAMPLES - 1]!];
  return {
    tickets: ticketsOf(simulation),
    readings: [
      { name: `${name}: after a quarter`, unit: 'MB', byCpu: first },
      { name: `${name}: at the end`, unit: 'MB', byCpu: last },
      { name: `${name}: grown by`, unit: 'MB', byCpu: last - first },
    ],
  };
}

/** Memory over a simulated year. */
export const memory: Benchmark = {
  name: 'memory',
  about:
    'what lives after a collection, in the course of 364 simulated days: marketplace, and offer model with a sixth of the arrivals',
  async measure(size: Size) {
    const days = DAYS[size];
    const horizon = days * DAY;
    const marketplace = await shippedScenario('expert-marketplace', ['warmUp=0 s']);
    const core = await offerCore(32, 1);
    const year = follow('marketplace', { ...marketplace, horizon }, days);
    const plain = follow('offer model', { ...core, horizon }, days);
    prove(year.tickets > 2500 * days, `only ${year.tickets} tickets came in ${days} days`);
    return {
      proof: `${year.tickets} and ${plain.tickets} tickets came`,
      readings: [...year.readings, ...plain.readings],
    };
  },
};
