import { describe, expect, it } from 'vitest';
import { HAPPENING } from '../../../engine/log/happening.ts';
import type { PolicyModule } from '../../../engine/routing/own-policy.ts';
import { POLICIES } from '../../../engine/routing/policies.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { PRESENCE } from '../../../engine/world/experts.ts';
import { TICKET } from '../../../engine/world/tickets.ts';
import type { World } from '../../../engine/world/world.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

/*
 * What every routing policy keeps to, checked on a small desk that is short of people: three groups with different skills, one of
 * which comes and goes; a third of the offers is refused. Who may be offered what is worked out here from the scenario and the log.
 */

const HOUR = 3_600_000;
const SKILLS_OF_CATEGORY: Readonly<Record<string, readonly string[]>> = {
  plain: [],
  card: ['pay'],
  fraud: ['pay', 'law'],
};
const SKILLS_OF_GROUP: Readonly<Record<string, readonly string[]>> = { all: ['pay', 'law'], some: ['pay'], few: [] };

type Rule = 'anyone' | 'not-the-last' | 'never-again';

/** The desk of the contract under one policy, and one rule about refused tickets. */
export const deskOf = (policy: string, rule: Rule, seed: string): ScenarioSettings => ({
  seed,
  horizon: '3 h',
  closing: 'drain',
  skills: ['pay', 'law'],
  arrivals: [{ rate: '100 per hour' }],
  tickets: {
    categories: {
      plain: { weight: 2, skills: [], priority: 2 },
      card: { weight: 2, skills: ['pay'], priority: 1, urgent: true },
      fraud: { weight: 1, skills: ['pay', 'law'], priority: 0 },
    },
    work: { email: { law: 'exponential', mean: '5 min' } },
  },
  waiting: { minutesPerPriority: 10, responseTarget: '1 h', urgentResponseTarget: '30 min' },
  everyGroup: { response: { accept: 0.65, reject: 0.2, answer: { law: 'exponential', mean: '40 s' } } },
  experts: [
    { name: 'all', count: 3, skills: { pay: 0.6, law: 1 } },
    { name: 'some', count: 3, skills: ['pay'], categoryOrder: ['card'] },
    {
      name: 'few',
      count: 2,
      schedule: {
        online: { law: 'exponential', mean: '30 min' },
        offline: { law: 'exponential', mean: '15 min' },
      },
    },
  ],
  desk: {
    channels: { email: { offerTimeout: '2 min', firstReplyTimeout: '20 min' } },
    offering: {
      policy,
      breadth: 3,
      batchEvery: '30 s',
      pullEvery: { law: 'exponential', mean: '1 min' },
      ringAfter: ['5 min', '10 min'],
      groupOrder: { plain: ['few'], card: ['some', 'all'] },
    },
    cap: { unanswered: 2, pendingPerExpert: rule === 'anyone' ? 'cap' : 1 },
    reoffer: { to: rule, whenAllRefused: 'escalate', maxOffers: 6 },
    work: { mode: 'serial' },
  },
  customers: { model: 'plain' },
  standing: { on: true, refresh: 'live' },
});

/** Follows the log, and knows by itself who may be offered what. */
export class Umpire {
  readonly faults: string[] = [];
  readonly #world: World;
  readonly #rule: Rule;
  readonly #relaxes: boolean;
  readonly #refusedBy = new Map<number, number[]>();
  readonly #hasOffer = new Map<number, Set<number>>();

  /** @param relaxes whether tickets may have come to ask for less than their category does */
  constructor(world: World, rule: Rule, relaxes = world.rules.relaxesSkills) {
    this.#world = world;
    this.#relaxes = relaxes;
    this.#rule = rule;
  }

  happened(what: number, ticket: number, expert: number): void {
    if (ticket < 0 || expert < 0) return;
    const number = this.#world.tickets.ordinal[ticket]!;
    const refused = this.#refusedBy.get(number) ?? [];
    const asked = this.#hasOffer.get(number) ?? new Set();
    this.#hasOffer.set(number, asked);
    if (what === HAPPENING.offerMade) {
      const reason = this.exclusion(ticket, expert, 1);
      if (reason !== undefined) this.faults.push(`ticket ${number} was offered to expert ${expert}, ${reason}`);
      asked.add(expert);
      return;
    }
    asked.delete(expert);
    if (what === HAPPENING.offerRejected || what === HAPPENING.offerExpired || what === HAPPENING.assignmentRevoked)
      this.#refusedBy.set(number, [...refused, expert]);
  }

