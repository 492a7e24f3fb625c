import { StatePart } from '../../state-part.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import type { AlertsSettings } from './alerts-settings.ts';
import type { TargetClocks } from './target-clocks.ts';
import { CLOCK } from './target-clocks.ts';

/** What alerts of a whole team go by: how much of its error budget is burnt, or how many of its open tickets are at risk. */
export class TeamWatch extends StatePart {
  /** Highest rung that is reached at this moment; NONE below the first. */
  level: number = NONE;
  /** When the team was alerted last, and when somebody last acknowledged that; NaN before. */
  warnedAt = NaN;
  acknowledgedAt = NaN;
  /** Tickets that arrived, and tickets that missed a target for the first time, by the time between two looks; used in turn. */
  private arrived: Float64Array;
  private missed: Float64Array;
  private turn = 0;
  readonly #world: World;
  readonly #settings: AlertsSettings;
  readonly #clocks: TargetClocks;

  constructor(world: World, settings: AlertsSettings, clocks: TargetClocks) {
    super();
    this.#world = world;
    this.#settings = settings;
    this.#clocks = clocks;
    const looks = Math.max(1, Math.ceil(settings.windowTime / settings.checkTime));
    this.arrived = new Float64Array(looks);
    this.missed = new Float64Array(looks);
  }

  ticketArrived(): void {
    this.arrived[this.turn]++;
  }

  ticketMissed(): void {
    this.missed[this.turn]++;
  }

  /** Looks at the team: the highest rung that it has newly reached, or NONE. */
  look(): number {
    const share = this.#settings.basis === 'error-budget' ? this.#burnt() : this.#shareAtRisk();
    const { rungs } = this.#settings;
    let reached: number = NONE;
    rungs.forEach((rung, index) => {
      if (share >= rung) reached = index;
    });
    const isNew = reached > this.level;
    this.level = reached;
    return isNew ? reached : NONE;
  }

  /** Share of the missed targets allowed in the window that there have been; then the window moves on. */
  #burnt(): number {
    const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);
    const allowed = this.#settings.budgetShare * sum(this.arrived);
    const missed = sum(this.missed);
    this.turn = (this.turn + 1) % this.arrived.length;
    this.arrived[this.turn] = 0;
    this.missed[this.turn] = 0;
    return missed === 0 ? 0 : missed / allowed;
  }

  #shareAtRisk(): number {
    const clocks = this.#clocks;
    const { touched } = this.#world.tickets;
    let [open, atRisk] = [0, 0];
    for (let ticket = 0; ticket < touched; ticket++) {
      if (clocks.isRunning[2 * ticket + CLOCK.resolution] !== 1) continue;
      open++;
      if (this.isAtRisk(ticket)) atRisk++;
    }
    return open === 0 ? 0 : atRisk / open;
  }

  /** Whether a ticket has used up so much of a time that it is still to keep that it is at risk. */
  isAtRisk(ticket: number): boolean {
    const { now } = this.#world.calendar;
    const near = (place: number): boolean =>
      this.#clocks.isRunning[place] === 1 && this.#clocks.usedAt(place, now) >= this.#settings.riskShare;
    return near(2 * ticket + CLOCK.firstReply) || near(2 * ticket + CLOCK.resolution);
  }
}
