import { createHistogram, performance } from 'node:perf_hooks';
import { HAPPENING, Simulation, snapshotOf } from '../../engine/index.ts';
import { prove, type Size } from '../benchmark.ts';
import { bytesInUse, bytesOnHeap } from '../heap.ts';
import { NO_TIME, onProcessor, plus, startLap, type Lap } from '../stopwatch.ts';
import { countWork } from '../work.ts';
import { deskOf, openTickets } from './desk.ts';
import { cellText, type Cell } from './grid.ts';
import { Umpire } from './umpire.ts';

const MS_PER_SECOND = 1000;
const NS_PER_MS = 1e6;
const NS_PER_US = 1000;
const SLICES = 8;
/** Fewer tickets do not fill the columns that there are from the start. */
const FEWEST_WEIGHED = 10_000;

/** What the routing core does in one cell. A decision is an offer made: the choice, its timers, indexes, figures and log. */
export interface CellResult extends Cell {
  /** Of all that was played, to be compared between two runs of the same cell. */
  readonly fingerprint: string;
  /** Tickets found waiting, and open, when measuring began. */
  readonly waitingFound: number;
  readonly open: number;
  readonly decisionsPerSecond: { readonly byCpu: number; readonly byWall: number };
  readonly eventsPerSecond: number;
  /** From the event to everything done about it, of events that make an offer, µs. */
  readonly latency: {
    readonly p50: number;
    readonly p99: number;
    readonly p999: number;
    readonly most: number;
    readonly samples: number;
  };
  /** How much each decision takes, exactly: pairs looked at, calendar entries made, taken back and played. */
  readonly work: {
    readonly candidates: number;
    readonly scheduled: number;
    readonly cancelled: number;
    readonly popped: number;
  };
  /** Bytes of short-lived objects for each decision; null when the collector ran all the time. */
  readonly garbage: number | null;
  /** Bytes in use for each open ticket, its offers and its place in the line included; null for fewer than 10,000. */
  readonly bytesPerTicket: number | null;
}

/** How long a cell is played before and while it is measured. */
interface Extent {
  /** Simulated time until the first offers are answered and work ends as often as it begins, ms. */
  readonly fill: number;
  readonly proved: number;
  readonly timed: number;
  readonly counted: number;
}

/** Batches of a long line take 100 ms and more each, so fewer of them are played. */
const isSlow = ({ policy, waiting }: Cell): boolean => policy === 'matching' && waiting > 10_000;

function extentOf(cell: Cell, size: Size): Extent {
  if (size === 'tiny') return { fill: 200_000, proved: 200, timed: 400, counted: 200 };
  if (isSlow(cell)) return { fill: 240_000, proved: 300, timed: 1200, counted: 300 };
  return { fill: cell.experts > 10_000 ? 240_000 : 1_200_000, proved: 4000, timed: 40_000, counted: 8000 };
}

/** Shows that the router keeps to the rules, that nothing is lost, and that about as many wait as asked for. */
function proveCell(cell: Cell, simulation: Simulation, events: number): void {
  const umpire = new Umpire(simulation);
  const stop = simulation.listen(umpire);
  simulation.run(Infinity, events);
  stop();
  prove(umpire.offers > 0, `${cellText(cell)}: no offer was made in ${events} events`);
  prove(snapshotOf(simulation.world).conservation.holds, `${cellText(cell)}: tickets or offers were lost`);
  const { count } = simulation.world.waiting;
  prove(count >= cell.waiting / 2, `${cellText(cell)}: only ${count} tickets wait`);
}

/** Counts the offers of a run. */
function countOffers(simulation: Simulation): { made: number; stop: () => void } {
  const offers = { made: 0, stop: () => {} };
  offers.stop = simulation.listen({
    happened: (what) => {
      if (what === HAPPENING.offerMade) offers.made++;
    },
  });
  return offers;
}

