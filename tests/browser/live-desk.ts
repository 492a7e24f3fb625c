import { onTestFinished } from 'vitest';
import { openRunBook } from '../../server/catalogue/run-book/open-run-book.ts';
import { LiveServer, type LiveServerOptions } from '../../server/live-server.ts';
import type { RunSession } from '../../server/live/run-session.ts';

const TOKEN = 'a-token-for-tests-only';
const VIEWER_TOKEN = 'a-viewer-token-for-tests';

/** A real server with one desk on it. */
export interface LiveDesk {
  readonly server: LiveServer;
  readonly session: RunSession;
  /** Opens the page as somebody who may drive. */
  readonly address: string;
  /** … as somebody who may only watch. */
  readonly viewerAddress: string;
}

/** What the desk is like; the marketplace, paused at nine, when nothing is said. */
export interface DeskOptions {
  readonly scenario?: string;
  readonly overrides?: readonly string[];
  readonly at?: number;
  readonly speedup?: number;
  readonly server?: Partial<LiveServerOptions>;
}

/** Starts a server on a free port, with a desk; both are gone when the test has finished. */
export async function openLiveDesk(options: DeskOptions = {}): Promise<LiveDesk> {
  const { scenario = 'expert-marketplace', overrides = [], at = 9 * 3_600_000, speedup } = options;
  const book = openRunBook({ file: undefined, what: 'a test', now: Date.now() });
  const keys = { token: TOKEN, viewerToken: VIEWER_TOKEN };
  const server = await LiveServer.start({ host: '127.0.0.1', port: 0, keys, book, ...options.server });
  onTestFinished(() => server.close());
  const session = await server.desk.start({
    source: { from: 'shipped', name: scenario },
    overrides: [...overrides],
    at,
    pace: speedup === undefined ? { kind: 'paused' } : { kind: 'timed', speedup },
  });
  const address = (token: string): string => `http://127.0.0.1:${server.port}/?token=${token}`;
  return { server, session, address: address(TOKEN), viewerAddress: address(VIEWER_TOKEN) };
}
