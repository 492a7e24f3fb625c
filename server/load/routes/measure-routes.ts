import { z } from 'zod';
import { HttpClient } from '../http-client.ts';
import type { Target } from '../target.ts';

/** How quickly an address is answered to clients of whom each waits for its answer before it asks again. */
export interface RouteSpeed {
  readonly path: string;
  readonly requestsPerSecond: number;
  readonly requests: number;
  /** Milliseconds, by clients that wait: a standstill of the server is one long answer among many, whatever it lasts. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Without an answer, or with another than a good one. */
  readonly failed: number;
}

/** What is asked for; `{run}` is a desk in the middle of its day, standing still. */
const PATHS = [
  '/healthz',
  '/api/runs',
  '/api/runs/{run}',
  '/api/runs/{run}/figures',
  '/api/runs/{run}/breakdowns/group',
  '/api/runs/{run}/experts',
  '/api/scenarios',
] as const;

const CONNECTIONS = 10;
const PATIENCE = 60_000;
const DESK = { source: { from: 'shipped', name: 'expert-marketplace' }, at: 9 * 3_600_000, pace: { kind: 'paused' } };
const started = z.looseObject({ run: z.string() });

/**
 * Asks each address for so many seconds, as often as ten connections can.
 *
 * @throws Trouble when the desk that is asked about cannot be started, or an address is not answered
 */
export async function measureRoutes(
  target: Target,
  seconds: number,
  tell: (speed: RouteSpeed) => void,
): Promise<readonly RouteSpeed[]> {
  const client = new HttpClient(target.url, target.token);
  try {
    const run = started.parse(await client.json('POST', '/api/runs', DESK, PATIENCE)).run;
    const speeds: RouteSpeed[] = [];
    for (const name of PATHS) {
      const path = name.replace('{run}', run);
      // Once in peace: what the address before has left behind is done then.
      await client.json('GET', path, undefined, PATIENCE);
      speeds.push(await measureRoute(target, name, path, seconds));
      tell(speeds.at(-1)!);
    }
    return speeds;
  } finally {
    client.close();
  }
}

async function measureRoute({ url, token }: Target, name: string, path: string, seconds: number): Promise<RouteSpeed> {
  // Loaded only when asked for: it takes a third of a second.
  const { default: autocannon } = await import('autocannon');
  const headers = { authorization: `Bearer ${token}` };
  const found = await autocannon({ url: `${url}${path}`, connections: CONNECTIONS, duration: seconds, headers });
  const { requests, latency, errors, non2xx } = found;
  return {
    path: name,
    requestsPerSecond: requests.average,
    requests: requests.total,
    p50: latency.p50,
    p99: latency.p99,
    max: latency.max,
    // Nothing at all is no good answer either.
    failed: errors + non2xx + (requests.total === 0 ? 1 : 0),
  };
}
