import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { emptyHistogram, record, summaryOf, type LatencySummary } from '../../../../server/load/generator/latencies.ts';
import { OpenLoop } from '../../../../server/load/generator/open-loop.ts';
import { dueMoments } from '../../../../server/load/generator/schedule.ts';
import { HttpClient } from '../../../../server/load/http-client.ts';
import { FreezingServer } from '../freezing-server.ts';

const PATIENCE = 20_000;

/** Evenly so many a second, for five seconds. */
const evenly = (rate: number): Iterable<number> =>
  dueMoments({ kind: 'constant', stages: [{ lasts: 5000, from: rate, to: rate }], seed: 'any' });

interface Frozen {
  readonly open: LatencySummary;
  readonly service: LatencySummary;
  readonly lateness: LatencySummary;
  readonly closed: LatencySummary;
  readonly counts: OpenLoop['counts'];
}

/** A server that stands still for a second in a test of five, under an open load and beside it one client that waits for each answer. */
async function besideFreeze(): Promise<Frozen> {
  const server = await FreezingServer.start({ afterMs: 2000, frozenMs: 1000 });
  const client = new HttpClient(server.url, 'none');
  onTestFinished(async () => {
    client.close();
    await server.close();
  });
  const ask = async (path = '/'): Promise<void> => void (await client.ask('POST', path, {}, PATIENCE));
  const loop = new OpenLoop({ due: evenly(200), send: () => ask(), atOnce: 1000 });
  const closed = emptyHistogram();
  const over = new AbortController();
  const waiting = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const askedAt = performance.now();
      await ask();
      record(closed, performance.now() - askedAt);
      await setTimeout(4);
    }
  };
  await ask('/freeze');
  const waited = waiting();
  await loop.run();
  over.abort();
  await waited;
  return {
    open: summaryOf(loop.response),
    service: summaryOf(loop.service),
    lateness: summaryOf(loop.lateness),
    closed: summaryOf(closed),
    counts: loop.counts,
  };
}

it('a server that freezes for a second shows its whole second, which a client that waits for answers hides', async () => {
  const { open, service, lateness, closed, counts } = await besideFreeze();
  expect(counts).toEqual({ due: 1000, sent: 1000, answered: 1000, failed: 0, skipped: 0 });
  // 200 of 1,000 were due in the second of the freeze and waited for what was left of it: the 10 slowest for 950 ms or more. Where other
  // work keeps the machine busy everything wakes up later still; the generator says so, and nothing is known from above.
  const tolerance = lateness.p99! < 10 ? 60 : Infinity;
  expect(open.p99).toBeGreaterThan(940);
  expect(open.p99).toBeLessThan(950 + tolerance);
  expect(open.p90).toBeGreaterThan(490);
  // Half of the 200 are answered before it, once the server is back: they take longer where the machine is slow.
  expect(open.p90).toBeLessThan(500 + 3 * tolerance);
  expect(open.max).toBeGreaterThan(980);
  expect(service.max).toBeLessThanOrEqual(open.max! * 1.002);
  // The other client met the freeze once.
  expect(closed.p99).toBeLessThan(2 * tolerance);
  expect(closed.max).toBeGreaterThan(900);
});

it('skips what is due while too many are under way, counts it, and sends nothing late in its place', async () => {
  const sent: number[] = [];
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  const skipped: number[] = [];
  const loop = new OpenLoop({
    due: [0, 0, 0, 0, 0],
    send: async (index) => {
      sent.push(index);
      await held;
    },
    atOnce: 3,
    observer: { due: () => {}, answered: () => {}, failed: () => {}, skipped: (due) => skipped.push(due) },
  });
  const run = loop.run();
  await setTimeout(20);
  answer();
  await run;
  expect(sent).toEqual([0, 1, 2]);
  expect(skipped).toEqual([0, 0]);
  expect(loop.counts).toEqual({ due: 5, sent: 3, answered: 3, failed: 0, skipped: 2 });
});

it('counts failures by what they said, and what is due in the warm-up not at all', async () => {
  const loop = new OpenLoop({
    due: [0, 5, 10, 15],
    send: async (index) => {
      if (index % 2 === 1) throw new Error(`number ${index}`);
    },
    atOnce: 10,
    warmUp: 10,
  });
  await loop.run();
  expect(loop.counts).toEqual({ due: 2, sent: 2, answered: 1, failed: 1, skipped: 0 });
  expect([...loop.failures]).toEqual([
    ['number 1', 1],
    ['number 3', 1],
  ]);
  expect(summaryOf(loop.response).count).toBe(1);
});

it('once stopped it sends nothing more', async () => {
  const loop = new OpenLoop({ due: evenly(100), send: async () => loop.stop(), atOnce: 10 });
  await loop.run();
  expect(loop.counts.sent).toBeLessThanOrEqual(2);
});
