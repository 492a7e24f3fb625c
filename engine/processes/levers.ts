import { HAPPENING } from '../log/happening.ts';
import { PURPOSE } from '../random/purposes.ts';
import { CHANNELS, type Intervention, type Law } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import { PRESENCE } from '../world/experts.ts';
import { orUnlimited } from '../world/groups.ts';
import { LIMIT } from '../world/limits.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { leverFault } from './lever-faults.ts';
import { changePolicy, offerAllWaiting } from './policy-change.ts';
import { starOf, type Star } from './stars.ts';

const KIND_OF_LIMIT = {
  offerTimeout: LIMIT.offer,
  firstReplyTimeout: LIMIT.firstReply,
  followUpTimeout: LIMIT.followUp,
} as const;

/** What a trainer or a planner changes while the desk runs: levers of the scenario at their moments, others when they are pulled. */
export class Levers extends StatePart {
  /** Levers pulled so far, in order, by number: those of the scenario first, then those pulled while it ran. */
  pulledNumbers: number[] = [];
  /** Accepted tickets without a first reply that one expert may have, where the group does not say. */
  cap: number;
  /** Levers pulled while it ran, as JSON text. */
  private ofTheMoment: string[] = [];
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
    this.cap = orUnlimited(world.scenario.desk.cap.unanswered);
  }

  /** Schedules the levers of the scenario, before anything else, so that they come before other events of their moment. */
  start(): void {
    const { scenario, calendar } = this.#world;
    scenario.interventions.forEach(({ at }, index) => calendar.schedule(at, EVENT.leverPulled, index));
  }

  /** The moment of a lever of the scenario has come. */
  pulled(number: number): void {
    this.#pull(number, this.#world.scenario.interventions[number]);
  }

  /**
   * Pulls a lever now.
   *
   * @throws Error that says what the lever asks for and the desk cannot do; nothing has changed then
   */
  apply(lever: Intervention): void {
    const fault = leverFault(this.#world, lever);
    if (fault !== undefined) throw new Error(fault);
    const number = this.#world.scenario.interventions.length + this.ofTheMoment.length;
    this.ofTheMoment.push(JSON.stringify(lever));
    this.#pull(number, lever);
  }

  /** Levers that were pulled while it ran, in order. */
  ofTheRun(): readonly Intervention[] {
    return this.ofTheMoment.map((text) => JSON.parse(text) as Intervention);
  }

  /** Sets up again, after a restore, what is wiring and no state: laws of limits that levers had changed. */
  resume(): void {
    const { interventions } = this.#world.scenario;
    for (const number of this.pulledNumbers) {
      const lever =
        number < interventions.length
          ? interventions[number]
          : (JSON.parse(this.ofTheMoment[number - interventions.length]) as Intervention);
      if (lever.lever === 'limit') this.#changeLimit(lever.channel, lever.limit, lever.value);
    }
  }

  #pull(number: number, lever: Intervention): void {
    this.pulledNumbers.push(number);
    this.#world.journal.record(HAPPENING.leverPulled, NONE, NONE, number, 0);
    this.#change(number, lever);
  }

  #change(number: number, lever: Intervention): void {
    const { standing } = this.#world;
    switch (lever.lever) {
      case 'arrival-factor':
        return this.#setArrivalFactor(lever.stream, lever.factor);
      case 'burst':
        return this.#burst(lever.stream, lever.count);
      case 'notifications':
        return this.#switchNotifications(number, lever);
      case 'limit':
        return this.#changeLimit(lever.channel, lever.limit, lever.value);
      case 'cap':
        return this.#changeCap(lever.unanswered);
      case 'policy':
        return changePolicy(this.#world, lever.policy);
      case 'standing':
        return standing.turn(lever.on);
      case 'dashboard':
        return this.#refreshDashboards(lever.refresh);
      case 'join':
        return this.#world.presence.hire(this.#groupNamed(lever.group), lever.count);
      case 'leave':
        return this.#dismiss(this.#groupNamed(lever.group), lever.count);
      case 'expert-leaves':
        return this.#dismissOne(lever.expert);
      case 'acknowledge':
        return this.#world.packs?.acknowledge();
    }
  }

  #refreshDashboards(refresh: 'hourly' | 'live'): void {
    this.#world.standing.refreshEvery(refresh);
    this.#world.figures.showDashboards(refresh);
  }

  #dismissOne(which: number | Star): void {
    const expert = typeof which === 'number' ? which : starOf(this.#world, which);
    if (expert !== NONE) this.#world.presence.dismiss(expert);
  }

  #groupNamed(name: string): number {
    return this.#world.scenario.experts.findIndex((group) => group.name === name);
  }

  #setArrivalFactor(name: string | undefined, factor: number): void {
    const { scenario, arrivals } = this.#world;
    scenario.arrivals.forEach((stream, index) => {
      if (name === undefined || stream.name === name) arrivals.setFactor(index, factor);
    });
  }

  /** Tickets at once, of the first stream when none is named. */
  #burst(name: string | undefined, count: number): void {
    const { scenario, arrivals } = this.#world;
    const stream = name === undefined ? 0 : scenario.arrivals.findIndex((candidate) => candidate.name === name);
    arrivals.addTickets(stream, count);
  }

  /** Each expert concerned is drawn by themselves, so that a larger share is the smaller one and some more. */
  #switchNotifications(number: number, lever: Extract<Intervention, { lever: 'notifications' }>): void {
    const { experts, draws } = this.#world;
    const group = lever.group === undefined ? NONE : this.#groupNamed(lever.group);
    for (let expert = 0; expert < experts.count; expert++) {
      if (group !== NONE && experts.group[expert] !== group) continue;
      if (draws.uniform(PURPOSE.leverShare, experts.entity[expert], number) < lever.share)
        experts.notifications[expert] = lever.on ? 1 : 0;
    }
  }

  #changeLimit(
    channel: (typeof CHANNELS)[number] | undefined,
    limit: keyof typeof KIND_OF_LIMIT,
    value: Law | null,
  ): void {
    CHANNELS.forEach((name, index) => {
      if (channel === undefined || name === channel) this.#world.limits.change(index, KIND_OF_LIMIT[limit], value);
    });
  }

  /** The desk’s cap; groups with a cap of their own keep it. */
  #changeCap(unanswered: number | 'unlimited'): void {
    const { scenario, experts, floor } = this.#world;
    const cap = orUnlimited(unanswered);
    this.cap = cap;
    const followsCap = scenario.desk.cap.pendingPerExpert === 'cap';
    for (let expert = 0; expert < experts.count; expert++) {
      const group = scenario.experts[experts.group[expert]];
      if (group.unansweredCap !== undefined) continue;
      experts.cap[expert] = cap;
      if (followsCap && group.pendingCap === undefined) experts.pendingCap[expert] = cap;
      if (experts.presence[expert] !== PRESENCE.gone) floor.refresh(expert);
    }
    offerAllWaiting(this.#world);
  }

  /** So many of a group leave for good, the last ones first. */
  #dismiss(group: number, count: number): void {
    const { floor, presence } = this.#world;
    let left = count;
    for (let member = floor.membersOf(group) - 1; member >= 0 && left > 0; member--) {
      const expert = floor.rowOf(group, member);
      if (!presence.isEmployed(expert)) continue;
      presence.dismiss(expert);
      left--;
    }
  }
}
