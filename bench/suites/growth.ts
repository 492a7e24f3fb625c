import { Simulation } from '../../engine/index.ts';
import type { Benchmark, Reading, Size } from '../benchmark.ts';
import { offerCore, proveOfferCore, ticketsOf } from '../offer-core.ts';
import { NO_TIME, plus, startLap, type Lap } from '../stopwatch.ts';
import { played } from './offer-core.ts';

const EXPERTS = { tiny: [20, 40], usual: [200, 2000, 20_000] } as const;
const TICKETS = { tiny: 400, usual: 300_000 } as const;
const ROUNDS = { tiny: 1, usual: 3 } as const;
const US_PER_MS = 1000;

interface Desk {
  readonly experts: number;
  tickets: number;
  lap: Lap;
}

/**
 * One run of each desk. It is timed from the moment at which as many tickets are open as ever will be, so that filling a large desk does not
 * count as growth.
 */
async function playRound(desks: readonly Desk[], tickets: number): Promise<void> {
  for (const desk of desks) {
    const filling = 4 * desk.experts;
    const scenario = await offerCore(desk.experts, tickets + filling);
    const simulation = new Simulation(scenario);
    simulation.run((scenario.horizon * filling) / (tickets + filling));
    const before = ticketsOf(simulation);
    const stop = startLap();
    simulation.run(scenario.horizon);
    desk.lap = plus(desk.lap, stop());
    desk.tickets += ticketsOf(simulation) - before;
  }
}

const perTicket = (name: string, { tickets, lap }: Desk): Reading => ({
  name,
  unit: 'µs/ticket',
  byCpu: (US_PER_MS * lap.cpu) / tickets,
  byWall: (US_PER_MS * lap.wall) / tickets,
});

const added = (name: string, larger: Reading, smaller: Reading): Reading => ({
  name,
  unit: 'µs/ticket',
  byCpu: larger.byCpu - smaller.byCpu,
  byWall: larger.byWall! - smaller.byWall!,
  isDifference: true,
});

/** The offer model on larger desks, arrivals in proportion. */
export const growth: Benchmark = {
  name: 'growth',
  about: 'the offer model with more experts and arrivals in proportion: what a ticket costs more',
  async measure(size: Size) {
    const largest = Math.max(...EXPERTS[size], 200);
    const proved = played(await offerCore(largest, size === 'tiny' ? 400 : 10 * largest));
    const proof = `fingerprint ${proved.fingerprint}, ${proveOfferCore(proved)}`;
    const desks = EXPERTS[size].map((experts): Desk => ({ experts, tickets: 0, lap: NO_TIME }));
    for (let round = 0; round < ROUNDS[size]; round++) await playRound(desks, TICKETS[size]);
    const readings = desks.map((desk) => perTicket(`${desk.experts} experts`, desk));
    const [smallest] = readings;
    const more = readings.slice(1).map((reading) => added(`${reading.name}: added`, reading, smallest!));
    return { proof, readings: [...readings, ...more] };
  },
};
