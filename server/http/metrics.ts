import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** Numbers that are looked at when somebody asks. */
export interface Observed {
  readonly runs: () => number;
  readonly connections: () => number;
  readonly eventsPlayed: () => number;
  readonly framesSent: () => number;
  readonly viewersDropped: () => number;
  /** Packets that wait for the viewer who has most of them, and bytes that wait for all. */
  readonly waiting: () => { readonly mostPackets: number; readonly bytes: number };
}

/** What the server says of itself, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'request' | 'outcome'>;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: 'switchyard_requests_total',
      help: 'Requests over the socket, by name and outcome.',
      labelNames: ['request', 'outcome'],
      registers: [this.#registry],
    });
  }

  readonly count = (request: string, outcome: string): void => this.#requests.inc({ request, outcome });

  observe({ runs, connections, eventsPlayed, framesSent, viewersDropped, waiting }: Observed): void {
    this.#gauge('switchyard_runs', 'Runs that are awake.', runs);
    this.#gauge('switchyard_connections', 'Open connections.', connections);
    this.#gauge('switchyard_events_played_total', 'Events of all runs.', eventsPlayed);
    this.#gauge('switchyard_frames_total', 'Frames made.', framesSent);
    this.#gauge(
      'switchyard_packets_waiting_most',
      'Packets that wait for one viewer, most of all.',
      () => waiting().mostPackets,
    );
    this.#gauge('switchyard_bytes_waiting', 'Bytes that wait for all viewers together.', () => waiting().bytes);
    this.#gauge('switchyard_viewers_dropped_total', 'Viewers dropped because they were too slow.', viewersDropped);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect: () => gauge.set(read()),
    });
  }
}
