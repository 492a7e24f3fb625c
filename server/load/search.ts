import type { Arrivals } from './generator/schedule.ts';
import { playLoad, type PlayedLoad } from './play-load.ts';
import type { LoadPlan } from './profile/load-plan.ts';
import type { LoadWatch } from './sending.ts';
import type { Target } from './target.ts';
import { resultOf, type FoundRate, type LoadResult, type SearchStep } from './verdict/load-result.ts';

/** A backlog grows when it gains more than this share of what comes, beyond chance. */
const GROWTH = 0.01;
/**
 * A backlog that stays as it is still goes up and down: of Poisson arrivals by the root of its size, and of the difference of two moments
 * by the root of twice that. So many of those are chance, once in a thousand.
 */
const DEVIATIONS = 3;
/** While no rate has failed, the next is so many times the last. */
const STRIDE = 2;

interface Tried {
  readonly step: SearchStep;
  readonly result: LoadResult;
}

/**
 * Looks for the highest rate that the service sustains: the backlog does not grow, every threshold and invariant holds, and the generator
 * keeps up. Rates are doubled until one fails, then halved in between; each is tried on a new desk.
 */
export async function searchRate(plan: LoadPlan, target: Target, watch: LoadWatch): Promise<LoadResult> {
  const { from, to, within } = plan.profile.load.search!;
  const tried: Tried[] = [];
  let good: Tried | undefined;
  let bad: Tried | undefined;
  let rate = from;
  while (!watch.stop.aborted) {
    const next = await tryRate(plan, rate, target, watch);
    tried.push(next);
    if (next.step.outcome === 'sustained') good = next;
    else bad = next;
    const following = nextRate({ from, to, within }, good?.step.rate, bad?.step.rate);
    if (following === undefined) break;
    rate = following;
  }
  const shown = good ?? bad;
  if (shown === undefined) throw new Error('No rate was tried.');
  const { verdict } = shown.result;
  return {
    ...shown.result,
    verdict: good === undefined && verdict === 'passed' ? 'missed' : verdict,
    found: found(tried, good, bad),
  };
}

/** The rate to try next; undefined once the highest good and the lowest bad one are close, or the range is at its end. */
export function nextRate(
  { from, to, within }: { readonly from: number; readonly to: number; readonly within: number },
  good: number | undefined,
  bad: number | undefined,
): number | undefined {
  if (bad === undefined) return good === undefined ? from : good >= to ? undefined : Math.min(to, good * STRIDE);
  // Not even the lowest: there is nothing below to look at.
  if (good === undefined) return undefined;
  return bad / good <= 1 + within ? undefined : Math.sqrt(bad * good);
}

function found(tried: readonly Tried[], good: Tried | undefined, bad: Tried | undefined): FoundRate {
  return {
    steps: tried.map(({ step }) => step),
    sustained: good?.step.rate ?? null,
    boundBy:
      bad === undefined ? 'the end of the range' : bad.step.outcome === 'invalid' ? 'the generator' : 'the service',
  };
}

async function tryRate(plan: LoadPlan, rate: number, target: Target, watch: LoadWatch): Promise<Tried> {
  const { seed, search } = plan.profile.load;
  const arrivals: Arrivals = {
    kind: plan.profile.load.populations.tickets.arrivals === 'constant' ? 'constant' : 'poisson',
    seed: `${seed} ${rate}`,
    stages: [{ lasts: search!.each, from: rate, to: rate }],
  };
  const played: PlayedLoad = await playLoad(plan, arrivals, target, watch);
  const result = resultOf(plan, played, target.isOwn);
  return { step: stepOf(rate, search!.each / 1000, result), result };
}

/** Whether a backlog that gained so many a second over so long did so by more than chance. @param most the most that ever waited */
export function isGrowing(rate: number, slope: number, { seconds, most }: { seconds: number; most: number }): boolean {
  return slope * seconds > GROWTH * rate * seconds + DEVIATIONS * Math.sqrt(2 * most);
}

function stepOf(
  rate: number,
  seconds: number,
  { thresholds, invariants, counts, timings, verdict }: LoadResult,
): SearchStep {
  const slope = counts.backlog_slope;
  const grows = slope !== null && isGrowing(rate, slope, { seconds: seconds / 2, most: counts.backlog_max ?? 0 });
  const missed = [...thresholds, ...invariants].filter(({ holds }) => !holds).map(({ text }) => text);
  const { p50, p99, p99_9 } = timings.ticket_ms;
  return {
    rate,
    outcome: verdict === 'invalid' ? 'invalid' : grows || missed.length > 0 ? 'not sustained' : 'sustained',
    because: [...missed, ...(grows ? [`the backlog grows by ${slope.toPrecision(3)} a second`] : [])],
    p50,
    p99,
    p99_9,
    backlogSlope: slope,
  };
}