/** Offers ever made, without a listener. */
const offersOf = ({ world }: Simulation): number => world.experts.offersMade.reduce((sum, each) => sum + each, 0);

/** Plays without looking; between slices it reads how much the heap has grown. */
function timeThroughput(
  simulation: Simulation,
  events: number,
): Pick<CellResult, 'decisionsPerSecond' | 'eventsPerSecond' | 'garbage'> {
  simulation.run(Infinity, Math.ceil(events / SLICES));
  const offersBefore = offersOf(simulation);
  const grown: number[] = [];
  let lap: Lap = NO_TIME;
  for (let slice = 0; slice < SLICES; slice++) {
    const heap = bytesOnHeap();
    const stop = startLap();
    simulation.run(Infinity, Math.ceil(events / SLICES));
    lap = plus(lap, stop());
    grown.push(bytesOnHeap() - heap);
  }
  const offers = offersOf(simulation) - offersBefore;
  // A slice in which the collector ran has shrunk; the median is of those in which it did not.
  const typical = grown.filter((bytes) => bytes >= 0).toSorted((one, other) => one - other);
  const bytes = typical[typical.length >> 1];
  return {
    decisionsPerSecond: {
      byCpu: (MS_PER_SECOND * offers) / onProcessor(lap),
      byWall: (MS_PER_SECOND * offers) / lap.wall,
    },
    eventsPerSecond: (MS_PER_SECOND * SLICES * Math.ceil(events / SLICES)) / onProcessor(lap),
    garbage: bytes === undefined ? null : (SLICES * bytes) / offers,
  };
}

/** Plays event by event and keeps how long those took that made an offer. */
function timeLatency(simulation: Simulation, events: number): CellResult['latency'] {
  const histogram = createHistogram();
  const offers = countOffers(simulation);
  for (let event = 0; event < events; event++) {
    const before = offers.made;
    const start = performance.now();
    simulation.run(Infinity, 1);
    const took = performance.now() - start;
    if (offers.made !== before) histogram.record(Math.max(1, Math.round(NS_PER_MS * took)));
  }
  offers.stop();
  return {
    p50: histogram.percentile(50) / NS_PER_US,
    p99: histogram.percentile(99) / NS_PER_US,
    p999: histogram.percentile(99.9) / NS_PER_US,
    most: histogram.max / NS_PER_US,
    samples: histogram.count,
  };
}

/** Last of all, because what is counted is not what was timed any more. */
function countCell(simulation: Simulation, events: number): CellResult['work'] {
  const work = countWork(simulation);
  simulation.run(Infinity, events);
  const { offers, candidates, scheduled, cancelled, events: popped } = work();
  const each = (count: number): number => count / Math.max(1, offers);
  return {
    candidates: each(candidates),
    scheduled: each(scheduled),
    cancelled: each(cancelled),
    popped: each(popped),
  };
}

/**
 * Builds the desk of a cell, proves what its router does, times it and counts its work.
 *
 * @param patience how many times as long as usual its speed is measured
 * @throws Error when it is wrong
 */
export function measureCell(cell: Cell, size: Size, patience = 1): CellResult {
  const extent = extentOf(cell, size);
  const isWeighed = openTickets(cell) >= FEWEST_WEIGHED;
  const simulation = new Simulation(deskOf(cell));
  const empty = isWeighed ? bytesInUse() : NaN;
  simulation.run(extent.fill);
  const { waiting, tickets } = simulation.world;
  const found = { waitingFound: waiting.count, open: tickets.used };
  const bytesPerTicket = isWeighed ? (bytesInUse() - empty) / found.open : null;
  proveCell(cell, simulation, extent.proved);
  const speed = timeThroughput(simulation, patience * extent.timed);
  const latency = timeLatency(simulation, extent.timed);
  const work = countCell(simulation, extent.counted);
  return { ...cell, ...found, fingerprint: simulation.fingerprint, ...speed, latency, work, bytesPerTicket };
}
