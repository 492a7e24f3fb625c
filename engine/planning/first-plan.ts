import { CHANNELS, type Scenario } from '../scenario/scenario.ts';
import { ErlangA, fewestExperts } from './erlang-a.ts';
import { offeredLoad } from './offered-load.ts';
import { Levels, type PlannedGroup } from './planned-people.ts';
import { ticketFigure } from './target-figures.ts';
import { TargetLayout } from './target-layout.ts';

/** What a formula is asked for: so large a share within so many ms; or spare people by the square root of the load. */
interface Promised {
  readonly share: number;
  readonly within: number;
}

/** Spare people where no target says otherwise, in square roots of the load: about four in five are served at once. */
const USUAL_SPARE = 0.8;
/** Beyond this a formula is not asked. */
const MOST_EXPERTS = 5000;

/**
 * Where the search starts: every kind of ticket goes to the cheapest group that can take it; the load of a group by the modified
 * offered load, and the experts for it by Erlang C, which a search by simulation then corrects. The time that a ticket takes is as it was
 * seen, so that it has the offer tax in it; and queues have to be better than promised by what offers lose with people enough.
 *
 * @param seen sums of the notes of replications with people enough, so that nobody waits
 */
export function firstPlan(
  scenario: Scenario,
  groups: readonly PlannedGroup[],
  { seen, replications }: { readonly seen: Float64Array; readonly replications: number },
): Levels {
  const layout = new TargetLayout(scenario);
  const { interval } = scenario.figures;
  const loads = groups.map(() => new Float64Array(layout.intervals));
  const arrivals = groups.map(() => new Float64Array(layout.intervals));
  for (let kind = 0; kind < layout.kinds; kind++) {
    const group = cheapestFor(groups, Math.floor(kind / CHANNELS.length));
    const [tickets, time] = seen.subarray(layout.work(kind), layout.work(kind) + 2);
    if (group < 0 || tickets === 0) continue;
    const came = Array.from({ length: layout.intervals }, (_, at) => seen[layout.arrivals(kind, at)] / replications);
    const load = offeredLoad(came, interval, Math.max(1, time / tickets));
    load.forEach((experts, at) => (loads[group][at] += experts));
    came.forEach((many, at) => (arrivals[group][at] += many));
  }
  const levels = new Levels(groups, layout.intervals);
  for (const [group, planned] of groups.entries()) {
    const promised = promiseFor(scenario, planned, (target) => reachOf(layout, seen, target));
    for (let at = 0; at < layout.intervals; at++) {
      const work = (loads[group][at] * interval) / Math.max(arrivals[group][at], 1e-9);
      const needed = expertsFor(loads[group][at], work, promised);
      levels.at[levels.placeOf(group, at)] = Math.max(planned.atLeast, Math.min(planned.atMost, needed));
    }
  }
  return levels;
}

function cheapestFor(groups: readonly PlannedGroup[], category: number): number {
  const breadth = ({ serves }: PlannedGroup): number => serves.filter(Boolean).length;
  const able = [...groups.entries()].filter(([, { serves }]) => serves[category]);
  able.sort(([, one], [, other]) => one.weight - other.weight || breadth(one) - breadth(other));
  return able[0]?.[0] ?? -1;
}

/** What people enough come to: above ÷ below the line of a target over the run; 1 where nothing was seen of it. */
function reachOf(layout: TargetLayout, seen: Float64Array, target: number): number {
  let [above, below] = [0, 0];
  for (let interval = 0; interval < layout.intervals; interval++) {
    above += seen[layout.ofTarget(target, interval)];
    below += seen[layout.ofTarget(target, interval) + 1];
  }
  return below === 0 ? 1 : above / below;
}

/** The strictest share within a time that anybody in the group can help with, of what is reached with people enough. */
function promiseFor(
  { targets, figures, tickets }: Scenario,
  { serves }: PlannedGroup,
  reach: (target: number) => number,
): Promised | undefined {
  const categories = Object.keys(tickets.categories);
  let strictest: Promised | undefined;
  for (const [target, { figure, atLeast, of }] of targets.entries()) {
    const counts = ticketFigure(figure, figures.thresholds)?.counts;
    if (atLeast === undefined || counts === undefined || !('within' in counts)) continue;
    if (of.category !== undefined && !serves[categories.indexOf(of.category)]) continue;
    const share = atLeast / 100 / Math.max(reach(target), 1e-9);
    const promised = { share: Math.min(0.999, share), within: counts.within };
    if (strictest === undefined || promised.within < strictest.within) strictest = promised;
  }
  return strictest;
}

/** @param load experts busy on average @param work mean work of a ticket, ms */
function expertsFor(load: number, work: number, promised: Promised | undefined): number {
  if (load < 1e-6) return 0;
  const atLeast = Math.max(1, Math.floor(load));
  if (promised === undefined) return Math.max(atLeast, Math.ceil(load + USUAL_SPARE * Math.sqrt(load)));
  const rates = { arrivalRate: load / work, serviceRate: 1 / work, patienceRate: 0 };
  const isEnough = (experts: number): boolean =>
    new ErlangA({ ...rates, experts }).servedWithin(promised.within) >= promised.share;
  return fewestExperts({ atLeast, atMost: MOST_EXPERTS }, isEnough) ?? MOST_EXPERTS;
}
