import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { TicketSender } from '../../../../server/load/generator/ticket-sender.ts';
import { HttpClient } from '../../../../server/load/http-client.ts';

type Answer = { readonly status: number; readonly body: object } | 'nothing';

/** A server that answers one request after the other as it is told, and remembers what was sent. */
async function serverThat(...answers: readonly Answer[]): Promise<{ sender: TicketSender; received: string[] }> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const answer = answers[received.length] ?? 'nothing';
      received.push((JSON.parse(body) as { reference: string }).reference);
      if (answer === 'nothing') return response.destroy();
      return response.writeHead(answer.status).end(JSON.stringify(answer.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new HttpClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'any');
  onTestFinished(() => {
    client.close();
    server.close();
  });
  return { sender: new TicketSender(client, { run: 'r', prefix: 'load', patience: 20_000, twice: 1 }), received };
}

const taken = (ticket: number, isRepeated = false): Answer => ({
  status: isRepeated ? 200 : 201,
  body: { ticket, isRepeated },
});

it('sends a ticket again with the same reference until it is acknowledged', async () => {
  const closing = { status: 503, body: { code: 'closing', message: 'The server is ending.' } };
  const { sender, received } = await serverThat('nothing', closing, taken(7));
  await sender.send(2);
  expect(received).toEqual(['load-2', 'load-2', 'load-2']);
  expect(sender.tickets).toEqual([-1, -1, 7]);
  expect(sender.resent).toBe(2);
});

it('does not insist where it is refused', async () => {
  const { sender, received } = await serverThat({ status: 409, body: { code: 'desk-closed', message: 'It is over.' } });
  await expect(sender.send(0)).rejects.toThrow('409 desk-closed: It is over.');
  expect(received).toHaveLength(1);
});

it('a ticket that is sent twice has to be the same, and known as such', async () => {
  const { sender, received } = await serverThat(
    taken(7),
    taken(7, true),
    taken(8),
    taken(9, true),
    taken(10),
    taken(10),
  );
  await sender.send(0);
  await sender.sendAgain(0);
  expect(received).toEqual(['load-0', 'load-0']);
  await sender.send(1);
  await expect(sender.sendAgain(1)).rejects.toThrow('became another one');
  await sender.send(2);
  await expect(sender.sendAgain(2)).rejects.toThrow('became another one');
});
