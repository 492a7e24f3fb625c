import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openLink } from './link.ts';

async function serve(bytes: number): Promise<string> {
  const server = createServer((_, response) => response.end('x'.repeat(bytes)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=c#d`;
}

const sizeOf = async (address: string): Promise<number> => (await (await fetch(address)).text()).length;

it('a link leads to the same place on another port', async () => {
  const server = await serve(7);
  const { address } = await openLink(server);
  expect(await sizeOf(address)).toBe(7);
  expect(new URL(address).port).not.toBe(new URL(server).port);
  expect(address.replace(/:\d+/, '')).toBe(server.replace(/:\d+/, ''));
});

it('a cut link lets nothing through until it is mended', async () => {
  const { address, cut, mend } = await openLink(await serve(7));
  cut();
  await expect(sizeOf(address)).rejects.toThrow('fetch failed');
  await mend();
  expect(await sizeOf(address)).toBe(7);
});

it('a limited link takes its time', async () => {
  const { address, limit } = await openLink(await serve(500_000));
  limit(1_000_000);
  const startedAt = performance.now();
  expect(await sizeOf(address)).toBe(500_000);
  expect(performance.now() - startedAt).toBeGreaterThan(400);
});

it('a limit that is lifted holds nobody up', async () => {
  const { address, limit } = await openLink(await serve(500_000));
  limit(1);
  const size = sizeOf(address);
  await new Promise((resolve) => void setTimeout(resolve, 100));
  limit(Infinity);
  expect(await size).toBe(500_000);
});
