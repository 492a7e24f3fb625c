/* oxlint-disable max-lines -- the life of an alert from its rung to its end, one method a step */
import { lognormalTime } from '../../behaviour/quantiles.ts';
import { HAPPENING } from '../../log/happening.ts';
import { hurry } from '../../processes/hurrying.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import type { AlertsSettings } from './alerts-settings.ts';
import { RaisedAlerts } from './raised-alerts.ts';
import { ALERT_PLACES, CLOCK, MISSED, TargetClocks } from './target-clocks.ts';
import { TeamWatch } from './team-watch.ts';

/** Columns of the tally. What becomes of an alert counts at the moment at which it was raised, a missed target by the arrival. */
export const ALERTED = {
  /** By rung, from the first on; the fourth and all above it are one. */
  raised: 0,
  acknowledged: 4,
  msToAcknowledge: 5,
  ignored: 6,
  over: 7,
  missedFirstReply: 8,
  missedResolution: 9,
  /** Missed targets with an alert before the limit, and with one that was acknowledged before it. */
  missedWarned: 10,
  missedAcknowledged: 11,
} as const;

const COLUMNS = 12;
const RUNGS_COUNTED = 4;
/** What a timer is for. */
const DUE = { stage: 0, acknowledged: 1, ignored: 2, look: 3 } as const;
const TEAM = 2;
const RUNGS_AT_MOST = 16;

/** Where an alert stands that is to be looked at. */
export interface StandingAlert {
  readonly ticket: number;
  readonly clock: number;
  readonly rung: number;
  readonly isAcknowledged: boolean;
}

/** Raises alerts before targets are missed, and lets a supervisor take them up, or not (K-34). */
export class Alerts extends Pack {
  private readonly clocks: TargetClocks;
  private readonly alerts = new RaisedAlerts();
  private readonly team: TeamWatch;
  readonly #world: World;
  readonly #settings: AlertsSettings;

  constructor(world: World, number: number, settings: AlertsSettings) {
    super(world, number, COLUMNS);
    this.#world = world;
    this.#settings = settings;
    this.clocks = new TargetClocks(world, settings);
    this.team = new TeamWatch(world, settings, this.clocks);
  }

  override start(): void {
    if (this.#settings.basis !== 'ticket') this.#looksAfter(0);
  }

  #looksAfter(now: number): void {
    const next = now + this.#settings.checkTime;
    if (next <= this.#world.scenario.horizon) this.wake(next, 0, DUE.look);
  }

  override heard(what: number, ticket: number): void {
    if (ticket === NONE) return;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#begins(ticket);
      case HAPPENING.replySent:
        return this.#stops(2 * ticket + CLOCK.firstReply);
      case HAPPENING.ticketSolved:
        return this.#stops(2 * ticket + CLOCK.resolution);
      case HAPPENING.ticketReopened:
        return this.#goesOn(2 * ticket + CLOCK.resolution);
      case HAPPENING.ticketClosed:
      case HAPPENING.ticketEscalated:
      case HAPPENING.ticketAbandoned:
      case HAPPENING.ticketBlocked:
      case HAPPENING.ticketBalked:
        this.#stops(2 * ticket + CLOCK.firstReply);
        this.#stops(2 * ticket + CLOCK.resolution);
    }
  }

