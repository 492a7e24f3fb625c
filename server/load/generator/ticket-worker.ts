/** Runs in a thread of its own, so that nothing else makes tickets late. */
import type { RecordableHistogram } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { HttpClient } from '../http-client.ts';
import { summaryOf, type LatencySummary } from './latencies.ts';
import { OpenLoop } from './open-loop.ts';
import { dueMoments, lengthOf, type Arrivals } from './schedule.ts';
import { Slices, type Slice } from './slices.ts';
import { TicketSender, type TicketOrders } from './ticket-sender.ts';

export interface TicketWork extends TicketOrders {
  readonly url: string;
  readonly token: string;
  readonly arrivals: Arrivals;
  readonly atOnce: number;
  readonly warmUp: number;
}

/** How far the sending is. */
export interface TicketProgress {
  readonly kind: 'progress';
  readonly counts: OpenLoop['counts'];
  readonly underWay: number;
  readonly response: LatencySummary;
  readonly service: LatencySummary;
  readonly lateness: LatencySummary;
  readonly slices: readonly Slice[];
}

/** What came of it. */
export interface TicketsSent {
  readonly kind: 'done';
  readonly counts: OpenLoop['counts'];
  readonly response: RecordableHistogram;
  readonly service: RecordableHistogram;
  readonly lateness: RecordableHistogram;
  readonly failures: readonly (readonly [why: string, count: number])[];
  readonly resent: number;
  readonly slices: readonly Slice[];
  /** Numbers of tickets by index, -1 where none was acknowledged. */
  readonly tickets: readonly number[];
  /** When the clock began, ms since 1970. */
  readonly beganAt: number;
}

const PROGRESS_MS = 500;

async function work(orders: TicketWork): Promise<void> {
  const port = parentPort!;
  const client = new HttpClient(orders.url, orders.token);
  const sender = new TicketSender(client, orders);
  const slices = new Slices(lengthOf(orders.arrivals));
  const { atOnce, warmUp, arrivals } = orders;
  const again = new Set<Promise<void>>();
  const send = async (index: number): Promise<void> => {
    await sender.send(index);
    const repeating = sender
      .sendAgain(index)
      .catch((error: unknown) => void failures.set(String(error), (failures.get(String(error)) ?? 0) + 1))
      .finally(() => again.delete(repeating));
    again.add(repeating);
  };
  const loop = new OpenLoop({ due: dueMoments(arrivals), send, atOnce, warmUp, observer: slices });
  port.on('message', () => loop.stop());
  const { counts, response, service, lateness, failures } = loop;
  const timer = setInterval(() => {
    const progress: TicketProgress = {
      kind: 'progress',
      counts,
      underWay: loop.underWay,
      response: summaryOf(response),
      service: summaryOf(service),
      lateness: summaryOf(lateness),
      slices: slices.list(),
    };
    port.postMessage(progress, []);
  }, PROGRESS_MS);
  await loop.run();
  await Promise.all(again);
  clearInterval(timer);
  client.close();
  const done: TicketsSent = {
    kind: 'done',
    counts,
    response,
    service,
    lateness,
    failures: [...failures],
    resent: sender.resent,
    slices: slices.list(),
    tickets: sender.tickets,
    beganAt: loop.beganAt,
  };
  port.postMessage(done, []);
  port.close();
}

await work(workerData as TicketWork);
