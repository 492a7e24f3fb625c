import type { PolicyModule } from '../../../engine/routing/own-policy.ts';
import type { SavedRun } from '../../../engine/saved-run.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { HAPPENING } from '../../../engine/log/happening.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Experts who accept everything at once. */
const WILLING = { response: { accept: 1, reject: 0, answer: 0 } };
/** Experts who decline everything after a second. */
export const UNWILLING = { response: { accept: 0, reject: 1, answer: '1 s' } };
/** Experts who never answer. */
export const ASLEEP = { response: { accept: 0, reject: 0, answer: 0 } };

export interface QuietDesk extends ScenarioSettings {
  /** Settings of `desk.offering`. */
  readonly offering: ScenarioSettings;
  readonly desk?: ScenarioSettings;
  readonly tickets?: ScenarioSettings;
}

/** A desk without chance but the router's: willing experts with places, work of 10 minutes side by side, offers of one minute. */
export function quietDesk({ offering, desk, tickets, ...settings }: QuietDesk): ScenarioSettings {
  return {
    horizon: '10 h',
    closing: 'drain',
    tickets: {
      channels: { email: 1 },
      difficultyShapesWork: false,
      difficulty: 0.25,
      work: { email: '10 min' },
      categories: { ticket: {} },
      ...tickets,
    },
    everyGroup: WILLING,
    desk: {
      channels: { email: { offerTimeout: '1 min', firstReplyTimeout: 'never' } },
      cap: { unanswered: 3, pendingPerExpert: 'cap', heldUntil: 'done' },
      work: { mode: 'parallel' },
      reoffer: { to: 'never-again', whenAllRefused: 'wait' },
      ...desk,
      offering,
    },
    customers: { model: 'plain' },
    ...settings,
  };
}

/** One offer: number of the ticket, row of the expert, moment in milliseconds. */
export type Offer = readonly [ticket: number, expert: number, at: number];

/** A run that has played so far, with the offers that were made since it was begun or restored. */
export class OfferRun {
  readonly simulation: Simulation;
  readonly offers: Offer[] = [];

  constructor(run: ScenarioSettings | Simulation, own?: PolicyModule) {
    this.simulation = run instanceof Simulation ? run : new Simulation(scenarioWith(run), own);
    const { tickets, calendar } = this.simulation.world;
    this.simulation.listen({
      happened: (what, ticket, expert) => {
        if (what === HAPPENING.offerMade) this.offers.push([tickets.ordinal[ticket]!, expert, calendar.now]);
      },
    });
  }

  static restored(saved: SavedRun): OfferRun {
    return new OfferRun(Simulation.restore(saved));
  }

  until(moment: number): this {
    this.simulation.run(moment);
    return this;
  }

  /** Experts in the order in which they were offered something. */
  get experts(): number[] {
    return this.offers.map(([, expert]) => expert);
  }

  /** How many offers each expert had. */
  counts(experts = this.simulation.world.experts.count): number[] {
    return Array.from({ length: experts }, (_, expert) => this.experts.filter((other) => other === expert).length);
  }
}

/** Experts in the order in which a desk offers its tickets, to the end. */
export const expertsOffered = (settings: ScenarioSettings): number[] => new OfferRun(settings).until(Infinity).experts;

/** Sum of (observed − expected)² ÷ expected. */
export const chiSquare = (observed: readonly number[], expected: readonly number[]): number =>
  observed.reduce((sum, count, index) => sum + (count - expected[index]!) ** 2 / expected[index]!, 0);
