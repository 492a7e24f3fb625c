import { longerFloat64 } from '../columns.ts';
import type { Counts } from '../kpi/counters.ts';
import type { World } from '../world/world.ts';
import { PackTally, type CountedPart } from './pack-tally.ts';

/** A tally that is kept apart by expert too. */
export class ExpertTally extends PackTally {
  private byExpert: Float64Array;
  readonly #world: World;
  readonly #columns: number;

  constructor(world: World, columns: number) {
    super(world, columns);
    this.#world = world;
    this.#columns = columns;
    this.byExpert = new Float64Array(columns * world.experts.count);
  }

  /** Adds a whole amount to a counter of an expert, at this moment. */
  addOf(expert: number, counter: number, amount = 1): void {
    const { calendar, scenario } = this.#world;
    if (calendar.now < scenario.warmUp) return;
    this.add(counter, amount);
    const place = expert * this.#columns + counter;
    while (place >= this.byExpert.length) this.byExpert = longerFloat64(this.byExpert, 2 * (place + 1));
    this.byExpert[place] += amount;
  }

  override ofPart(part: CountedPart, row: number): Counts | undefined {
    if (part !== 'expert') return undefined;
    const counts = new Float64Array(this.#columns);
    counts.set(this.byExpert.subarray(row * this.#columns, (row + 1) * this.#columns));
    return counts;
  }
}
