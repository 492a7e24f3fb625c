import { samplerOf } from '../../random/sampler.ts';
import { CHANNELS } from '../../scenario/scenario.ts';
import { LIMIT } from '../../world/limits.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { LeastLoadedPolicy } from './least-loaded.ts';

/** Usual work takes half as long again at proficiency 0, as with the skill of people (platform model §5.2). */
const WORK_WITHOUT_PROFICIENCY = 1.5;

/**
 * Nobody is chosen when a ticket comes: from time to time all who wait are matched with all who are free (`processes/matching.ts`),
 * so that the sum of the expected times to answer is least. The upper reference for other policies.
 */
export class MatchingPolicy extends LeastLoadedPolicy {
  /** Category × channels + channel → usual work, ms. */
  readonly #work: Float64Array;

  constructor(world: World, name: string) {
    super(world, name);
    const { tickets } = world.scenario;
    this.#work = Float64Array.from(
      Object.values(tickets.categories).flatMap((category) =>
        CHANNELS.map((channel) => {
          const law = category.workByChannel?.[channel] ?? category.work ?? tickets.work[channel];
          return law === undefined ? 0 : samplerOf(law).mean;
        }),
      ),
    );
  }

  override selectExpert(_ticket: number): number {
    return NONE;
  }

  override selectTicket(_expert: number): number {
    return NONE;
  }

  /**
   * Milliseconds until this expert answers the ticket, expected, if it is offered now: the work that its category and channel
   * usually ask for, once more for each ticket answered before it where that goes one at a time, and the share of time-outs on the
   * expert’s record times the limit of offers.
   */
  timeToAnswer(ticket: number, expert: number): number {
    const { tickets, experts, requirements, floor, working, rules, standing, limits } = this.world;
    const category = tickets.category[ticket];
    const channel = tickets.channel[ticket];
    const group = experts.group[expert];
    const proficiency = requirements.proficiency[category * floor.groups + group];
    const slowness = WORK_WITHOUT_PROFICIENCY + (1 - WORK_WITHOUT_PROFICIENCY) * proficiency;
    const usual = this.#work[category * CHANNELS.length + channel] * working.factorOf(group, category) * slowness;
    const isSerial = channel === 0 ? rules.serialEmail : rules.serialChat;
    const ahead = isSerial ? experts.unanswered[expert] + experts.pending[expert] : 0;
    const limit = limits.usual(channel, LIMIT.offer);
    return usual * (1 + ahead) + (limit < Infinity ? standing.timedOutShareOf(expert) * limit : 0);
  }

  /** Of the least loaded experts of each group that serves the ticket, the one who would answer it soonest; `NONE` if there is none. */
  cheapestFor(ticket: number): number {
    const groups = this.world.floor.groupsFor(ticket);
    let best = NONE;
    for (let index = 0; index < groups.length; index++) {
      const expert = this.firstIn(groups.subarray(index, index + 1), ticket);
      if (expert === NONE) continue;
      if (best === NONE || this.timeToAnswer(ticket, expert) < this.timeToAnswer(ticket, best)) best = expert;
    }
    return best;
  }

  override get measure(): string {
    return 'expected time to answer, ms';
  }

  override measureOf(ticket: number, expert: number): number {
    return this.timeToAnswer(ticket, expert);
  }
}
