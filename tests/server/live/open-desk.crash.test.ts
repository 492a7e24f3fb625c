import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Done, Seat } from '../../../server/protocol/index.ts';
import { PROTOCOL_VERSION } from '../../../server/protocol/index.ts';
import { serveDesk, type ServedDesk } from '../../served-desk.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { DeskClient } from '../desk-server.ts';
import { OPEN_DESK } from '../open-desk.ts';

const TOKEN = 'the-same-all-the-time';
const KILLS = 3;

/** Somebody who sends tickets without end, each again under its reference until it is acknowledged. */
class Sender {
  readonly acknowledged = new Map<string, number>();
  address = '';
  #sent = 0;
  #isOver = false;

  async send(): Promise<void> {
    while (!this.#isOver) {
      const reference = `r${this.#sent++}`;
      for (let ticket = await this.post(reference); ticket === undefined; ticket = await this.post(reference)) {
        if (this.#isOver) return;
        await setTimeout(5);
      }
    }
  }

  /** The ticket; undefined when no answer came. */
  async post(reference: string): Promise<number | undefined> {
    try {
      const response = await fetch(this.address, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({ reference }),
      });
      if (!response.ok) return undefined;
      const { ticket } = (await response.json()) as Done;
      this.acknowledged.set(reference, ticket);
      return ticket;
    } catch {
      return undefined;
    }
  }

  stop(): void {
    this.#isOver = true;
  }
}

/** An expert who accepts and answers everything that is offered, and remembers what was acknowledged. */
class Expert {
  readonly answered = new Set<number>();
  #client: DeskClient | undefined;

  async join(port: number, run: string): Promise<Seat> {
    const client = new DeskClient(port);
    this.#client = client;
    await client.get('hello', { version: PROTOCOL_VERSION, token: TOKEN });
    client.socket.on('offered', ({ ticket, offer }) => void this.#work(client, run, ticket, offer));
    const seat = await client.get('joinDesk', { run, as: 'the one' });
    for (const { ticket, offer } of seat.offers) void this.#work(client, run, ticket, offer);
    for (const { ticket } of seat.held) void this.#reply(client, run, ticket);
    return seat;
  }

  async #work(client: DeskClient, run: string, ticket: number, offer: number): Promise<void> {
    const accepted = await client.ask('answerOffer', { run, ticket, offer, answer: 'accept' }).catch(() => undefined);
    if (accepted?.ok === true) await this.#reply(client, run, ticket);
  }

  async #reply(client: DeskClient, run: string, ticket: number): Promise<void> {
    const replied = await client.ask('reply', { run, ticket }).catch(() => undefined);
    if (replied?.ok === true) this.answered.add(ticket);
  }

  leave(): void {
    this.#client?.close();
  }
}

it(`killed ${KILLS} times under load, an open desk loses and doubles nothing that it acknowledged`, async () => {
  const folder = temporaryFolder({ 'desk.yaml': OPEN_DESK });
  const always = ['--catalogue', join(folder, 'runs.sqlite'), '--token', TOKEN, '--pace', '1'];
  const begin = (): Promise<ServedDesk> => serveDesk(...always, '--scenario', join(folder, 'desk.yaml'));
  const [sender, expert] = [new Sender(), new Expert()];
  let sending: Promise<unknown> | undefined;
  let run = '';
  for (let kill = 0; kill <= KILLS; kill++) {
    const server = await begin();
    const { origin, port } = new URL(server.address);
    const [listed] = (await (
      await fetch(`${origin}/api/runs`, { headers: { authorization: `Bearer ${TOKEN}` } })
    ).json()) as { run: string; state: string }[];
    expect(listed).toMatchObject({ state: 'ready' });
    expect(run === '' || listed!.run === run).toBe(true);
    run = listed!.run;
    sender.address = `${origin}/api/runs/${run}/tickets`;
    const before = expert.answered.size;
    const seat = await expert.join(Number(port), run);
    expect(seat.expert).toBe(0);
    sending ??= sender.send();
    const enough = sender.acknowledged.size + 60;
    await expect.poll(() => sender.acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(enough);
    await expect.poll(() => expert.answered.size, { timeout: 30_000 }).toBeGreaterThan(before + 20);
    if (kill < KILLS) {
      await server.end('SIGKILL');
      expert.leave();
      continue;
    }
    sender.stop();
    await sending;
    const known = new Map(sender.acknowledged);
    for (const [reference, ticket] of known) expect(await sender.post(reference)).toBe(ticket);
    expect(new Set(known.values()).size).toBe(known.size);
    const log = await (
      await fetch(`${origin}/api/runs/${run}/events/download`, { headers: { authorization: `Bearer ${TOKEN}` } })
    ).text();
    const events = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; ticket: number });
    const ticketsOf = (type: string): number[] =>
      events.filter((event) => event.type === type).map(({ ticket }) => ticket);
    expect(ticketsOf('ticket-arrived').toSorted((a, b) => a - b)).toEqual(
      [...known.values()].toSorted((a, b) => a - b),
    );
    const closed = ticketsOf('ticket-closed');
    expect(new Set(closed).size).toBe(closed.length);
    expect([...expert.answered].filter((ticket) => !closed.includes(ticket))).toEqual([]);
    await server.end('SIGTERM');
    expert.leave();
  }
}, 120_000);
