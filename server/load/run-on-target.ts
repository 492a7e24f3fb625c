import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { environmentTrouble } from '../trouble.ts';
import { HttpClient, refusalOf } from './http-client.ts';
import type { LoadPlan } from './profile/load-plan.ts';
import type { Target } from './target.ts';
import { LogCheck, logLineSchema, type DeskRules, type LogFindings } from './verdict/log-check.ts';

const PATIENCE = 60_000;
const started = z.looseObject({ run: z.string() });
const details = z.looseObject({ summary: z.looseObject({ now: z.number() }) });
const open = z.looseObject({ waiting: z.int(), offered: z.int(), held: z.int() });
const figures = z.looseObject({
  conservation: z.looseObject({ holds: z.boolean(), tickets: z.looseObject({ open }) }),
});

/** How the desk itself adds up. */
export interface OwnCount {
  readonly holds: boolean;
  readonly open: { readonly waiting: number; readonly offered: number; readonly held: number };
}

/** The run under load, as whoever started it reaches it over HTTP. */
export class RunOnTarget {
  readonly run: string;
  readonly #client: HttpClient;
  readonly #target: Target;

  private constructor(target: Target, client: HttpClient, run: string) {
    this.run = run;
    this.#client = client;
    this.#target = target;
  }

  /** @throws Trouble when the server cannot be reached, or refuses */
  static async start(target: Target, { profile, desk }: LoadPlan): Promise<RunOnTarget> {
    const client = new HttpClient(target.url, target.token);
    const wish = {
      source: { from: 'text', text: desk.text },
      name: profile.name,
      overrides: desk.overrides,
      pace: { kind: 'timed', speedup: profile.load.speed },
    };
    const { run } = started.parse(await client.json('POST', '/api/runs', wish, PATIENCE));
    return new RunOnTarget(target, client, run);
  }

  /** The clock of the desk stands still. */
  async pause(): Promise<void> {
    await this.#client.json('POST', `/api/runs/${this.run}/pace`, { pace: { kind: 'paused' } }, PATIENCE);
  }

  /** What its log shows, held against the rules of the desk. */
  async checkLog(rules: DeskRules): Promise<LogFindings> {
    const headers = { authorization: `Bearer ${this.#target.token}` };
    const response = await fetch(`${this.#target.url}/api/runs/${this.run}/events/download`, { headers });
    if (!response.ok || response.body === null)
      throw environmentTrouble(
        'The log of the run cannot be had',
        refusalOf({ status: response.status, text: await response.text() }),
      );
    const check = new LogCheck(rules);
    for await (const line of createInterface(Readable.fromWeb(response.body)))
      check.take(logLineSchema.parse(JSON.parse(line)));
    const { summary } = details.parse(await this.#client.json('GET', `/api/runs/${this.run}`, undefined, PATIENCE));
    return check.end(summary.now);
  }

  async ownCount(): Promise<OwnCount> {
    const { conservation } = figures.parse(
      await this.#client.json('GET', `/api/runs/${this.run}/figures`, undefined, PATIENCE),
    );
    return { holds: conservation.holds, open: conservation.tickets.open };
  }

  close(): void {
    this.#client.close();
  }
}
