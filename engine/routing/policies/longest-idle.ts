import { RankedPolicy } from '../ranked-policy.ts';

/** Whoever has had neither an offer nor the end of an assignment for longest. */
export class LongestIdlePolicy extends RankedPolicy {
  protected rankOf(expert: number): number {
    return this.world.experts.lastTouched[expert];
  }

  override get measure(): string {
    return 'order of the last offer or end of work';
  }
}
