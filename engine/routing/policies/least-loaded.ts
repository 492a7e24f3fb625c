import { RankedPolicy } from '../ranked-policy.ts';

/** Whoever has the fewest open items, offers still pending included; among equals the longest idle. */
export class LeastLoadedPolicy extends RankedPolicy {
  protected rankOf(expert: number): number {
    const { unanswered, pending } = this.world.experts;
    return unanswered[expert] + pending[expert];
  }

  override get measure(): string {
    return 'open items';
  }
}
