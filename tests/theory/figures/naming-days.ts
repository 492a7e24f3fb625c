import { both, lookSum, ratio, RUNS, ticketCount, ticketSum, type Ask, type Named } from './building.ts';
import { LEVEL } from './levels.ts';
import { name, timeIn, type Naming } from './naming.ts';
import { integral } from './naming-levels.ts';
import { parts } from './naming-tickets.ts';
import type { Figure, Sum } from './sums.ts';
import { AMONG, VALUE, waitUpTo } from './tickets.ts';

type Counted = (match: readonly string[], ask: Ask) => Sum | undefined;

const counted =
  (among: Named<boolean>): Counted =>
  (_, ask) =>
    ticketCount(ask, among);

/** What of a day is counted or added up, by the name of its expectation. */
const SUMS: readonly (readonly [RegExp, Counted])[] = [
  [/^(?:Calls|Arrivals|Tickets)$/, counted(AMONG.all)],
  [
    /^(?:Calls|Arrivals|Tickets)(\d+)to(\d+)$/,
    ([, from, to], ask) => ticketCount(ask, arrivedIn(Number(from), Number(to))),
  ],
  [/^TotalWait$/, totalWait],
  [/^TotalWaitServed$/, (_, ask) => ticketSum(ask, VALUE.wait, AMONG.accepted)],
  [/^Lost$/, left(AMONG.lost)],
  [/^Abandoned$/, left(AMONG.abandoned)],
  [/^Balked$/, counted(AMONG.balked)],
  [/^Blocked$/, counted(AMONG.blocked)],
  [/^(?:Served|Answered)$/, counted(AMONG.accepted)],
  [/^(?:ArrivalsFindingAllBusy|Waiting|Delayed)$/, counted(AMONG.waiting)],
  [/^(?:Calls)?WaitedLessThan(\d*\.?\d+)(s|sec|min|h)?$/, (match, ask) => within(match, ask, AMONG.all)],
  [
    /^(?:Calls)?(?:Served|Answered)Within(\d*\.?\d+)(s|sec|min|h)?$/,
    (match, ask) => within(match, ask, AMONG.accepted),
  ],
  [/^(?:Calls)?(?:WaitedLessThanThreshold|GoodQoS)$/, (_, ask) => withinThreshold(ask, AMONG.all)],
  [/^(?:Calls)?(?:Served|Answered)WithinThreshold$/, (_, ask) => withinThreshold(ask, AMONG.accepted)],
  [/^Busy(?:Agent|Expert)(Seconds|Minutes|Hours|Time)$/, ([, unit], ask) => busyTime(unit!, ask)],
];

/** Time waited: of a whole day by all who came in it, in one period the time that anybody spent waiting there. */
function totalWait(_: readonly string[], ask: Ask): Sum {
  return ask.period === undefined ? ticketSum(ask, VALUE.wait, AMONG.all) : integral(ask, [LEVEL.pool]);
}

/** Those who left unserved, in a period by when they left. */
function left(among: Named<boolean>): Counted {
  return (_, { period, ...ask }) =>
    ticketCount(ask, period === undefined ? among : both(among, endedIn(period, ask.setting.periods!.length)));
}

function endedIn(period: number, length: number): Named<boolean> {
  return {
    name: `ended in period ${period}`,
    of: ({ arrivedAt, total }) => Math.floor((arrivedAt + total) / length) === period,
  };
}

function arrivedIn(from: number, to: number): Named<boolean> {
  return { name: `arrived ${from} to ${to}`, of: ({ arrivedAt }) => arrivedAt >= from && arrivedAt < to };
}

function within([, amount, unit]: readonly string[], ask: Ask, among: Named<boolean>): Sum | undefined {
  const limit = timeIn(amount!, unit ?? '', ask.setting.unitSeconds);
  return limit === undefined ? undefined : ticketCount(ask, both(among, waitUpTo(limit)));
}

function withinThreshold(ask: Ask, among: Named<boolean>): Sum | undefined {
  const { threshold } = ask.setting;
  return threshold === undefined ? undefined : ticketCount(ask, both(among, waitUpTo(threshold)));
}

/** Time in which experts were busy, in the unit of the name. */
function busyTime(unit: string, ask: Ask): Sum | undefined {
  const { unitSeconds } = ask.setting;
  const sum = integral(ask, [LEVEL.held]);
  const seconds = { Seconds: 1, Minutes: 60, Hours: 3600, Time: unitSeconds ?? 1 }[unit];
  if (seconds === undefined || unitSeconds === undefined || !('atEnd' in sum)) return undefined;
  return { ...sum, key: `${sum.key} in ${unit}`, atEnd: (observer) => (sum.atEnd(observer) * unitSeconds) / seconds };
}

function sumNamed(text: string, ask: Ask): Sum | undefined {
  const plain = text.replace(/^[eE]xpected/, '');
  for (const [pattern, counting] of SUMS) {
    const match = pattern.exec(plain);
    if (match !== null) return counting(match, ask);
  }
  return undefined;
}

const perRun = (sum: Sum | undefined): Figure | undefined => sum && ratio(sum, RUNS);

/** A power of the arrivals of a run. */
const perRunSum = (text: string, power: number): Sum => ({
  key: `${text} to the ${power}`,
  atEnd: ({ arrivals }) => arrivals ** power,
});

/** Figures of days: expectations, ratios of expectations, and what holds at closing. */
export const DAY_NAMINGS: readonly Naming[] = [
  name(/^(expected\w+?)Over(Expected\w+|Calls|Arrivals|Served)$/, ([, above, below], ask) => {
    const numerator = sumNamed(above!, ask);
    const denominator = sumNamed(below!, ask);
    return numerator && denominator && ratio(numerator, denominator);
  }),
  name(/^(var|sd)(?:Calls|Arrivals|Tickets)$/, ([, what]) => ({
    sums: [RUNS, perRunSum('arrivals', 1), perRunSum('arrivals', 2)],
    value: ([runs, first, second]) => {
      const variance = second! / runs! - (first! / runs!) ** 2;
      return what === 'sd' ? Math.sqrt(variance) : variance;
    },
    isMean: false,
  })),
  name(/^(expected\w+)$/, ([, text], ask) => perRun(sumNamed(text!, ask))),
  name(/^serviceLevel(OverServed|OverArrivals|OverOffered)?$/, ([, over], ask) => {
    const good = withinThreshold(ask, AMONG.accepted);
    return good && ratio(good, ticketCount(ask, over === 'OverServed' ? AMONG.accepted : AMONG.all));
  }),
  name(/^(?:expected)?([qQ]ueue|[iI]nSystem|Open)At(?:Closing|PeriodEnd)$/, ([, what], ask) => {
    const { setting, period } = ask;
    const place = what!.toLowerCase() === 'queue' ? LEVEL.pool : LEVEL.system;
    const last = (setting.periods?.count ?? 1) - 1;
    const standing = lookSum(what!, period ?? last, ({ values }) => values[place]!);
    // What stands at one moment of a day varies too much to hold its error small.
    return parts(ratio(standing, RUNS));
  }),
];
