import { randomBytes } from 'node:crypto';
import type { RunSession } from '../../server/live/run-session.ts';
import type { Done, Problem, SentTicket } from '../../server/protocol/index.ts';
import type { DeskClient, DeskServer } from './desk-server.ts';

/** A desk whose experts all answer from outside; five minutes for an answer, and nobody is asked twice. */
export const OPEN_DESK = `
name: open desk
about: A desk for people outside. It is small.
preset: offer-core
seed: open
horizon: 30 d
tickets:
  categories: { question: { weight: 1 }, refund: { weight: 1 } }
arrivals:
  - { name: tickets, rate: 0 per hour }
experts:
  - { name: agents, count: 3, response: outside }
`;

/** What a request over HTTP is answered with. */
export interface Sent {
  readonly status: number;
  readonly body: Done & Problem;
}

/** A server with one open desk at work, and ways to take part in it. */
export class OpenRunOn {
  readonly desk: DeskServer;
  readonly run: string;

  constructor(desk: DeskServer, run: string) {
    this.desk = desk;
    this.run = run;
  }

  static async start(desk: DeskServer, speedup = 60, text = OPEN_DESK): Promise<OpenRunOn> {
    const { id } = await desk.server.desk.start({ source: { from: 'text', text }, pace: { kind: 'timed', speedup } });
    return new OpenRunOn(desk, id);
  }

  get session(): RunSession {
    return this.desk.server.desk.awake(this.run)!;
  }

  async post(path: string, body: object, token = this.desk.token): Promise<Sent> {
    const response = await fetch(`${this.desk.url}/api/runs/${this.run}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Done & Problem };
  }

  ticket(body: Partial<SentTicket> = {}): Promise<Sent> {
    return this.post('tickets', { reference: randomBytes(6).toString('hex'), ...body });
  }

  /** An expert who has joined. */
  async expert(as: string, token = this.desk.token): Promise<DeskClient> {
    const client = await this.desk.welcome(token);
    await client.get('joinDesk', { run: this.run, as });
    return client;
  }
}
