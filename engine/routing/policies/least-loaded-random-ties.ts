import { LevelSets } from '../../order/level-sets.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { RoutingPolicy } from '../routing-policy.ts';

/** Whoever has the fewest open items, offers still pending included; among equals each with the same chance. */
export class LeastLoadedRandomTiesPolicy extends RoutingPolicy {
  private byLoad: LevelSets;
  #skipped = new Int32Array(16);

  constructor(world: World, name: string) {
    super(world, name);
    this.byLoad = new LevelSets(world.floor.groups);
  }

  selectExpert(ticket: number): number {
    const { floor, draws, tickets } = this.world;
    const { byLoad } = this;
    const groups = floor.groupsFor(ticket);
    const excluded = floor.loadExcluded(ticket);
    let level = Infinity;
    let levels = 0;
    for (let index = 0; index < groups.length; index++) {
      const lowest = byLoad.lowestOf(groups[index]);
      if (lowest === NONE) continue;
      level = Math.min(level, lowest);
      levels = Math.max(levels, byLoad.levelCountOf(groups[index]));
    }
    for (; level < levels; level++) {
      let left = excluded === 0 ? 0 : -this.#findSkipped(groups, level, excluded);
      for (let index = 0; index < groups.length; index++) left += byLoad.sizeOf(groups[index], level);
      if (left === 0) continue;
      const u = draws.uniform(PURPOSE.policyChoice, tickets.fate[ticket], tickets.offers[ticket]);
      return this.#at(groups, level, Math.floor(u * left), excluded);
    }
    return NONE;
  }

  /** The expert at a place among those on a level, groups one after another, who are not skipped. */
  #at(groups: Int32Array, level: number, among: number, excluded: number): number {
    const skippedCount = excluded === 0 ? 0 : this.#findSkipped(groups, level, excluded);
    let place = among;
    for (let nth = 0; nth < skippedCount && this.#skipped[nth] <= place; nth++) place++;
    let index = 0;
    for (let size = this.byLoad.sizeOf(groups[0], level); place >= size;) {
      place -= size;
      size = this.byLoad.sizeOf(groups[++index], level);
    }
    return this.byLoad.at(groups[index], level, place);
  }

  /** Lists the places of excluded experts on a level, ascending and each once; returns how many. */
  #findSkipped(groups: Int32Array, level: number, excluded: number): number {
    const { floor } = this.world;
    if (this.#skipped.length <= excluded) this.#skipped = new Int32Array(2 * excluded);
    const skipped = this.#skipped;
    let count = 0;
    for (let nth = 0; nth < excluded; nth++) {
      const place = this.#placeAmong(groups, level, floor.excludedAt(nth));
      let at = count;
      while (at > 0 && skipped[at - 1] > place) at--;
      if (place === NONE || (at > 0 && skipped[at - 1] === place)) continue;
      skipped.copyWithin(at + 1, at, count++);
      skipped[at] = place;
    }
    return count;
  }

  #placeAmong(groups: Int32Array, level: number, expert: number): number {
    const { byLoad } = this;
    const set = byLoad.setOf(expert);
    if (set === NONE || byLoad.levelOf(expert) !== level) return NONE;
    let before = 0;
    for (let index = 0; index < groups.length; index++) {
      if (groups[index] === set) return before + byLoad.placeOf(expert);
      before += byLoad.sizeOf(groups[index], level);
    }
    return NONE;
  }

  #loadOf(expert: number): number {
    const { unanswered, pending } = this.world.experts;
    return unanswered[expert] + pending[expert];
  }

  override expertOpened(expert: number): void {
    this.byLoad.insert(this.world.experts.group[expert], expert, this.#loadOf(expert));
  }

  override expertClosed(expert: number): void {
    this.byLoad.remove(expert);
  }

  override expertChanged(expert: number): void {
    this.byLoad.move(expert, this.#loadOf(expert));
  }

  override get measure(): string {
    return 'open items';
  }

  override measureOf(_ticket: number, expert: number): number {
    return this.byLoad.setOf(expert) === NONE ? this.#loadOf(expert) : this.byLoad.levelOf(expert);
  }
}
