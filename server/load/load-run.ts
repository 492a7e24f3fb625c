import { playLoad } from './play-load.ts';
import type { LoadPlan } from './profile/load-plan.ts';
import { searchRate } from './search.ts';
import type { LoadWatch } from './sending.ts';
import type { Target } from './target.ts';
import { resultOf, type LoadResult } from './verdict/load-result.ts';

/** Plays a profile on a service and judges it; of a breakpoint, the highest rate that was sustained. */
export async function runLoad(plan: LoadPlan, target: Target, watch: LoadWatch): Promise<LoadResult> {
  if (plan.profile.load.kind === 'breakpoint') return searchRate(plan, target, watch);
  return resultOf(plan, await playLoad(plan, plan.arrivals, target, watch), target.isOwn);
}
