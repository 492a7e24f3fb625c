import { Simulation, type Scenario } from '../../engine/index.ts';
import type { Benchmark, Size } from '../benchmark.ts';
import { offerCore, proveOfferCore, ticketsOf } from '../offer-core.ts';
import { perSecond, startLap } from '../stopwatch.ts';

const TICKETS = { tiny: 2000, usual: 1_000_000 } as const;
const PROOF_TICKETS = { tiny: 2000, usual: 200_000 } as const;
const EXPERTS = 200;

/** Plays a scenario to its end. */
export function played(scenario: Scenario): Simulation {
  const simulation = new Simulation(scenario);
  simulation.run();
  return simulation;
}

/** The offer model: what a ticket costs when nothing but offers, refusals and limits happens. */
export const offerCoreSpeed: Benchmark = {
  name: 'offer-core',
  about: 'the offer model with 200 experts: offers, refusals, five-minute limits, work',
  async measure(size: Size) {
    const proved = played(await offerCore(EXPERTS, PROOF_TICKETS[size]));
    const proof = `fingerprint ${proved.fingerprint}, ${proveOfferCore(proved)}`;
    const simulation = new Simulation(await offerCore(EXPERTS, TICKETS[size]));
    const stop = startLap();
    simulation.run();
    const lap = stop();
    return {
      proof,
      readings: [
        { ...perSecond('tickets', 'tickets/s', ticketsOf(simulation), lap), isCompared: true as const },
        perSecond('events', 'events/s', simulation.eventsPlayed, lap),
      ],
    };
  },
};
