import { longerFloat64 } from '../../columns.ts';
import type { World } from '../../world/world.ts';
import { RankedPolicy } from '../ranked-policy.ts';

/** Whoever has the largest part of their places free (Zendesk: percentage spare capacity); among equals the longest since an offer. */
export class HighestSpareSharePolicy extends RankedPolicy {
  private lastOffered: Float64Array;
  private offersSeen: Float64Array;

  constructor(world: World, name: string) {
    super(world, name);
    this.lastOffered = world.experts.lastTouched.slice();
    this.offersSeen = world.experts.offersMade.slice();
  }

  protected rankOf(expert: number): number {
    const { experts, rules } = this.world;
    const taken = experts.unanswered[expert] + rules.reservedBy(experts.pending[expert], experts.followUps[expert]);
    return taken / experts.cap[expert];
  }

  protected override tieOf(expert: number): number {
    return this.lastOffered[expert];
  }

  override growTo(experts: number): void {
    const first = this.offersSeen.length;
    this.offersSeen = longerFloat64(this.offersSeen, experts);
    this.lastOffered = longerFloat64(this.lastOffered, experts);
    this.lastOffered.set(this.world.experts.lastTouched.subarray(first), first);
  }

  override expertClosed(expert: number): void {
    this.#noteOffer(expert);
    super.expertClosed(expert);
  }

  override expertChanged(expert: number): void {
    this.#noteOffer(expert);
    super.expertChanged(expert);
  }

  #noteOffer(expert: number): void {
    const { offersMade, lastTouched } = this.world.experts;
    if (offersMade[expert] === this.offersSeen[expert]) return;
    this.offersSeen[expert] = offersMade[expert];
    this.lastOffered[expert] = lastTouched[expert];
  }

  override get measure(): string {
    return 'share of places taken';
  }
}
