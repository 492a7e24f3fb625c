import { HAPPENING } from '../../log/happening.ts';
import { CHANNEL } from '../../world/channel.ts';
import type { World } from '../../world/world.ts';
import type { NoteTaker } from './note-takers.ts';

/** Email first replies are sorted by minutes from acceptance: below each of these, and above the last. */
export const PACE_EDGES = [1, 2, 5, 10, 15, 20, 30, 45] as const;

/** Numbers noted of each bin: reviews, their stars, and those of four stars and more. */
export const PACE_WIDTH = 3;

const MS_PER_MINUTE = 60_000;
const STARS = 8;

/** Which bin a first reply after so many ms is in; an edge belongs to the slower one. */
export function paceBin(ms: number): number {
  const bin = PACE_EDGES.findIndex((edge) => ms < edge * MS_PER_MINUTE);
  return bin < 0 ? PACE_EDGES.length : bin;
}

/** Notes how customers rated email tickets by how soon after acceptance the first reply came. */
export class PaceNotes implements NoteTaker {
  readonly #world: World;
  readonly #acceptedAt = new Map<number, number>();
  readonly #bins = new Map<number, number>();
  readonly #notes = new Float64Array((PACE_EDGES.length + 1) * PACE_WIDTH);

  constructor(world: World) {
    this.#world = world;
  }

  happened(what: number, row: number, _expert: number, detail: number): void {
    if (what === HAPPENING.offerAccepted) this.#accepted(row);
    else if (what === HAPPENING.replySent && detail === 0) this.#replied(row);
    else if (what === HAPPENING.reviewLeft) this.#reviewed(row, detail % STARS);
  }

  taken(): Float64Array {
    return this.#notes;
  }

  #accepted(row: number): void {
    const { tickets, calendar } = this.#world;
    if (tickets.channel[row] === CHANNEL.email) this.#acceptedAt.set(tickets.ordinal[row], calendar.now);
  }

  #replied(row: number): void {
    const { tickets, calendar } = this.#world;
    const ticket = tickets.ordinal[row];
    const acceptedAt = this.#acceptedAt.get(ticket);
    if (acceptedAt === undefined) return;
    this.#acceptedAt.delete(ticket);
    if (!this.#bins.has(ticket)) this.#bins.set(ticket, paceBin(calendar.now - acceptedAt));
  }

  #reviewed(row: number, stars: number): void {
    const ticket = this.#world.tickets.ordinal[row];
    const bin = this.#bins.get(ticket);
    if (bin === undefined) return;
    this.#bins.delete(ticket);
    const at = bin * PACE_WIDTH;
    this.#notes[at]++;
    this.#notes[at + 1] += stars;
    if (stars >= 4) this.#notes[at + 2]++;
  }
}