  /** Why an expert may not be offered a ticket; `counted` of the pending offers is this one itself. */
  exclusion(ticket: number, expert: number, counted = 0): string | undefined {
    const { experts } = this.#world;
    const pending = experts.pending[expert]! - counted;
    if (experts.presence[expert] !== PRESENCE.online) return 'who is not online';
    if (experts.unanswered[expert]! + pending >= 2) return 'whose places are taken';
    if (this.#rule !== 'anyone' && pending >= 1) return 'who has an offer pending';
    return this.#exclusionFrom(ticket, expert);
  }

  #exclusionFrom(ticket: number, expert: number): string | undefined {
    const { experts, scenario, tickets, requirements } = this.#world;
    const number = tickets.ordinal[ticket]!;
    const refused = this.#refusedBy.get(number) ?? [];
    const category = Object.keys(SKILLS_OF_CATEGORY)[tickets.category[ticket]!]!;
    const asked = this.#relaxes ? requirements.skills[tickets.requirement[ticket]!]! : SKILLS_OF_CATEGORY[category]!;
    const skills = SKILLS_OF_GROUP[scenario.experts[experts.group[expert]!]!.name]!;
    if (!asked.every((skill) => skills.includes(skill))) return 'who lacks a skill';
    if (this.#rule === 'never-again' && refused.includes(expert)) return 'who has refused it';
    if (this.#rule === 'not-the-last' && refused.at(-1) === expert) return 'who was the last to refuse it';
    return this.#hasOffer.get(number)?.has(expert) ? 'who is thinking about it' : undefined;
  }

  /** Tickets that wait although somebody may be offered them. */
  neglected(): string[] {
    const { tickets, experts } = this.#world;
    const found: string[] = [];
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      if (tickets.state[ticket] !== TICKET.waiting) continue;
      for (let expert = 0; expert < experts.count; expert++) {
        if (this.exclusion(ticket, expert) === undefined)
          found.push(`ticket ${tickets.ordinal[ticket]} waits and expert ${expert} is free`);
      }
    }
    return found;
  }
}

const RULES: readonly Rule[] = ['anyone', 'not-the-last', 'never-again'];

/** The contract, as tests, for one policy of the list or a planner’s own. */
export function keepsTheContract(name: string, own?: PolicyModule): void {
  const start = (rule: Rule, seed: string): Simulation =>
    new Simulation(scenarioWith(deskOf(own === undefined ? name : 'random', rule, seed)), own);
  const mayLetWait = (own ?? POLICIES[name]!).mayLetWait === true;

  describe(`the contract of policies, kept by ${name}`, () => {
    it.each(RULES)('offers to nobody who may not have it, where refused tickets go to %s', (rule) => {
      for (const seed of ['a', 'b']) {
        const simulation = start(rule, seed);
        const umpire = new Umpire(simulation.world, rule);
        simulation.listen(umpire);
        let offers = 0;
        simulation.listen({ happened: (what) => (offers += what === HAPPENING.offerMade ? 1 : 0) });
        simulation.run(72 * HOUR);
        expect({ seed, rule, faults: umpire.faults }).toEqual({ seed, rule, faults: [] });
        expect(offers, `seed ${seed}`).toBeGreaterThan(200);
        // An absent owner is waited for in vain.
        if (name !== 'absent-owner') expect(simulation.world.tickets.used, `seed ${seed}: all are served`).toBe(0);
      }
    });

    const rulesOfHaste = mayLetWait ? [] : RULES;
    it.each(rulesOfHaste)('lets no ticket wait while somebody is free, where refused tickets go to %s', (rule) => {
      const simulation = start(rule, 'c');
      const umpire = new Umpire(simulation.world, rule);
      simulation.listen(umpire);
      let waited = 0;
      while (simulation.run(1.5 * HOUR, 1) === 'budget-spent') {
        waited += simulation.world.waiting.count;
        expect(umpire.neglected(), `seed c, ${rule}, after event ${simulation.eventsPlayed}`).toEqual([]);
      }
      expect(waited, 'the desk is short of people').toBeGreaterThan(0);
    });

    it('gives the same answers to the same state, in the run itself and in forks of it', () => {
      const simulation = start('never-again', 'd');
      simulation.run(HOUR);
      const saved = simulation.save();
      const forks = [Simulation.restore(saved, own), Simulation.restore(saved, own)];
      simulation.run(2 * HOUR);
      for (const fork of forks) {
        fork.run(2 * HOUR);
        expect(fork.fingerprint, 'seed d').toBe(simulation.fingerprint);
      }
      // The saved run is a copy: playing on has not changed it.
      const late = Simulation.restore(saved, own);
      late.run(2 * HOUR);
      expect(late.fingerprint, 'seed d').toBe(simulation.fingerprint);
    });
  });
}
