import { snapshotOf, Simulation, type Scenario } from '../../engine/index.ts';
import { prove, type Benchmark, type Size } from '../benchmark.ts';
import { shippedScenario, ticketsOf } from '../offer-core.ts';
import { NO_TIME, perSecond, plus, startLap, type Lap } from '../stopwatch.ts';
import { played } from './offer-core.ts';

const DAYS = { tiny: 1, usual: 60 } as const;
const WARM_UP_DAYS = { tiny: 0, usual: 40 } as const;

interface Days {
  readonly tickets: number;
  readonly events: number;
  readonly lap: Lap;
}

/** So many days, each with its own seed, as replications of an experiment are played: building the desk counts. */
function playDays(scenario: Scenario, count: number): Days {
  let tickets = 0;
  let events = 0;
  let lap = NO_TIME;
  for (let day = 0; day < count; day++) {
    const stop = startLap();
    const simulation = played({ ...scenario, seed: `${scenario.seed}/${day}` });
    lap = plus(lap, stop());
    tickets += ticketsOf(simulation);
    events += simulation.eventsPlayed;
  }
  return { tickets, events, lap };
}

/** Playing in slices of an hour changes nothing, and nothing is lost. Returns the fingerprint. */
function proveDay(scenario: Scenario): string {
  const whole = played(scenario);
  const sliced = new Simulation(scenario);
  for (let hour = 1; sliced.run(hour * 3_600_000) !== 'finished'; hour++);
  prove(whole.fingerprint === sliced.fingerprint, 'a day in slices differs from a whole day');
  prove(snapshotOf(whole.world).conservation.holds, 'tickets or offers were lost');
  return `fingerprint ${whole.fingerprint}, the same in slices of an hour; conservation holds`;
}

/** A day of the marketplace: every behaviour of experts and customers. */
export const marketplace: Benchmark = {
  name: 'expert-marketplace',
  about: 'days of 3,000 tickets and 60 experts with every behaviour on, building each desk included',
  async measure(size: Size) {
    const scenario = await shippedScenario('expert-marketplace', ['warmUp=0 s']);
    const proof = proveDay(scenario);
    playDays(scenario, WARM_UP_DAYS[size]);
    const { tickets, events, lap } = playDays(scenario, DAYS[size]);
    return {
      proof,
      readings: [perSecond('tickets', 'tickets/s', tickets, lap), perSecond('events', 'events/s', events, lap)],
    };
  },
};
