import { isFreePlace, isOutside, type StampedCommand, type World } from '../../engine/index.ts';

/** Who sits where at an open desk: names of people outside, and rows of the engine. Rebuilt from what they did. */
export class Seats {
  /** Where somebody sat last; they get the same place again while nobody else has taken it. */
  readonly #placeOf = new Map<string, number>();
  readonly #nameAt = new Map<number, string>();

  /** … from the log of a run. */
  static of(commands: readonly StampedCommand[]): Seats {
    const seats = new Seats();
    for (const command of commands)
      if ('act' in command && command.act === 'expert-comes') seats.take(command.expert, command.as);
    return seats;
  }

  take(expert: number, name: string): void {
    this.#placeOf.set(name, expert);
    this.#nameAt.set(expert, name);
  }

  /** The place that is somebody’s now, on duty or not; undefined when they have none. */
  placeOf(name: string): number | undefined {
    const expert = this.#placeOf.get(name);
    return expert !== undefined && this.#nameAt.get(expert) === name ? expert : undefined;
  }

  /** Everybody who has a place. */
  get taken(): readonly number[] {
    return [...this.#nameAt.keys()];
  }

  /** A place for somebody who comes: the one they had, else a free one that nobody had, else a free one; undefined when there is none. */
  choose(world: World, name: string, group: string | undefined): number | undefined {
    const isFit = (expert: number): boolean =>
      isOutside(world, expert) &&
      (group === undefined || world.scenario.experts[world.experts.group[expert]!]!.name === group);
    const own = this.placeOf(name);
    if (own !== undefined && isFit(own)) return own;
    let left: number | undefined;
    for (let expert = 0; expert < world.experts.count; expert++) {
      if (!isFit(expert) || !isFreePlace(world, expert)) continue;
      if (!this.#nameAt.has(expert)) return expert;
      left ??= expert;
    }
    return left;
  }
}
