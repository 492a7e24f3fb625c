import { longerFloat64 } from '../columns.ts';
import type { Counts } from '../kpi/counters.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { PackTally, type CountedPart } from './pack-tally.ts';

/** A tally that is kept apart by category, channel and expert too: by the ticket, and whoever it is put down to. */
export class PartedTally extends PackTally {
  private readonly byCategory: Float64Array;
  private readonly byChannel: Float64Array;
  private byExpert: Float64Array;
  readonly #world: World;
  readonly #columns: number;

  constructor(world: World, columns: number) {
    super(world, columns);
    const { tickets } = world.scenario;
    this.#world = world;
    this.#columns = columns;
    this.byCategory = new Float64Array(columns * Object.keys(tickets.categories).length);
    this.byChannel = new Float64Array(columns * 3);
    this.byExpert = new Float64Array(columns * world.experts.count);
  }

  /** Adds to a counter of a ticket, by the moment of its arrival. @param expert NONE where it is nobody’s */
  addFor(ticket: number, expert: number, counter: number, amount = 1): void {
    const { tickets, scenario } = this.#world;
    const at = tickets.arrivedAt[ticket];
    if (at < scenario.warmUp) return;
    this.add(counter, amount, at);
    this.byCategory[tickets.category[ticket] * this.#columns + counter] += amount;
    this.byChannel[tickets.channel[ticket] * this.#columns + counter] += amount;
    if (expert === NONE) return;
    const place = expert * this.#columns + counter;
    while (place >= this.byExpert.length) this.byExpert = longerFloat64(this.byExpert, 2 * (place + 1));
    this.byExpert[place] += amount;
  }

  override ofPart(part: CountedPart, row: number): Counts {
    const table = { category: this.byCategory, channel: this.byChannel, expert: this.byExpert }[part];
    const counts = new Float64Array(this.#columns);
    counts.set(table.subarray(row * this.#columns, (row + 1) * this.#columns));
    return counts;
  }
}
