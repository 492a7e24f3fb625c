import { Simulation, type Scenario } from '../../engine/index.ts';
import { prove, type Benchmark, type Reading, type Size } from '../benchmark.ts';
import { offerCore } from '../offer-core.ts';
import { NO_TIME, plus, startLap, type Lap } from '../stopwatch.ts';
import { played } from './offer-core.ts';

const TICKETS = { tiny: 500, usual: 200_000 } as const;
const ROUNDS = { tiny: 1, usual: 4 } as const;
const EXPERTS = 200;

/** One way of running the offer model. */
interface Way {
  readonly name: string;
  readonly scenario: Scenario;
  /** Whether somebody hears of everything that happens. */
  readonly isHeard: boolean;
  lap: Lap;
}

function play(way: Way): void {
  const simulation = new Simulation(way.scenario);
  let heard = 0;
  if (way.isHeard) simulation.listen({ happened: () => heard++ });
  const stop = startLap();
  simulation.run();
  way.lap = plus(way.lap, stop());
}

const ratio = (name: string, above: Lap, below: Lap): Reading => ({
  name,
  unit: '× time',
  byCpu: above.cpu / below.cpu,
  byWall: above.wall / below.wall,
});

/** What may be asked for, and costs nothing while it is not. */
export const unusedFeatures: Benchmark = {
  name: 'unused-features',
  about: 'the offer model with a feature on, as a multiple of the time without it',
  async measure(size: Size) {
    const plain = await offerCore(EXPERTS, TICKETS[size]);
    const perExpert = { ...plain, figures: { ...plain.figures, perExpert: true } };
    const ways: Way[] = [
      { name: 'plain', scenario: plain, isHeard: false, lap: NO_TIME },
      { name: 'figures by expert', scenario: perExpert, isHeard: false, lap: NO_TIME },
      { name: 'a listener', scenario: plain, isHeard: true, lap: NO_TIME },
    ];
    const { fingerprint } = played(plain);
    prove(fingerprint === played(perExpert).fingerprint, 'figures by expert change what happens');
    for (let round = 0; round < ROUNDS[size]; round++) for (const way of ways) play(way);
    const [without, ...others] = ways;
    return {
      proof: `fingerprint ${fingerprint}, with and without figures by expert`,
      readings: others.map(({ name, lap }) => ratio(name, lap, without!.lap)),
    };
  },
};
