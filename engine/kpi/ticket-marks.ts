import { StatePart } from '../state-part.ts';
import type { World } from '../world/world.ts';

/** Which tickets are marked, by row. */
export class TicketMarks extends StatePart {
  private marks = new Uint8Array(256);
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  has(ticket: number): boolean {
    return ticket < this.marks.length && this.marks[ticket] === 1;
  }

  add(ticket: number): void {
    if (ticket >= this.marks.length) {
      const longer = new Uint8Array(this.#world.tickets.capacity);
      longer.set(this.marks);
      this.marks = longer;
    }
    this.marks[ticket] = 1;
  }

  remove(ticket: number): void {
    if (ticket < this.marks.length) this.marks[ticket] = 0;
  }
}
