import { HAPPENING } from '../../log/happening.ts';
import { normalQuantile } from '../../random/normal.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { ACTIVITY } from '../../world/experts.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { asMorale, leavingChance, moraleAfter, type MoraleStep } from './feeling.ts';
import { MORALE } from './morale-counts.ts';
import type { MoraleSettings } from './morale-settings.ts';
import { redTilesOf } from './red-tiles.ts';
import { Staff } from './staff.ts';

/** What the pack is woken for. */
const DUE = { opens: 0, step: 1, hires: 2 } as const;
/** In the log, above and below one another: percent of occupancy, red tiles, notices. */
const MOST_TILES = 8;
/** … and hundredths of morale below alerts. */
const MOST_MORALE = 16_384;
const MOST_NOTICES = 65_536;

/** Experts whose morale falls and recovers, who leave, and who are replaced. */
export class Morale extends Pack {
  private readonly staff = new Staff();
  private steps = 0;
  /** Alerts of the desk since the last step. */
  private alerts = 0;
  readonly #world: World;
  readonly #settings: MoraleSettings;
  readonly #hasMorale: readonly boolean[];
  readonly #mayLeave: readonly boolean[];

  constructor(world: World, number: number, settings: MoraleSettings) {
    super(world, number, Object.keys(MORALE).length);
    const groups = world.scenario.experts;
    this.#world = world;
    this.#settings = settings;
    this.#hasMorale = groups.map(({ archetype, count }) => archetype !== 'ai-expert' && count !== 'unlimited');
    this.#mayLeave = groups.map(({ schedule }) => schedule === 'always' || !('staffed' in schedule));
  }

  override start(): void {
    this.staff.reach(this.#world.experts.count);
    this.wake(this.#world.scenario.warmUp, 0, DUE.opens);
    this.#wakeBeforeEnd(this.#settings.stepTime, 0, DUE.step);
  }

  #wakeBeforeEnd(at: number, subject: number, due: number): void {
    if (at <= this.#world.scenario.horizon) this.wake(at, subject, due);
  }

  override heard(what: number, _ticket: number, expert: number): void {
    if (what === HAPPENING.alertRaised) this.alerts++;
    if (what !== HAPPENING.offerExpired && what !== HAPPENING.assignmentRevoked) return;
    this.staff.reach(this.#world.experts.count);
    this.staff.notices[expert]++;
  }

  override due(subject: number, detail: number): void {
    this.staff.reach(this.#world.experts.count);
    if (detail === DUE.opens) this.#opens();
    else if (detail === DUE.step) this.#step();
    else this.#hires(subject);
  }

  #isStaff(expert: number): boolean {
    const { experts, presence } = this.#world;
    return this.#hasMorale[experts.group[expert]] && presence.isEmployed(expert);
  }

  #opens(): void {
    for (let expert = 0; expert < this.#world.experts.count; expert++) {
      if (!this.#isStaff(expert)) continue;
      this.staff.wasThere[expert] = 1;
      this.tally.add(MORALE.startStaff);
    }
  }

  /** Everybody’s morale is taken; then those who have had enough leave. */
  #step(): void {
    const { experts, calendar } = this.#world;
    const leavers: number[] = [];
    for (let expert = 0; expert < experts.count; expert++) {
      if (!this.#isStaff(expert)) continue;
      this.#take(expert);
      if (this.#leaves(expert)) leavers.push(expert);
    }
    for (const expert of leavers) this.#leave(expert);
    this.alerts = 0;
    this.steps++;
    this.#wakeBeforeEnd(calendar.now + this.#settings.stepTime, 0, DUE.step);
  }

  #take(expert: number): void {
    const { journal, calendar } = this.#world;
    const { staff } = this;
    const { stepTime, newTime } = this.#settings;
    const step: MoraleStep = {
      redTiles: redTilesOf(this.#world, expert),
      notices: staff.notices[expert],
      alerts: this.alerts,
      occupancy: this.#occupancyOf(expert),
    };
    const morale = moraleAfter(this.#settings, this.#moraleOf(expert), step);
    staff.morale[expert] = morale;
    staff.notices[expert] = 0;
    const hundredths = Math.round(100 * morale);
    const amount = (step.occupancy * MOST_TILES + step.redTiles) * MOST_NOTICES + step.notices;
    journal.record(HAPPENING.moraleTaken, NONE, expert, hundredths + MOST_MORALE * step.alerts, amount);
    this.tally.add(MORALE.taken);
    this.tally.add(MORALE.hundredths, hundredths);
    this.tally.add(MORALE.redTiles, step.redTiles);
    this.tally.add(MORALE.msEmployed, stepTime);
    if (calendar.now - staff.hiredAt[expert] < newTime) this.tally.add(MORALE.msNew, stepTime);
  }

  /** Morale of somebody of whom it was never taken lies around that of rest. */
  #moraleOf(expert: number): number {
    const known = this.staff.morale[expert];
    if (!Number.isNaN(known)) return known;
    const { draws, experts } = this.#world;
    const { restMorale, spread } = this.#settings;
    return asMorale(
      restMorale + spread * normalQuantile(draws.uniform(PURPOSE.expertMorale, experts.entity[expert], 0)),
    );
  }

  /** Occupancy since last time as the desk tells it, ringing left out (K-88), whole percent; 0 for whoever was not there. */
  #occupancyOf(expert: number): number {
    const { figures, calendar } = this.#world;
    const { staff } = this;
    const time = (doing: number): number => figures.occupancy.timeSinceStart(expert, doing, calendar.now);
    const busy = time(ACTIVITY.busy);
    const idle = time(ACTIVITY.idle);
    const worked = busy - staff.busy[expert];
    const share = worked / (worked + idle - staff.idle[expert]);
    staff.busy[expert] = busy;
    staff.idle[expert] = idle;
    return Number.isNaN(share) ? 0 : Math.round(100 * share);
  }

  #leaves(expert: number): boolean {
    const { draws, experts } = this.#world;
    if (!this.#mayLeave[experts.group[expert]]) return false;
    const uniform = draws.uniform(PURPOSE.expertLeaves, experts.entity[expert], this.steps);
    return uniform < leavingChance(this.#settings, this.staff.morale[expert]);
  }

  #leave(expert: number): void {
    const { journal, presence, experts, calendar } = this.#world;
    journal.record(HAPPENING.staffChanged, NONE, expert, 0, 0);
    this.tally.add(MORALE.leavers);
    if (this.staff.wasThere[expert] === 1) this.tally.add(MORALE.startLeavers);
    presence.dismiss(expert);
    this.#wakeBeforeEnd(calendar.now + this.#settings.hiringTime, experts.group[expert], DUE.hires);
  }

  /** Somebody comes instead, knows nothing of the work yet, and learns it. */
  #hires(group: number): void {
    const { journal, presence, experts, people, calendar } = this.#world;
    presence.hire(group, 1);
    this.staff.reach(experts.count);
    const isNew = (expert: number): boolean =>
      experts.group[expert] === group &&
      experts.employedFrom[expert] === calendar.now &&
      Number.isNaN(this.staff.hiredAt[expert]);
    let expert = 0;
    while (expert < experts.count - 1 && !isNew(expert)) expert++;
    this.staff.hiredAt[expert] = calendar.now;
    people.ticketsDone[expert] = 0;
    journal.record(HAPPENING.staffChanged, NONE, expert, 1, 0);
    this.tally.add(MORALE.hired);
  }
}
