import type { DeskObserver, RunDesk } from '../live/run-desk.ts';
import type { RunSession } from '../live/run-session.ts';
import type { Gatekeeper } from '../access/gatekeeper.ts';
import { Publisher } from './publisher.ts';
import { ROOM } from './rooms.ts';
import { SlowViewers, type Patience } from './slow-viewers.ts';
import type { LiveServerSocket, Viewer } from './viewer.ts';

/** The list of runs goes out at most so often. */
const LIST_MS = 500;
/** Whoever watches without asking anything is looked at this often: whether they still may. */
const GRANTS_MS = 1000;

export interface AudienceOptions {
  readonly io: LiveServerSocket;
  readonly desk: RunDesk;
  readonly gatekeeper: Gatekeeper;
  readonly clock: () => number;
  readonly patience: Patience;
}

/** Who watches what, and what they are told when it changes. */
export class Audience implements DeskObserver {
  readonly publisher: Publisher;
  readonly slowViewers: SlowViewers;
  readonly #options: AudienceOptions;
  #listTimer: NodeJS.Timeout | undefined;
  #grantTimer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(options: AudienceOptions) {
    this.#options = options;
    this.publisher = new Publisher(options.io, options.desk, options.clock);
    this.slowViewers = new SlowViewers(options.io, options.clock, options.patience);
    options.desk.observe(this);
  }

  start(): void {
    this.publisher.start();
    this.slowViewers.start();
    this.#grantTimer = setInterval(() => this.#dropExpired(), GRANTS_MS);
  }

  stop(): void {
    this.publisher.stop();
    this.slowViewers.stop();
    clearTimeout(this.#listTimer);
    clearInterval(this.#grantTimer);
    // Runs that come to rest now are told to nobody, and the book may be closed already.
    this.#isOver = true;
  }

  /** Somebody has said hello. Members of a class are not told of other runs. */
  greeted({ socket, grant }: Viewer): void {
    if (grant?.onlyRun === undefined) void socket.join(ROOM.list);
  }

  join(viewer: Viewer, session: RunSession): void {
    const { id } = session;
    if (viewer.watched.has(id)) return;
    this.publisher.flushEvents(session);
    viewer.watched.add(id);
    session.viewers++;
    session.feed.isWatched = true;
    const { socket } = viewer;
    const rooms = this.slowViewers.isSlow(socket)
      ? [ROOM.details(id), ROOM.slowFrames(id)]
      : [ROOM.details(id), ROOM.frames(id), ROOM.events(id)];
    void socket.join(rooms);
  }

  leave(viewer: Viewer, run: string): void {
    if (!viewer.watched.delete(run)) return;
    const { socket } = viewer;
    for (const room of roomsOf(run)) void socket.leave(room);
    this.#left(run);
  }

  /** The connection is gone. */
  gone(viewer: Viewer): void {
    for (const run of viewer.watched) this.#left(run);
    viewer.watched.clear();
  }

  changed(session: RunSession): void {
    if (session.viewers > 0) this.#options.io.to(ROOM.details(session.id)).emit('details', session.details);
  }

  listChanged(): void {
    if (this.#isOver) return;
    this.#listTimer ??= setTimeout(() => {
      this.#listTimer = undefined;
      this.#options.io.to(ROOM.list).emit('runs', this.#options.desk.listings);
    }, LIST_MS);
  }

  deleted(run: string): void {
    this.#options.gatekeeper.forgetRun(run);
    const { io } = this.#options;
    for (const socket of io.of('/').sockets.values()) socket.data.viewer.watched.delete(run);
    for (const room of roomsOf(run)) io.in(room).socketsLeave(room);
  }

  #dropExpired(): void {
    const { io, gatekeeper } = this.#options;
    for (const socket of io.of('/').sockets.values()) {
      const { grant } = socket.data.viewer;
      if (grant === undefined || !gatekeeper.isOver(grant)) continue;
      const message = 'This permission has expired.';
      socket.emit('dropped', { code: 'unauthorised', message, remedy: 'Open the address or code again.' });
      socket.disconnect(true);
    }
  }

  #left(run: string): void {
    const session = this.#options.desk.awake(run);
    if (session === undefined) return;
    session.viewers = Math.max(0, session.viewers - 1);
    session.feed.isWatched = session.viewers > 0;
  }
}

const roomsOf = (run: string): readonly string[] => [
  ROOM.details(run),
  ROOM.frames(run),
  ROOM.slowFrames(run),
  ROOM.events(run),
];
