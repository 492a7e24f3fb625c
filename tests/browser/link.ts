import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The way from a page to its server, as bad as a test wants it. */
export interface Link {
  /** Where the page finds the server through this link. */
  readonly address: string;
  /** Ends what is connected and refuses what comes, as if the server were gone. */
  readonly cut: () => void;
  /** Lets everything through again, at the same address. */
  readonly mend: () => Promise<void>;
  /** From now on so many bytes a second at most reach the page, on each connection. */
  readonly limit: (bytesPerSecond: number) => void;
}

/** How often a limited connection gets its share. */
const TICK_MS = 50;

/** A link to a server of this machine on a free port, gone when the test has finished. */
export async function openLink(server: string): Promise<Link> {
  const target = new URL(server);
  const open = new Set<Socket>();
  const desks = new Set<Socket>();
  let bytesPerSecond = Infinity;
  const gate = createServer((page) => {
    const desk = connect(Number(target.port), target.hostname);
    join(page, desk, () => bytesPerSecond);
    desks.add(desk);
    desk.on('close', () => desks.delete(desk));
    for (const socket of [page, desk]) {
      open.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
  });
  const cut = (): void => {
    gate.close();
    for (const socket of open) socket.destroy();
  };
  const listen = (at: number): Promise<void> => new Promise((resolve) => gate.listen(at, '127.0.0.1', resolve));
  await listen(0);
  onTestFinished(cut);
  const { port } = gate.address() as AddressInfo;
  const address = new URL(target);
  address.port = String(port);
  return {
    address: address.href,
    cut,
    mend: () => listen(port),
    limit: (most) => {
      bytesPerSecond = most;
      // Whoever waits for its share of before need not wait for it.
      for (const desk of desks) desk.resume();
    },
  };
}

function join(page: Socket, desk: Socket, rate: () => number): void {
  page.pipe(desk);
  desk.on('data', (chunk) => {
    page.write(chunk);
    const seconds = chunk.length / rate();
    // Unread bytes then stand in the buffers of the system and of the server, as they do on a slow line.
    if (seconds * 1000 < 1) return;
    desk.pause();
    setTimeout(() => desk.resume(), Math.max(TICK_MS, seconds * 1000));
  });
  desk.on('end', () => page.end());
  desk.on('close', () => page.destroy());
  page.on('close', () => desk.destroy());
}
