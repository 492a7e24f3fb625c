import { startLap } from '../../stopwatch.ts';
import type { Model } from '../models.ts';
import type { Played } from '../played.ts';
import { Tally } from '../tally.ts';
import { ServersWithImpatience } from './erlang-a.ts';
import { SingleServer } from './mm1.ts';
import { OfferDesk } from './offer-core.ts';
import { Random, Sim, type Entity } from './simulator.ts';

const SEED = 20_261;
const VERSION = '2.0.3';

interface Desk extends InstanceType<typeof Entity> {
  start(random: Random, tally: Tally): void;
}

const DESKS: Readonly<Record<string, new (...given: ConstructorParameters<typeof Entity>) => Desk>> = {
  mm1: SingleServer,
  'erlang-a': ServersWithImpatience,
  'offer-core': OfferDesk,
};

/** Plays a model until so many tickets have come and gone. */
export function playSimjs(model: Model, tickets: number): Played {
  const tally = new Tally(tickets, Object.keys(model.measures));
  const sim = new Sim();
  const stop = startLap();
  sim.addEntity(DESKS[model.name]!, 'desk', new Random(SEED), tally);
  sim.simulate(Infinity);
  return {
    program: `simjs ${VERSION} on Node ${process.versions.node}`,
    tickets,
    ...stop(),
    measures: tally.measures,
  };
}
