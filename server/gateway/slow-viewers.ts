import { ROOM } from './rooms.ts';
import type { LiveServerSocket, LiveSocket } from './viewer.ts';

/** How long somebody may be unable to take anything before something is done about it. */
export interface Patience {
  /** Between two looks. */
  readonly lookMs: number;
  /** Then frames come once a second, and events not at all. */
  readonly slowAfterMs: number;
  /** Then the connection is closed. */
  readonly dropAfterMs: number;
  /** More packets than these are never kept for one viewer. */
  readonly mostQueued: number;
}

export const USUAL_PATIENCE: Patience = { lookMs: 500, slowAfterMs: 2000, dropAfterMs: 15_000, mostQueued: 200 };

/** Looks without trouble after which a slow viewer is treated like everybody again. */
const CALM_LOOKS = 4;

interface Pulse {
  stuckSince: number | undefined;
  calmLooks: number;
  isSlow: boolean;
}

/**
 * Watches how viewers take what they are sent. Somebody who is stuck gets less, and then nothing: the server never keeps more for
 * them than a few packets.
 */
export class SlowViewers {
  /** How many were dropped. */
  dropped = 0;
  readonly #io: LiveServerSocket;
  readonly #clock: () => number;
  readonly #patience: Patience;
  readonly #pulses = new WeakMap<LiveSocket, Pulse>();
  #timer: NodeJS.Timeout | undefined;

  constructor(io: LiveServerSocket, clock: () => number, patience: Patience) {
    this.#io = io;
    this.#clock = clock;
    this.#patience = patience;
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), this.#patience.lookMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Whether somebody gets less at the moment. */
  isSlow(socket: LiveSocket): boolean {
    return this.#pulses.get(socket)?.isSlow ?? false;
  }

  /** What waits for the network now: packets for the viewer who has most of them, bytes for all. */
  get waiting(): { readonly mostPackets: number; readonly bytes: number } {
    let mostPackets = 0;
    let bytes = 0;
    for (const { conn } of this.#io.of('/').sockets.values()) {
      mostPackets = Math.max(mostPackets, queuedOf(conn));
      bytes += bytesOf(conn.transport);
    }
    return { mostPackets, bytes };
  }

  #look(): void {
    const now = this.#clock();
    for (const socket of this.#io.of('/').sockets.values()) this.#take(socket, now);
  }

  #take(socket: LiveSocket, now: number): void {
    const pulse = this.#pulses.get(socket) ?? { stuckSince: undefined, calmLooks: 0, isSlow: false };
    this.#pulses.set(socket, pulse);
    const { conn } = socket;
    const queued = queuedOf(conn);
    if (conn.transport.writable && queued === 0) return this.#calm(socket, pulse);
    pulse.calmLooks = 0;
    pulse.stuckSince ??= now;
    const stuckFor = now - pulse.stuckSince;
    const { slowAfterMs, dropAfterMs, mostQueued } = this.#patience;
    if (queued > mostQueued) return this.#drop(socket);
    if (stuckFor >= slowAfterMs && !pulse.isSlow) return this.#slow(socket, pulse);
    // Whoever was not slowed before has not been slow for so long: the server itself stood still.
    if (stuckFor >= dropAfterMs) this.#drop(socket);
  }

  #calm(socket: LiveSocket, pulse: Pulse): void {
    pulse.stuckSince = undefined;
    if (!pulse.isSlow || ++pulse.calmLooks < CALM_LOOKS) return;
    pulse.isSlow = false;
    this.#move(socket, ROOM.slowFrames, ROOM.frames, 10);
    for (const run of socket.data.viewer.watched) void socket.join(ROOM.events(run));
  }

  #slow(socket: LiveSocket, pulse: Pulse): void {
    pulse.isSlow = true;
    for (const run of socket.data.viewer.watched) void socket.leave(ROOM.events(run));
    this.#move(socket, ROOM.frames, ROOM.slowFrames, 1);
  }

  #move(socket: LiveSocket, from: (run: string) => string, to: (run: string) => string, framesPerSecond: number): void {
    for (const run of socket.data.viewer.watched) {
      void socket.leave(from(run));
      void socket.join(to(run));
      socket.emit('slowed', { run, framesPerSecond });
    }
  }

  #drop(socket: LiveSocket): void {
    this.dropped++;
    const message = 'This connection takes what it is sent too slowly, and was closed.';
    socket.emit('dropped', { code: 'too-slow', message, remedy: 'Watch fewer runs, or use a faster network.' });
    const { transport } = socket.conn;
    // Discards what is waiting: it would never be taken.
    socket.conn.close(true);
    hangUp(transport);
  }
}

/** Packets that wait for the network; the package keeps their list to itself. */
function queuedOf(conn: object): number {
  return (conn as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length;
}

/** Bytes handed to the connection below that the system has not taken. */
const bytesOf = (transport: object): number =>
  (transport as { readonly socket?: { readonly bufferedAmount?: number } }).socket?.bufferedAmount ?? 0;

/** Ends the connection below, without waiting half a minute for somebody who takes nothing to say goodbye. */
function hangUp(transport: object): void {
  (transport as { readonly socket?: { readonly terminate?: () => void } }).socket?.terminate?.();
}
