import type { Counts } from '../kpi/counters.ts';
import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';
import { MOST_PACKS, type Pack } from './pack.ts';
import { PACK_MAKERS } from './pack-makers.ts';
import type { CountedPart } from './pack-tally.ts';
import { PACK_NAMES, type PackName } from './pack-settings.ts';

/** The packs of a run that are switched on. */
export class Packs extends StatePart {
  private readonly list: Pack[] = [];
  readonly #byNumber = new Map<number, Pack>();

  constructor(world: World) {
    super();
    PACK_NAMES.forEach((name, number) => {
      if (world.scenario.packs[name] === undefined) return;
      const pack = PACK_MAKERS[name](world, number);
      this.list.push(pack);
      this.#byNumber.set(number, pack);
    });
  }

  /** Whether a scenario switches any pack on. */
  static areOn({ scenario }: World): boolean {
    return Object.values(scenario.packs).some((settings) => settings !== undefined);
  }

  start(): void {
    for (const pack of this.list) pack.start();
  }

  heard(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    const { list } = this;
    for (let index = 0; index < list.length; index++) list[index].heard(what, ticket, expert, detail, amount);
  }

  /** Whether a pack keeps a ticket that is about to arrive for later. */
  books(stream: number, fate: number): boolean {
    return this.list.some((pack) => pack.books(stream, fate));
  }

  /** A ticket is about to be announced. */
  prepares(ticket: number): void {
    for (const pack of this.list) pack.prepares(ticket);
  }

  /** What packs add to work that begins, in ms. */
  workAdded(ticket: number): number {
    return this.list.reduce((sum, pack) => sum + pack.workAdded(ticket), 0);
  }

  /** Whether an expert passes a ticket on instead of answering. */
  passesOn(ticket: number): boolean {
    return this.list.some((pack) => pack.passesOn(ticket));
  }

  /** Whether the customer of a solved ticket has been sent the survey. */
  isAsked(ticket: number): boolean {
    return this.list.every((pack) => pack.isAsked(ticket));
  }

  /** What packs add to a customer’s satisfaction. */
  feeling(ticket: number): number {
    return this.list.reduce((sum, pack) => sum + pack.feeling(ticket), 0);
  }

  /** Whether a ticket that has just been answered waits for something else first. */
  holdsUp(ticket: number): boolean {
    return this.list.some((pack) => pack.holdsUp(ticket));
  }

  due(subject: number, detail: number): void {
    this.#byNumber.get(detail % MOST_PACKS)?.due(subject, Math.floor(detail / MOST_PACKS));
  }

  acknowledge(): void {
    for (const pack of this.list) pack.acknowledge();
  }

  settle(now: number): void {
    for (const pack of this.list) pack.settle(now);
  }

  /** A pack by its name; undefined when it is off. */
  named(name: PackName): Pack | undefined {
    return this.#byNumber.get(PACK_NAMES.indexOf(name));
  }

  /** What a pack counted in all; undefined when it is off. */
  totalOf(name: PackName): Counts | undefined {
    return this.named(name)?.tally.total;
  }

  /** What a pack counted of a category, channel or expert; undefined when it is off, or does not keep them apart. */
  ofPart(name: PackName, part: CountedPart, row: number): Counts | undefined {
    return this.named(name)?.tally.ofPart(part, row);
  }

  /** What a pack counted in a reporting interval; undefined when it is off. */
  ofInterval(name: PackName, number: number): Counts | undefined {
    return this.named(name)?.tally.ofInterval(number);
  }
}
