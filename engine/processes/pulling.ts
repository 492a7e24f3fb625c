import { longerFloat64 } from '../columns.ts';
import { PURPOSE } from '../random/purposes.ts';
import { durationOf, samplerOf, type Sampler } from '../random/sampler.ts';
import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Waiting tickets that an expert sees at one look: a screenful. A. */
const SEEN_AT_ONCE = 20;

/**
 * Experts who pick for themselves. Each looks at what waits every now and then; one with a free place takes the first ticket, in the
 * desk’s order, that they would accept if it were offered. Taking is an offer accepted at the same moment.
 */
export class Pulling extends StatePart {
  /** Looks of each expert so far. */
  private looks: Float64Array;
  readonly #world: World;
  readonly #every: Sampler;

  constructor(world: World) {
    super();
    this.#world = world;
    this.looks = new Float64Array(world.experts.count);
    this.#every = samplerOf(world.scenario.desk.offering.pullEvery);
  }

  /** Rows for more experts, behind all others; where experts pick, these do too. */
  growTo(experts: number): void {
    const first = this.looks.length;
    this.looks = longerFloat64(this.looks, experts);
    if (this.#world.rules.pulls) for (let expert = first; expert < experts; expert++) this.#goOn(expert);
  }

  /** Experts are to pick from now on. */
  start(): void {
    const { experts } = this.#world;
    for (let expert = 0; expert < experts.count; expert++) if (experts.pullTimer[expert] === 0) this.#goOn(expert);
  }

  /** They are not any more. */
  stop(): void {
    const { experts, calendar } = this.#world;
    for (let expert = 0; expert < experts.count; expert++) {
      if (experts.pullTimer[expert] !== 0) calendar.cancel(experts.pullTimer[expert]);
      experts.pullTimer[expert] = 0;
    }
  }

  #goOn(expert: number): void {
    const { experts, calendar } = this.#world;
    const gap = Math.max(1, durationOf(this.#every, this.#draw(expert, 0)));
    experts.pullTimer[expert] = calendar.schedule(calendar.now + gap, EVENT.expertLooks, expert);
  }

  #draw(expert: number, nth: number): number {
    const { experts, draws } = this.#world;
    const ordinal = Math.imul(this.looks[expert], SEEN_AT_ONCE + 1) + nth;
    return draws.uniform(PURPOSE.expertPull, experts.entity[expert], ordinal);
  }

  /** The expert looks at what waits. Off duty, away or with no place free nothing comes of it. */
  look(expert: number): void {
    const { experts, floor, offering } = this.#world;
    experts.pullTimer[expert] = 0;
    this.looks[expert]++;
    if (floor.isEligible(expert) && experts.atDesk[expert] === 1) {
      const ticket = this.#pick(expert);
      if (ticket !== NONE) offering.take(ticket, expert);
    }
    this.#goOn(expert);
  }

  /** The first of those seen that the expert would accept. */
  #pick(expert: number): number {
    const { waiting, answering, floor } = this.#world;
    waiting.startWalkFor(expert);
    for (let seen = 1; seen <= SEEN_AT_ONCE; seen++) {
      const ticket = waiting.nextInWalk();
      if (ticket === NONE) return NONE;
      const draw = this.#draw(expert, seen);
      if (floor.mayBePutTo(ticket, expert) && answering.wouldTake(ticket, expert, draw)) return ticket;
    }
    return NONE;
  }
}
