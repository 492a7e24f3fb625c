import { SharedHeaps } from '../order/shared-heaps.ts';
import type { World } from '../world/world.ts';
import { RoutingPolicy } from './routing-policy.ts';

/**
 * A policy that ranks experts by a number of their own, smallest first. Eligible experts are kept in that order group by group,
 * so a choice looks at the first of each group that serves the ticket, and at those passed over because they refused it.
 */
export abstract class RankedPolicy extends RoutingPolicy {
  private ranks: SharedHeaps;

  constructor(world: World, name: string) {
    super(world, name);
    this.ranks = new SharedHeaps(world.floor.groups);
  }

  /** The number that ranks an eligible expert. */
  protected abstract rankOf(expert: number): number;

  /** Tells experts of equal rank apart: no two of them have the same. Longest idle first by default. */
  protected tieOf(expert: number): number {
    return this.world.experts.lastTouched[expert];
  }

  selectExpert(ticket: number): number {
    return this.firstIn(this.world.floor.groupsFor(ticket), ticket);
  }

  /** The first expert in these groups that the ticket may be put to; `NONE` when there is none. */
  protected firstIn(groups: Int32Array, ticket: number): number {
    const { ranks } = this;
    const { floor } = this.world;
    ranks.startEmptyWalk();
    for (let index = 0; index < groups.length; index++) ranks.alsoWalk(groups[index]);
    let expert = ranks.nextInWalk();
    while (expert >= 0 && !floor.mayBePutTo(ticket, expert)) expert = ranks.nextInWalk();
    return expert;
  }

  override expertOpened(expert: number): void {
    this.ranks.insert(this.world.experts.group[expert], expert, this.rankOf(expert), this.tieOf(expert));
  }

  override expertClosed(expert: number): void {
    this.ranks.remove(expert);
  }

  override expertChanged(expert: number): void {
    this.ranks.update(expert, this.rankOf(expert), this.tieOf(expert));
  }

  override measureOf(_ticket: number, expert: number): number {
    // As it was when the policy looked, not what an offer made since has changed.
    return this.ranks.contains(expert) ? this.ranks.keyOf(expert) : this.rankOf(expert);
  }
}
