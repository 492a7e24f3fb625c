import { CHANNELS, type Scenario } from '../scenario/scenario.ts';

/** Where what is noted of a replication stands in its numbers: for each target, group and kind of ticket, by reporting interval. */
export class TargetLayout {
  readonly targets: number;
  readonly intervals: number;
  readonly groups: number;
  /** Categories × channels. */
  readonly kinds: number;
  /** How many numbers there are. */
  readonly size: number;
  readonly #groupsFrom: number;
  readonly #arrivalsFrom: number;
  readonly #workFrom: number;

  constructor({ targets, experts, tickets, horizon, figures }: Scenario) {
    this.targets = targets.length;
    this.intervals = Math.max(1, Math.ceil(horizon / figures.interval));
    this.groups = experts.length;
    this.kinds = Object.keys(tickets.categories).length * CHANNELS.length;
    this.#groupsFrom = 2 * this.targets * this.intervals;
    this.#arrivalsFrom = this.#groupsFrom + 2 * this.groups * this.intervals;
    this.#workFrom = this.#arrivalsFrom + this.kinds * this.intervals;
    this.size = this.#workFrom + 2 * this.kinds;
  }

  /** Above the line of a target; below the line is the number after it. */
  ofTarget(target: number, interval: number): number {
    return 2 * (target * this.intervals + interval);
  }

  /** Milliseconds that experts of a group had work or an offer in hand; those they were online are the number after it. */
  ofGroup(group: number, interval: number): number {
    return this.#groupsFrom + 2 * (group * this.intervals + interval);
  }

  /** Tickets of a kind that arrived. */
  arrivals(kind: number, interval: number): number {
    return this.#arrivalsFrom + kind * this.intervals + interval;
  }

  /** Tickets of a kind that got a reply; the expert time that they took, ms, is the number after it. */
  work(kind: number): number {
    return this.#workFrom + 2 * kind;
  }
}

/** The number of a kind of ticket. */
export const kindOf = (category: number, channel: number): number => category * CHANNELS.length + channel;
