import { PRESENCE } from '../../engine/world/experts.ts';
import { TICKET } from '../../engine/world/tickets.ts';
import type { Simulation } from '../../engine/simulation.ts';

const at = (column: ArrayLike<number>, row: number): number => column[row] as number;

const NOT_HELD: ReadonlySet<number> = new Set([TICKET.waiting, TICKET.pausing, TICKET.offered]);
const HELD: ReadonlySet<number> = new Set([TICKET.held, TICKET.waitingForCustomer, TICKET.waitingForThirdParty]);
const LEVELS = ['busy', 'ringing', 'idle', 'onBreak', 'capBlocked', 'waiting', 'offered', 'held', 'open'] as const;

/**
 * Levels over time, worked out by looking at every ticket and every expert after every single event and adding up how long
 * what was seen lasted. Between two events nothing changes, so this is exact.
 */
export class LevelsWatched {
  readonly totals = {
    elapsed: 0,
    busy: 0,
    ringing: 0,
    idle: 0,
    onBreak: 0,
    capBlocked: 0,
    waiting: 0,
    offered: 0,
    held: 0,
    open: 0,
  };
  mostWaiting = 0;
  readonly #simulation: Simulation;
  #since = 0;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  /** Plays the run to a moment, event by event. */
  playTo(until: number): void {
    const { calendar } = this.#simulation.world;
    this.#look();
    while (calendar.nextTime <= until && !this.#simulation.isFinished) {
      this.#add(calendar.nextTime);
      this.#simulation.run(until, 1);
      this.#look();
    }
    this.#simulation.run(until);
    this.#add(until);
  }

  readonly #seen = {
    busy: 0,
    ringing: 0,
    idle: 0,
    onBreak: 0,
    capBlocked: 0,
    waiting: 0,
    offered: 0,
    held: 0,
    open: 0,
  };

  #add(moment: number): void {
    const { warmUp, horizon } = this.#simulation.world.scenario;
    const lasted = Math.max(0, Math.min(moment, horizon) - Math.max(this.#since, warmUp));
    this.#since = moment;
    this.totals.elapsed += lasted;
    for (const name of LEVELS) this.totals[name] += lasted * this.#seen[name];
  }

  #look(): void {
    const seen = this.#seen;
    for (const name of LEVELS) seen[name] = 0;
    this.#lookAtExperts();
    this.#lookAtTickets();
    const { calendar, scenario } = this.#simulation.world;
    if (calendar.now >= scenario.warmUp && calendar.now <= scenario.horizon)
      this.mostWaiting = Math.max(this.mostWaiting, seen.waiting);
  }

  #lookAtExperts(): void {
    const { experts, rules } = this.#simulation.world;
    for (let expert = 0; expert < experts.count; expert++) {
      const presence = at(experts.presence, expert);
      if (presence === PRESENCE.onBreak) this.#seen.onBreak++;
      if (presence !== PRESENCE.online) continue;
      const pending = at(experts.pending, expert);
      if (at(experts.working, expert) > 0) this.#seen.busy++;
      else if (pending > 0) this.#seen.ringing++;
      else this.#seen.idle++;
      const load =
        at(experts.unanswered, expert) +
        (rules.reservesPending ? pending : 0) +
        (rules.countsFollowUps ? at(experts.followUps, expert) : 0);
      if (load >= at(experts.cap, expert) && pending < at(experts.pendingCap, expert)) this.#seen.capBlocked++;
    }
  }

  #lookAtTickets(): void {
    const { tickets, offers } = this.#simulation.world;
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      const state = at(tickets.state, ticket);
      if (state === TICKET.waiting || state === TICKET.pausing) this.#seen.waiting++;
      if (HELD.has(state)) this.#seen.held++;
      if (HELD.has(state) || NOT_HELD.has(state)) this.#seen.open++;
      if (state !== TICKET.offered) continue;
      for (let offer = at(tickets.offer, ticket); offer >= 0; offer = at(offers.nextOfTicket, offer))
        this.#seen.offered++;
    }
  }

  /** Figures by their key in the catalogue. */
  figures(): Record<string, number> {
    const { elapsed, busy, ringing, idle, onBreak, capBlocked, waiting, offered, held, open } = this.totals;
    const online = busy + ringing + idle;
    return {
      occupancy: (100 * busy) / (busy + idle),
      busyShare: (100 * busy) / online,
      ringingShare: (100 * ringing) / online,
      idleShare: (100 * idle) / online,
      expertsOnline: online / elapsed,
      expertsBusy: busy / elapsed,
      onlineTime: online / 3_600_000,
      breakTime: onBreak / 60_000,
      capBlockedTime: capBlocked / 60_000,
      capBlockedShare: (100 * capBlocked) / online,
      waiting: waiting / elapsed,
      mostWaiting: this.mostWaiting,
      offersOpen: offered / elapsed,
      held: held / elapsed,
      open: open / elapsed,
    };
  }
}
