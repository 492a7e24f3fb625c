import { isThere } from '../../engine/index.ts';
import type { News } from '../live/open-desk.ts';
import { Refusal } from '../live/refusal.ts';
import type { DeskObserver, RunDesk } from '../live/run-desk.ts';
import type { RunSession } from '../live/run-session.ts';
import { openDeskOf, seatAt } from '../live/taking-part.ts';
import type { Seat } from '../protocol/index.ts';
import { ROOM } from './rooms.ts';
import type { LiveServerSocket, Viewer } from './viewer.ts';

/** Experts from outside: which connection sits where, and what each is told. Who loses the connection stays on duty for a while. */
export class Seating implements DeskObserver {
  readonly #io: LiveServerSocket;
  readonly #desk: RunDesk;
  /** Connections at each place: a room of socket.io by its name. */
  readonly #connected = new Map<string, Set<Viewer>>();
  readonly #absences = new Map<string, NodeJS.Timeout>();

  constructor(io: LiveServerSocket, desk: RunDesk) {
    this.#io = io;
    this.#desk = desk;
    desk.observe(this);
  }

  /** A run has begun, or is taken up: whoever was on duty has time to come back. */
  admitted(session: RunSession): void {
    const { openDesk } = session;
    if (openDesk === undefined) return;
    openDesk.tell = (news) => this.#tell(session.id, news);
    for (const expert of openDesk.seats.taken)
      if (isThere(session.player.world, expert)) this.#startAbsence(session.id, expert);
  }

  /**
   * Somebody comes to a desk, or back to their place.
   *
   * @throws Refusal when the desk is not open, or full
   */
  async join(viewer: Viewer, session: RunSession, wish: { as: string; group?: string | undefined }): Promise<Seat> {
    const openDesk = openDeskOf(session);
    openDesk.catchUp();
    const { world } = session.player;
    const expert = openDesk.seats.choose(world, wish.as, wish.group);
    if (expert === undefined) throw full(wish.group);
    const before = viewer.seats.get(session.id);
    if (before !== undefined && before !== expert) this.#leavePlace(viewer, session.id, before);
    this.#takePlace(viewer, session.id, expert);
    try {
      if (!isOnDuty(session, expert)) await openDesk.act({ act: 'expert-comes', expert, as: wish.as });
    } catch (error) {
      this.#leavePlace(viewer, session.id, expert);
      throw error;
    }
    return seatAt(session, expert, wish.as);
  }

  /** Goes off duty for good; nothing when nobody sits there. */
  async leave(viewer: Viewer, session: RunSession): Promise<void> {
    const expert = viewer.seats.get(session.id);
    if (expert === undefined) return;
    this.#leavePlace(viewer, session.id, expert);
    await this.#goes(session, expert);
  }

  /**
   * The expert that a connection is in a run.
   *
   * @throws Refusal when it has not joined
   */
  expertOf(viewer: Viewer, run: string): number {
    const expert = viewer.seats.get(run);
    if (expert !== undefined) return expert;
    throw new Refusal('no-seat', 'This connection has no place at the desk.', { remedy: 'Send "joinDesk" first.' });
  }

  /** The connection is gone; its places are kept for a while. */
  gone(viewer: Viewer): void {
    for (const [run, expert] of viewer.seats) {
      if (this.#disconnect(viewer, run, expert)) this.#startAbsence(run, expert);
    }
    viewer.seats.clear();
  }

  stop(): void {
    for (const timer of this.#absences.values()) clearTimeout(timer);
    this.#absences.clear();
  }

  #takePlace(viewer: Viewer, run: string, expert: number): void {
    const place = ROOM.seat(run, expert);
    clearTimeout(this.#absences.get(place));
    this.#absences.delete(place);
    const connected = this.#connected.get(place) ?? new Set();
    this.#connected.set(place, connected.add(viewer));
    viewer.seats.set(run, expert);
    void viewer.socket.join(place);
  }

  #leavePlace(viewer: Viewer, run: string, expert: number): void {
    this.#disconnect(viewer, run, expert);
    viewer.seats.delete(run);
    void viewer.socket.leave(ROOM.seat(run, expert));
  }

  /** Whether nobody is left at the place. */
  #disconnect(viewer: Viewer, run: string, expert: number): boolean {
    const place = ROOM.seat(run, expert);
    const connected = this.#connected.get(place);
    connected?.delete(viewer);
    if (connected === undefined || connected.size > 0) return false;
    this.#connected.delete(place);
    return true;
  }

  #startAbsence(run: string, expert: number): void {
    const place = ROOM.seat(run, expert);
    clearTimeout(this.#absences.get(place));
    const timer = setTimeout(() => {
      this.#absences.delete(place);
      const session = this.#desk.awake(run);
      // A run that is over, or a full disk: nobody waits for an answer, and whoever comes back is told.
      if (session !== undefined) this.#goes(session, expert).catch(() => undefined);
    }, this.#desk.limits.absenceMs);
    this.#absences.set(place, timer);
  }

  async #goes(session: RunSession, expert: number): Promise<void> {
    const openDesk = openDeskOf(session);
    openDesk.catchUp();
    if (isThere(session.player.world, expert)) await openDesk.act({ act: 'expert-goes', expert });
  }

  #tell(run: string, news: readonly News[]): void {
    for (const each of news) {
      const place = this.#io.to(ROOM.seat(run, each.expert));
      if (each.kind === 'offered') place.emit('offered', { run, ...each.offer });
      else place.emit('withdrawn', { run, ...each.notice });
    }
  }
}

const isOnDuty = ({ player: { world } }: RunSession, expert: number): boolean => world.presence.isOnDuty(expert);

const full = (group: string | undefined): Refusal =>
  new Refusal(
    'desk-full',
    `Every place for experts from outside${group === undefined ? '' : ` in "${group}"`} is taken.`,
    {
      remedy: 'Wait until somebody leaves, or have an operator hire more with the lever "join".',
    },
  );
