import type { FigureSettings } from '../scenario/scenario.ts';
import type { PackName } from '../packs/pack-settings.ts';
import type { World } from '../world/world.ts';
import { NONE } from '../world/tickets.ts';
import { ACTIVITY } from '../world/experts.ts';
import { CENTS_PER_DOLLAR } from './catalogue/parts.ts';
import { COUNTERS, type Counts } from './counters.ts';
import { CAP_BLOCKED, LEVEL, Occupancy, OUT_OF_SHIFT } from './occupancy.ts';
import type { Slice, Times } from './slice.ts';
import { suspicionsOf, type Suspicions } from './suspicions.ts';

const NOTHING: Times = {
  elapsed: NaN,
  waiting: NaN,
  offered: NaN,
  held: NaN,
  open: NaN,
  idle: NaN,
  ringing: NaN,
  busy: NaN,
  onBreak: NaN,
  capBlocked: NaN,
  outOfShift: NaN,
  scheduled: NaN,
  scheduledCost: NaN,
};

const noCounts = (): Counts => new Float64Array(COUNTERS);

const slice = (settings: FigureSettings, counts: Counts, times: Times): Slice => ({
  counts,
  times,
  speed: undefined,
  settings,
  countsOf: noCounts,
  suspicions: () => undefined,
  packs: () => undefined,
  mostWaiting: NaN,
});

/** What the roster of some groups asks for. */
function rosterTimes(world: World, groups: readonly number[], now: number): Pick<Times, 'scheduled' | 'scheduledCost'> {
  const scheduled = groups.map((group) => world.figures.scheduled.upTo(group, now));
  const costs = groups.map((group, index) => {
    const { costPerHour } = world.scenario.experts[group];
    return costPerHour === 0 ? 0 : scheduled[index] * costPerHour * CENTS_PER_DOLLAR;
  });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { scheduled: sum(scheduled), scheduledCost: sum(costs) };
}

/** Counters by themselves: nothing is known of times. */
export const ofCounts = (settings: FigureSettings, counts: Counts): Slice => slice(settings, counts, NOTHING);

/** Expert-milliseconds by what was done, summed over groups. */
function expertTimes(
  groups: readonly number[],
  integral: (row: number) => number,
): Pick<Times, 'idle' | 'ringing' | 'busy' | 'onBreak' | 'capBlocked' | 'outOfShift'> {
  const sum = (doing: number): number =>
    groups.reduce((total, group) => total + integral(Occupancy.rowOf(group, doing)), 0);
  return {
    idle: sum(ACTIVITY.idle),
    ringing: sum(ACTIVITY.ringing),
    busy: sum(ACTIVITY.busy),
    onBreak: sum(ACTIVITY.onBreak),
    capBlocked: sum(CAP_BLOCKED),
    outOfShift: sum(OUT_OF_SHIFT),
  };
}

function deskTimes(world: World, elapsed: number, integral: (row: number) => number): Times {
  return {
    ...NOTHING,
    elapsed,
    waiting: integral(LEVEL.waiting),
    offered: integral(LEVEL.offered),
    held: integral(LEVEL.held),
    open: integral(LEVEL.open),
    ...expertTimes([...world.scenario.experts.keys()], integral),
  };
}

/** Works something out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: work() }).value;
}

/** Everything since the end of the warm-up. */
export function wholeRun(world: World, now: number): Slice {
  const { ledger, occupancy, speed } = world.figures;
  const { levels } = occupancy;
  const times = {
    ...deskTimes(world, levels.measured(now), (row) => levels.integral(row, now)),
    ...rosterTimes(world, [...world.scenario.experts.keys()], now),
  };
  const countsOf = (archetypes: readonly string[]): Counts => {
    const sum = noCounts();
    world.scenario.experts.forEach(({ archetype, response }, group) => {
      if (response !== undefined || !archetypes.includes(archetype)) return;
      ledger.sumOf(NONE, NONE, group).forEach((count, counter) => (sum[counter] += count));
    });
    return sum;
  };
  const all = slice(world.scenario.figures, ledger.sumOf(NONE, NONE, NONE), times);
  world.packs?.settle(now);
  const packs: Slice['packs'] = (name) => world.packs?.totalOf(name);
  const suspicions = once((): Suspicions | undefined => suspicionsOf(world));
  return { ...all, speed, countsOf, packs, suspicions, mostWaiting: occupancy.mostWaiting };
}

/** What a pack counted of the experts of a group. */
function sumOfExperts({ packs, experts }: World, group: number, name: PackName): Counts | undefined {
  let sum: Counts | undefined;
  for (let expert = 0; expert < experts.count; expert++) {
    if (experts.group[expert] !== group) continue;
    const counts = packs?.ofPart(name, 'expert', expert);
    if (counts === undefined) return undefined;
    sum = sum === undefined ? counts : sum.map((count, counter) => count + counts[counter]);
  }
  return sum;
}

/** What the experts of a group did; tickets that none of them accepted are in no group. */
export function ofGroup(world: World, group: number, now: number): Slice {
  const { ledger, occupancy } = world.figures;
  const { levels } = occupancy;
  const times = {
    ...NOTHING,
    elapsed: levels.measured(now),
    ...expertTimes([group], (row) => levels.integral(row, now)),
    ...rosterTimes(world, [group], now),
  };
  const packs: Slice['packs'] = (name) => sumOfExperts(world, group, name);
  return { ...slice(world.scenario.figures, ledger.sumOf(NONE, NONE, group), times), packs };
}

export function ofCategory(world: World, category: number): Slice {
  const packs: Slice['packs'] = (name) => world.packs?.ofPart(name, 'category', category);
  return { ...slice(world.scenario.figures, world.figures.ledger.sumOf(category, NONE, NONE), NOTHING), packs };
}

export function ofChannel(world: World, channel: number): Slice {
  const packs: Slice['packs'] = (name) => world.packs?.ofPart(name, 'channel', channel);
  return { ...slice(world.scenario.figures, world.figures.ledger.sumOf(NONE, channel, NONE), NOTHING), packs };
}

/** Tickets that arrived, offers that were made, and time that passed in a reporting interval. */
export function ofInterval(world: World, number: number, now: number): Slice {
  const { ledger, occupancy } = world.figures;
  const { warmUp, horizon } = world.scenario;
  const from = Math.max(number * ledger.interval, warmUp);
  const until = Math.min((number + 1) * ledger.interval, horizon, now);
  const times = deskTimes(world, Math.max(0, until - from), (row) => occupancy.inInterval(number, row, now));
  world.packs?.settle(now);
  const packs: Slice['packs'] = (name) => world.packs?.ofInterval(name, number);
  return { ...slice(world.scenario.figures, ledger.ofInterval(number), times), packs };
}

export function ofExpert(world: World, expert: number, now: number): Slice {
  const { ledger, occupancy } = world.figures;
  const { levels } = occupancy;
  const doing = (what: number): number => occupancy.timeOf(expert, what, now);
  const own = slice(world.scenario.figures, ledger.experts?.wholeRun(expert) ?? noCounts(), {
    ...NOTHING,
    elapsed: levels.measured(now),
    idle: doing(ACTIVITY.idle),
    ringing: doing(ACTIVITY.ringing),
    busy: doing(ACTIVITY.busy),
    onBreak: doing(ACTIVITY.onBreak),
    capBlocked: doing(CAP_BLOCKED),
    outOfShift: doing(OUT_OF_SHIFT),
  });
  const packs: Slice['packs'] = (name) => world.packs?.ofPart(name, 'expert', expert);
  return { ...own, packs };
}