  #begins(ticket: number): void {
    this.team.ticketArrived();
    for (const clock of Object.values(CLOCK)) {
      this.clocks.open(2 * ticket + clock);
      this.#awaitsStage(2 * ticket + clock);
    }
  }

  /** The target no longer has to be met: what was raised about it is over. */
  #stops(place: number): void {
    const { clocks } = this;
    if (clocks.isRunning[place] !== 1) return;
    clocks.isRunning[place] = 0;
    if (clocks.timer[place] !== 0) this.#world.calendar.cancel(clocks.timer[place]);
    clocks.timer[place] = 0;
    for (let alert = clocks.alert[place]; alert !== NONE; alert = clocks.alert[place]) {
      this.tally.add(ALERTED.over, 1, this.alerts.raisedAt[alert]);
      this.#close(alert);
    }
  }

  /** Open again: the time went on all the while. */
  #goesOn(place: number): void {
    this.clocks.isRunning[place] = 1;
    this.#awaitsStage(place);
  }

  #awaitsStage(place: number): void {
    const { clocks } = this;
    const stages = clocks.stagesAt(place);
    const stage = clocks.stage[place];
    if (stage >= stages.length) return;
    const { tickets, calendar } = this.#world;
    const at = Math.max(calendar.now, tickets.arrivedAt[place >> 1] + stages[stage].after);
    clocks.timer[place] = this.wake(at, place, DUE.stage);
  }

  override due(subject: number, detail: number): void {
    if (detail === DUE.stage) this.#passes(subject);
    else if (detail === DUE.acknowledged) this.#acknowledges(subject, 0);
    else if (detail === DUE.ignored) this.#ignores(subject);
    else this.#looks();
  }

  /** One stage of a clock is reached, or several at once: then only the highest rung is raised. */
  #passes(place: number): void {
    const { clocks } = this;
    const stages = clocks.stagesAt(place);
    const elapsed = this.#world.calendar.now - this.#world.tickets.arrivedAt[place >> 1];
    let rung: number = NONE;
    let isMissed = false;
    clocks.timer[place] = 0;
    for (; clocks.stage[place] < stages.length && stages[clocks.stage[place]].after <= elapsed; clocks.stage[place]++) {
      const passed = stages[clocks.stage[place]].rung;
      if (passed === MISSED) isMissed = true;
      else rung = passed;
    }
    this.#awaitsStage(place);
    // What is raised at the moment of the failure has warned nobody.
    if (isMissed) this.#misses(place);
    if (rung !== NONE) this.#raises(place, rung);
  }

  #misses(place: number): void {
    const { tickets, journal } = this.#world;
    const ticket = place >> 1;
    const isReply = place % 2 === CLOCK.firstReply;
    const isWarned = this.clocks.warnedAt[place] >= 0 || this.team.warnedAt >= tickets.arrivedAt[ticket];
    const isTakenUp = this.clocks.acknowledgedAt[place] >= 0 || this.team.acknowledgedAt >= tickets.arrivedAt[ticket];
    const how = (isReply ? 0 : 1) + (isWarned ? 2 : 0) + (isTakenUp ? 4 : 0);
    journal.record(HAPPENING.targetMissed, NONE, NONE, how, tickets.ordinal[ticket]);
    const arrivedAt = tickets.arrivedAt[ticket];
    this.tally.add(isReply ? ALERTED.missedFirstReply : ALERTED.missedResolution, 1, arrivedAt);
    if (isWarned) this.tally.add(ALERTED.missedWarned, 1, arrivedAt);
    if (isTakenUp) this.tally.add(ALERTED.missedAcknowledged, 1, arrivedAt);
    const other = place ^ 1;
    if (!this.#hasMissed(other)) this.team.ticketMissed();
  }

  #hasMissed(place: number): boolean {
    const passed = this.clocks.stagesAt(place).slice(0, this.clocks.stage[place]);
    return passed.some(({ rung }) => rung === MISSED);
  }

  #raises(place: number, rung: number): void {
    const { calendar, tickets, journal } = this.#world;
    const { alerts, clocks } = this;
    const now = calendar.now;
    const alert = alerts.open(place, rung, now);
    if (place === NONE) this.team.warnedAt = now;
    else {
      alerts.earlier[alert] = clocks.alert[place];
      clocks.alert[place] = alert;
      clocks.raised[place] = rung;
      if (this.#settings.rungs[rung] < 1 && Number.isNaN(clocks.warnedAt[place])) clocks.warnedAt[place] = now;
    }
    const ordinal = place === NONE ? NONE : tickets.ordinal[place >> 1];
    journal.record(HAPPENING.alertRaised, NONE, NONE, this.#inLog(alert), ordinal);
    this.tally.add(ALERTED.raised + Math.min(rung, RUNGS_COUNTED - 1));
    this.#mayBeTakenUp(alert);
  }

  #inLog(alert: number): number {
    const { number, place, rung } = this.alerts;
    const clock = place[alert] === NONE ? TEAM : place[alert] % 2;
    return number[alert] * ALERT_PLACES + clock * RUNGS_AT_MOST + rung[alert];
  }

  /** Whether and when a supervisor acknowledges it is drawn by the ticket and the rung; for the team, by the rung and the look at it. */
  #mayBeTakenUp(alert: number): void {
    const { draws, tickets, calendar } = this.#world;
    const { acknowledgedShare, acknowledgingMedian, acknowledgingSigma, ignoredTime, checkTime } = this.#settings;
    const place = this.alerts.place[alert];
    const [entity, which] =
      place === NONE
        ? [this.alerts.rung[alert], Math.round(calendar.now / checkTime)]
        : [tickets.fate[place >> 1], (place % 2) * RUNGS_AT_MOST + this.alerts.rung[alert]];
    const isMeant = draws.uniform(PURPOSE.alertAnswer, entity, 2 * which) < acknowledgedShare;
    const uniform = draws.uniform(PURPOSE.alertAnswer, entity, 2 * which + 1);
    const time = isMeant ? lognormalTime(acknowledgingMedian, acknowledgingSigma, uniform) : Infinity;
    this.alerts.timer[alert] =
      time < ignoredTime
        ? this.wake(calendar.now + time, alert, DUE.acknowledged)
        : this.wake(calendar.now + ignoredTime, alert, DUE.ignored);
  }

  /** A lever: whatever is open is acknowledged at this moment. */
  override acknowledge(): void {
    for (const alert of this.alerts.inOrder) this.#acknowledges(alert, 1);
  }

  #acknowledges(alert: number, byLever: number): void {
    const { calendar, journal } = this.#world;
    const { alerts, clocks } = this;
    const place = alerts.place[alert];
    const raisedAt = alerts.raisedAt[alert];
    journal.record(HAPPENING.alertAcknowledged, place === NONE ? NONE : place >> 1, NONE, this.#inLog(alert), byLever);
    this.tally.add(ALERTED.acknowledged, 1, raisedAt);
    this.tally.add(ALERTED.msToAcknowledge, calendar.now - raisedAt, raisedAt);
    if (place === NONE) this.team.acknowledgedAt = calendar.now;
    else {
      clocks.acknowledged[place] = Math.max(clocks.acknowledged[place], alerts.rung[alert]);
      if (this.#settings.rungs[alerts.rung[alert]] < 1 && Number.isNaN(clocks.acknowledgedAt[place]))
        clocks.acknowledgedAt[place] = calendar.now;
    }
    if (byLever === 0) alerts.timer[alert] = 0;
    this.#close(alert);
    if (this.#settings.hurries) this.#hurries(place);
  }

  #hurries(place: number): void {
    const { tickets } = this.#world;
    if (place !== NONE) return hurry(this.#world, place >> 1);
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      const isOpen = this.clocks.isRunning[2 * ticket + CLOCK.resolution] === 1;
      if (isOpen && this.team.isAtRisk(ticket)) hurry(this.#world, ticket);
    }
  }

  #ignores(alert: number): void {
    const { tickets, journal } = this.#world;
    const place = this.alerts.place[alert];
    const ordinal = place === NONE ? NONE : tickets.ordinal[place >> 1];
    journal.record(HAPPENING.alertIgnored, NONE, NONE, this.#inLog(alert), ordinal);
    this.tally.add(ALERTED.ignored, 1, this.alerts.raisedAt[alert]);
    this.alerts.timer[alert] = 0;
    this.#close(alert);
  }

  /** An alert is no longer open. */
  #close(alert: number): void {
    const { alerts, clocks } = this;
    const place = alerts.place[alert];
    if (alerts.timer[alert] !== 0) this.#world.calendar.cancel(alerts.timer[alert]);
    if (place !== NONE) {
      let later: number = NONE;
      for (let other = clocks.alert[place]; other !== alert; other = alerts.earlier[other]) later = other;
      if (later === NONE) clocks.alert[place] = alerts.earlier[alert];
      else alerts.earlier[later] = alerts.earlier[alert];
    }
    alerts.forget(alert);
  }

  #looks(): void {
    const reached = this.team.look();
    if (reached !== NONE) this.#raises(NONE, reached);
    this.#looksAfter(this.#world.calendar.now);
  }

  /** Tickets with a rung behind them and the target still to meet, and whether somebody has taken up the latest. */
  get standing(): readonly StandingAlert[] {
    const { clocks } = this;
    const { touched } = this.#world.tickets;
    const found: StandingAlert[] = [];
    for (let place = 0; place < Math.min(2 * touched, clocks.stage.length); place++) {
      const rung = clocks.raised[place];
      if (clocks.isRunning[place] !== 1 || rung === NONE) continue;
      found.push({ ticket: place >> 1, clock: place % 2, rung, isAcknowledged: clocks.acknowledged[place] >= rung });
    }
    return found;
  }

  /** The shares at which alerts are raised. */
  get rungs(): readonly number[] {
    return this.#settings.rungs;
  }

  get basis(): AlertsSettings['basis'] {
    return this.#settings.basis;
  }

  /** Whether an alert of the team is still to be taken up. */
  get isTeamAlertOpen(): boolean {
    const { alerts } = this;
    return alerts.inOrder.some((alert) => alerts.place[alert] === NONE);
  }

  /** The rung that the whole team stands at, where alerts are the team’s; NONE below the first. */
  get teamRung(): number {
    return this.team.level;
  }
}
