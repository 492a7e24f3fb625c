import type { Tally } from '../tally.ts';
import { Entity, Facility, type Random } from './simulator.ts';

const ARRIVAL_RATE = 0.35;
const WORK = 300;
const SERVERS = 100;
const PATIENCE = 150;

/** A hundred servers who take every ticket in the order of arrival, and customers who leave. */
export class ServersWithImpatience extends Entity {
  #random!: Random;
  #tally!: Tally;
  readonly #servers = new Facility('servers', Facility.FCFS, SERVERS);
  #arrived = 0;

  start(random: Random, tally: Tally): void {
    this.#random = random;
    this.#tally = tally;
    this.#arrive();
  }

  #arrive(): void {
    const ordinal = this.#arrived++;
    const arrivedAt = this.time();
    const work = this.#random.exponential(1 / WORK);
    this.useFacility(this.#servers, work)
      .done(() => {
        this.#tally.add('accepted', ordinal, this.time() - arrivedAt - work);
        this.#tally.add('left', ordinal, 0);
      })
      .waitUntil(this.#random.exponential(1 / PATIENCE), () => this.#tally.add('left', ordinal, 1));
    if (this.#arrived < this.#tally.tickets)
      this.setTimer(this.#random.exponential(ARRIVAL_RATE)).done(() => this.#arrive());
  }
}
