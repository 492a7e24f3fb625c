import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Gatekeeper, type Keys } from './access/gatekeeper.ts';
import { ComparisonDesk } from './compare/comparison-desk.ts';
import type { Executor } from './executors/executor.ts';
import { RunExporter } from './executors/run-exporter.ts';
import { Gateway } from './gateway/gateway.ts';
import { USUAL_PATIENCE, type Patience } from './gateway/slow-viewers.ts';
import { makeApp } from './http/app.ts';
import { Metrics } from './http/metrics.ts';
import { USUAL_LIMITS, type Limits } from './live/limits.ts';
import type { RunBook } from './live/run-book.ts';
import { RunDesk } from './live/run-desk.ts';
import { PlanDesk } from './planning/jobs/plan-desk.ts';
import { PlanShelf } from './planning/jobs/plan-shelf.ts';
import { projectFolder } from './project-folder.ts';
import { environmentTrouble, EXIT, Trouble } from './trouble.ts';

/** How a server is to be. */
export interface LiveServerOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly keys: Keys;
  readonly book: RunBook;
  readonly limits?: Partial<Limits>;
  readonly allowedOrigins?: readonly string[];
  readonly patience?: Partial<Patience>;
  /** Where the page was built. */
  readonly pageFolder?: string;
  /** Where plans are kept; nowhere when left out. */
  readonly plansFolder?: string | undefined;
}

/** Where a run stands is written down so often. */
const NOTE_MS = 1000;
/** Whoever is connected has so long to hear that the server ends; then the line is cut. */
const GOODBYE_MS = 500;

/** A server that is up: runs, sockets and HTTP on one port. */
export class LiveServer {
  readonly desk: RunDesk;
  readonly comparisons: ComparisonDesk;
  readonly plans: PlanDesk;
  readonly gateway: Gateway;
  readonly #exporter = new RunExporter();
  readonly #http: Server;
  readonly #book: RunBook;
  readonly #timer: NodeJS.Timeout;
  readonly #lines = new Set<Socket>();
  #isClosing = false;

  private constructor(options: LiveServerOptions) {
    const { host, keys, book, allowedOrigins = [] } = options;
    const limits = { ...USUAL_LIMITS, ...options.limits };
    const clock = (): number => performance.now();
    const wall = (): number => Date.now();
    const metrics = new Metrics();
    const isLoopback = isLoopbackHost(host);
    const port = (): number => this.port;
    this.#book = book;
    this.desk = new RunDesk({ book, limits, clock, wall });
    this.comparisons = new ComparisonDesk(limits.comparisons);
    this.plans = new PlanDesk({ limits, shelf: new PlanShelf(options.plansFolder), makeExecutor: allCores, wall });
    const gatekeeper = new Gatekeeper({ keys, classMembers: limits.classMembers, wall });
    const shared = { desk: this.desk, gatekeeper, port, isLoopback, allowedOrigins };
    const pageFolder = options.pageFolder ?? join(projectFolder(), 'dist', 'ui');
    const app = makeApp({
      ...shared,
      exporter: this.#exporter,
      plans: this.plans,
      metrics,
      pageFolder,
      wall,
      isClosing: () => this.#isClosing,
    });
    this.#http = createServer(app).on('connection', this.#connected);
    const patience = { ...USUAL_PATIENCE, ...options.patience };
    const { comparisons } = this;
    this.gateway = new Gateway({ ...shared, http: this.#http, comparisons, clock, patience, count: metrics.count });
    const { publisher, slowViewers } = this.gateway.audience;
    metrics.observe({
      runs: () => this.desk.sessions.length,
      connections: () => this.gateway.connections,
      eventsPlayed: () => this.desk.driver.eventsPlayed,
      framesSent: () => publisher.counts.frames,
      viewersDropped: () => slowViewers.dropped,
      waiting: () => slowViewers.waiting,
    });
    this.#timer = setInterval(() => this.desk.noteWhereabouts(), NOTE_MS);
  }

  /**
   * Starts a server.
   *
   * @throws Trouble when the port cannot be had
   */
  static async start(options: LiveServerOptions): Promise<LiveServer> {
    const server = new LiveServer(options);
    try {
      await listening(server.#http, options);
    } catch (cause) {
      await server.close();
      throw portTrouble(options, cause);
    }
    return server;
  }

  /** The port that it listens on. */
  get port(): number {
    return (this.#http.address() as AddressInfo | null)?.port ?? 0;
  }

  /** Ends playing, tells everybody, and lets go of port and book. Runs are kept as they are. */
  async close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    clearInterval(this.#timer);
    this.comparisons.close();
    this.plans.close();
    this.desk.close();
    const cut = setTimeout(() => {
      for (const line of this.#lines) line.destroy();
    }, GOODBYE_MS);
    await this.gateway.close();
    clearTimeout(cut);
    await this.#exporter.close();
    this.#book.close();
  }

  readonly #connected = (line: Socket): void => {
    this.#lines.add(line);
    line.once('close', () => this.#lines.delete(line));
  };
}

/** Loaded only when something is planned. */
async function allCores(): Promise<Executor> {
  const { WorkerThreads } = await import('./executors/worker-threads.ts');
  return new WorkerThreads(availableParallelism());
}

/** Whether nobody but this machine can reach a host. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function listening(http: Server, { host, port }: LiveServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host, port }, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

function portTrouble({ host, port }: LiveServerOptions, cause: unknown): Trouble {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} is taken. End what listens there, or choose another with --port (0 takes any that is free).`;
    return new Trouble(message, EXIT.environment, { cause });
  }
  if (code === 'EACCES') {
    const message = `Port ${port} may not be used. Choose one from 1024 on with --port.`;
    return new Trouble(message, EXIT.environment, { cause });
  }
  return environmentTrouble(`The server cannot listen on ${host}, port ${port}`, cause);
}
