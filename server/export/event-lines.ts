import { describeHappening } from '../../engine/index.ts';
import type { HappeningListener, World } from '../../engine/index.ts';

/** Lines are handed over in pieces of about so many characters. */
const PIECE = 65_536;

/** Tells everything that happens as JSON, a line an event. */
export class EventLines implements HappeningListener {
  readonly #world: World;
  readonly #write: (text: string) => void;
  #lines: string[] = [];
  #length = 0;

  constructor(world: World, write: (text: string) => void) {
    this.#world = world;
    this.#write = write;
  }

  happened(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    const line = JSON.stringify(describeHappening(this.#world, what, ticket, expert, detail, amount));
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length >= PIECE) this.end();
  }

  /** Hands over what has not been handed over yet. */
  end(): void {
    if (this.#lines.length > 0) this.#write(`${this.#lines.join('\n')}\n`);
    this.#lines = [];
    this.#length = 0;
  }
}
