import { mixGap } from '../../behaviour/standing.ts';
import { HAPPENING } from '../../log/happening.ts';
import type { World } from '../../world/world.ts';
import type { NoteTaker } from './note-takers.ts';

/** After so many answered offers the mix is looked at; and once more at the end of the run, whatever there was. */
export const MIX_SAMPLES = [15, 30, 60, 120, 240] as const;

/** Numbers of one expert: whether planted, then the gap after each of MIX_SAMPLES, then that of the whole run. NaN: too few offers. */
export const MIX_WIDTH = MIX_SAMPLES.length + 2;

const SUMS = 5;
const FEWEST = 30;

/**
 * Notes for each expert how much easier what was taken is than what was offered, after so many offers. An offer counts once it is
 * accepted, rejected or expired; whether somebody is a cherry picker is known from the roster, which no detector sees.
 */
export class MixNotes implements NoteTaker {
  readonly #world: World;
  /** Offers, their difficulties and squares; acceptances and their difficulties. */
  #sums = new Float64Array(0);
  #notes = new Float64Array(0);

  constructor(world: World) {
    this.#world = world;
  }

  happened(what: number, ticket: number, expert: number): void {
    const isAccepted = what === HAPPENING.offerAccepted;
    if (!isAccepted && what !== HAPPENING.offerRejected && what !== HAPPENING.offerExpired) return;
    this.#makeRoom();
    const difficulty = this.#world.tickets.difficulty[ticket];
    const at = expert * SUMS;
    const sums = this.#sums;
    sums[at]++;
    sums[at + 1] += difficulty;
    sums[at + 2] += difficulty * difficulty;
    if (isAccepted) {
      sums[at + 3]++;
      sums[at + 4] += difficulty;
    }
    const sample = MIX_SAMPLES.indexOf(sums[at] as (typeof MIX_SAMPLES)[number]);
    if (sample >= 0) this.#notes[expert * MIX_WIDTH + 1 + sample] = this.#gapOf(expert);
  }

  taken(): Float64Array {
    this.#makeRoom();
    const { experts, scenario } = this.#world;
    for (let expert = 0; expert < experts.count; expert++) {
      const { archetype } = scenario.experts[experts.group[expert]];
      this.#notes[expert * MIX_WIDTH] = archetype === 'cherry-picker' ? 1 : 0;
      if (this.#sums[expert * SUMS] >= FEWEST) this.#notes[expert * MIX_WIDTH + MIX_WIDTH - 1] = this.#gapOf(expert);
    }
    return this.#notes;
  }

  #gapOf(expert: number): number {
    const [offered, sum, squares, accepted, sumAccepted] = this.#sums.subarray(expert * SUMS, (expert + 1) * SUMS);
    return mixGap(offered, sum, squares, accepted, sumAccepted);
  }

  /** Experts may be hired while the run goes on. */
  #makeRoom(): void {
    const { count } = this.#world.experts;
    if (this.#sums.length >= count * SUMS) return;
    const sums = new Float64Array(count * SUMS);
    sums.set(this.#sums);
    const notes = new Float64Array(count * MIX_WIDTH).fill(NaN);
    notes.set(this.#notes);
    this.#sums = sums;
    this.#notes = notes;
  }
}
