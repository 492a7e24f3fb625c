import type { Tally } from '../tally.ts';
import { Entity, Facility, type Random } from './simulator.ts';

const ARRIVAL_RATE = 0.8 / 60;
const WORK = 60;

/** One server who takes every ticket in the order of arrival. */
export class SingleServer extends Entity {
  #random!: Random;
  #tally!: Tally;
  readonly #server = new Facility('server', Facility.FCFS, 1);
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
    this.useFacility(this.#server, work).done(() => {
      const stay = this.time() - arrivedAt;
      this.#tally.add('accepted', ordinal, stay - work);
      this.#tally.add('answered', ordinal, stay);
    });
    if (this.#arrived < this.#tally.tickets)
      this.setTimer(this.#random.exponential(ARRIVAL_RATE)).done(() => this.#arrive());
  }
}
