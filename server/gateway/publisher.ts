import { alertsOf } from '../../engine/index.ts';
import type { RunDesk } from '../live/run-desk.ts';
import type { RunSession } from '../live/run-session.ts';
import { ROOM } from './rooms.ts';
import type { LiveServerSocket } from './viewer.ts';

/** Ten frames a second, and events in between. */
const TICK_MS = 50;
/** Of two ticks one is for frames and one for events: a frame is thrown away where something else is still being sent. */
const TICKS_A_SECOND = 20;
/** A run that stands still is shown again after so many ticks, for whoever missed the last frame. */
const REPEAT_TICKS = TICKS_A_SECOND;

interface Shown {
  picture: string;
  tick: number;
  alerts: string;
}

/** Frames sent, by what became of them before they reached the network. */
export interface PublisherCounts {
  frames: number;
  events: number;
}

/** Decides when which picture of a run goes out. Frames are volatile: who cannot take one now gets a newer one later. */
export class Publisher {
  readonly counts: PublisherCounts = { frames: 0, events: 0 };
  readonly #io: LiveServerSocket;
  readonly #desk: RunDesk;
  readonly #shown = new WeakMap<RunSession, Shown>();
  readonly #clock: () => number;
  #tick = 0;
  #due = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param clock one that only goes forwards, ms */
  constructor(io: LiveServerSocket, desk: RunDesk, clock: () => number) {
    this.#io = io;
    this.#desk = desk;
    this.#clock = clock;
  }

  start(): void {
    this.#due = this.#clock();
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Sends what has happened in a run and has not been sent: before somebody joins, so that everybody counts alike. */
  flushEvents(session: RunSession): void {
    const batch = session.feed.take();
    if (batch === undefined) return;
    this.counts.events += batch.events.length;
    this.#io.to(ROOM.events(session.id)).emit('events', batch);
  }

  /** By the clock, not so long after the last time: sending to a thousand viewers takes most of a tick. A tick that is missed is left out. */
  #schedule(): void {
    const now = this.#clock();
    this.#due = Math.max(this.#due + TICK_MS, now);
    this.#timer = setTimeout(() => {
      this.#schedule();
      this.#work();
    }, this.#due - now);
  }

  #work(): void {
    this.#tick++;
    const watched = this.#desk.sessions.filter(({ viewers }) => viewers > 0);
    // One run after the other, each in a turn of its own: what is sent in one turn shares one chance to be written.
    const publishNext = (): void => {
      const session = watched.shift();
      if (session === undefined) return;
      if (this.#tick % 2 === 0) this.#publishFrame(session);
      else this.flushEvents(session);
      if (watched.length > 0) setImmediate(publishNext);
    };
    publishNext();
  }

  #publishFrame(session: RunSession): void {
    if (session.isJumping) return;
    const shown = this.#shown.get(session) ?? { picture: '', tick: 0, alerts: '' };
    this.#shown.set(session, shown);
    const picture = session.pictureKey;
    const isSlowTurn = this.#tick % TICKS_A_SECOND === 0;
    if (picture === shown.picture && this.#tick - shown.tick < REPEAT_TICKS && !isSlowTurn) return;
    shown.picture = picture;
    shown.tick = this.#tick;
    const rooms = isSlowTurn ? [ROOM.frames(session.id), ROOM.slowFrames(session.id)] : [ROOM.frames(session.id)];
    this.counts.frames++;
    this.#io.to(rooms).volatile.emit('frame', session.id, session.frame());
    if (isSlowTurn) setImmediate(() => this.#publishAlerts(session, shown));
  }

  #publishAlerts(session: RunSession, shown: Shown): void {
    const { world, now } = session.player;
    const alerts = alertsOf(world, now);
    const text = JSON.stringify(alerts);
    if (text === shown.alerts) return;
    shown.alerts = text;
    this.#io.to(ROOM.details(session.id)).emit('alerts', { run: session.id, at: now, alerts });
  }
}
