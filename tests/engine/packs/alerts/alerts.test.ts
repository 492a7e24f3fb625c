import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { scenarioOf } from '../../../random-scenario.ts';
import { EXACT_TICKETS } from '../../processes/day.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
type Clock = 'firstReply' | 'resolution';
type EventOf<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { type: Type }>;

const of = <Type extends SimulationEvent['type']>(events: readonly SimulationEvent[], type: Type): EventOf<Type>[] =>
  events.filter((event): event is EventOf<Type> => event.type === type);

/** Targets short enough for the random desks, whose days are two or three hours long. */
const SHORT = { resolutionTime: '50 min', acknowledgingMedian: '5 min', ignoredTime: '20 min' };
const ALLOWED_WAIT = 10 * MINUTE;
const URGENT_WAIT = 6 * MINUTE;
const WAITING = { responseTarget: '10 min', urgentResponseTarget: '6 min' };
const RUNGS = [0.5, 0.75, 0.9, 1];

const ENDS = new Set(['ticket-closed', 'ticket-escalated', 'ticket-abandoned', 'ticket-blocked', 'ticket-balked']);

interface Span {
  readonly from: number;
  readonly to: number;
}

/** When each ticket had a target still to meet, told from what happened to it. */
function openSpans(events: readonly SimulationEvent[], clock: Clock, end: number): Span[] {
  const spans: Span[] = [];
  let since: number | undefined;
  for (const event of events) {
    if (event.type === 'ticket-arrived') since = event.at;
    if (event.type === 'ticket-reopened' && clock === 'resolution') since = event.at;
    const isMet = clock === 'firstReply' ? event.type === 'reply-sent' : event.type === 'ticket-solved';
    if (since !== undefined && (isMet || ENDS.has(event.type))) {
      spans.push({ from: since, to: event.at });
      since = undefined;
    }
  }
  return since === undefined ? spans : [...spans, { from: since, to: end }];
}

/** Rungs that must have been raised, and the moment of the failure: the highest of those due at each moment of an open span. */
function expectedOf(
  arrived: number,
  spans: readonly Span[],
  allowed: number,
): { raised: string[]; missed: number | undefined } {
  const raised: string[] = [];
  let passed = 0;
  let missed: number | undefined;
  for (const { from, to } of spans) {
    const due = RUNGS.map((share, index) => ({ at: arrived + Math.ceil(share * allowed), rung: index + 1 }));
    const atOnce = due.filter(({ at, rung }) => rung > passed && at <= from);
    if (atOnce.length > 0) raised.push(`${atOnce.at(-1)!.rung}@${from}`);
    const later = due.filter(({ at, rung }) => rung > passed && at > from && at < to);
    raised.push(...later.map(({ at, rung }) => `${rung}@${at}`));
    passed = Math.max(passed, ...atOnce.map(({ rung }) => rung), ...later.map(({ rung }) => rung));
    const fails = Math.max(from, arrived + allowed + 1);
    if (missed === undefined && fails < to) missed = fails;
  }
  return { raised, missed };
}

/** At the very moment at which a span ends, what comes first depends on the order of events: those tickets are left out. */
const isDecided = (arrived: number, spans: readonly Span[], allowed: number): boolean =>
  spans.every(({ from, to }) =>
    [...RUNGS.map((share) => Math.ceil(share * allowed)), allowed + 1].every(
      (after) => arrived + after !== to && from !== to,
    ),
  );

function check({ events, simulation, value }: PlayedRun, acknowledgedAtAll: { count: number }): void {
  const { scenario } = simulation.world;
  const end = simulation.now + 1;
  const raised = of(events, 'alert-raised');
  const acknowledged = of(events, 'alert-acknowledged');
  const ignored = of(events, 'alert-ignored');
  const byTicket = new Map<number, SimulationEvent[]>();
  for (const event of events) {
    if (!('ticket' in event)) continue;
    const its = byTicket.get(event.ticket) ?? [];
    its.push(event);
    byTicket.set(event.ticket, its);
  }
  const categories = scenario.tickets.categories as Readonly<Record<string, { urgent: boolean }>>;
  for (const arrival of of(events, 'ticket-arrived')) {
    for (const clock of ['firstReply', 'resolution'] as const) {
      const wait = categories[arrival.category]!.urgent ? URGENT_WAIT : ALLOWED_WAIT;
      const allowed = clock === 'firstReply' ? wait : 50 * MINUTE;
      const its = byTicket.get(arrival.ticket) ?? [];
      const spans = openSpans(its, clock, end);
      if (!isDecided(arrival.at, spans, allowed)) continue;
      const expected = expectedOf(arrival.at, spans, allowed);
      const isIts = (event: { clock: Clock }): boolean => event.clock === clock;
      const told = of(its, 'alert-raised')
        .filter(isIts)
        .map(({ rung, at }) => `${rung}@${at}`);
      expect(told, `ticket ${arrival.ticket} ${clock}`).toEqual(expected.raised);
      expect(
        of(its, 'target-missed')
          .filter(isIts)
          .map(({ at }) => at),
      ).toEqual(expected.missed === undefined ? [] : [expected.missed]);
    }
  }
  const raisedAt = new Map(raised.map(({ alert, at }) => [alert, at]));
  expect(raisedAt.size).toBe(raised.length);
  for (const { alert, at } of ignored) expect(at - (raisedAt.get(alert) as number)).toBe(20 * MINUTE);
  for (const { alert, at } of acknowledged) expect(at - (raisedAt.get(alert) as number)).toBeLessThan(20 * MINUTE);
  acknowledgedAtAll.count += acknowledged.length;
  checkFigures({ events, simulation, value }, byTicket);
}

/** Alerts that were still open when their ticket met the target or left: told in the order of the log. */
function overOf(events: readonly SimulationEvent[]): Set<number> {
  const open = new Map<number, { ticket: number; clock: Clock }>();
  const over = new Set<number>();
  for (const event of events) {
    if (event.type === 'alert-raised') open.set(event.alert, event);
    if (event.type === 'alert-acknowledged' || event.type === 'alert-ignored') open.delete(event.alert);
    if (!('ticket' in event)) continue;
    const isOver = (clock: Clock): boolean =>
      ENDS.has(event.type) || event.type === (clock === 'firstReply' ? 'reply-sent' : 'ticket-solved');
    for (const [alert, { ticket, clock }] of open) {
      if (ticket !== event.ticket || !isOver(clock)) continue;
      open.delete(alert);
      over.add(alert);
    }
  }
  return over;
}

function checkFigures(
  { events, simulation, value }: PlayedRun,
  byTicket: ReadonlyMap<number, readonly SimulationEvent[]>,
): void {
  const { scenario } = simulation.world;
  const raised = of(events, 'alert-raised');
  const acknowledged = of(events, 'alert-acknowledged');
  const ignored = of(events, 'alert-ignored');
  const missed = of(events, 'target-missed');
  const raisedAt = new Map(raised.map(({ alert, at }) => [alert, at]));
  const counts = (at: number): boolean => at >= scenario.warmUp;
  const counted = raised.filter(({ at }) => counts(at));
  const share = (above: number, below: number): number | null => (below === 0 ? null : (100 * above) / below);
  const same = (key: string, wanted: number | null): void => {
    if (wanted === null) expect(value(key), key).toBeNull();
    else expect(value(key), key).toBeCloseTo(wanted, 9);
  };
  same('alertsRaised', counted.length);
  for (const rung of [1, 2, 3, 4]) same(`alertsAtRung${rung}`, counted.filter((each) => each.rung === rung).length);
  const wasCounted = ({ alert }: { alert: number }): boolean => counts(raisedAt.get(alert) as number);
  const taken = acknowledged.filter(wasCounted);
  same('alertsAcknowledged', share(taken.length, counted.length));
  same('alertsIgnored', share(ignored.filter(wasCounted).length, counted.length));
  const over = overOf(events);
  same('alertsOver', share(counted.filter(({ alert }) => over.has(alert)).length, counted.length));
  const times = taken.map(({ alert, at }) => at - (raisedAt.get(alert) as number));
  same(
    'timeToAcknowledge',
    times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length / MINUTE,
  );
  const arrivedAt = new Map(of(events, 'ticket-arrived').map(({ ticket, at }) => [ticket, at]));
  const misses = missed.filter(({ ticket }) => counts(arrivedAt.get(ticket) as number));
  same('firstReplyTargetsMissed', misses.filter(({ clock }) => clock === 'firstReply').length);
  same('resolutionTargetsMissed', misses.filter(({ clock }) => clock === 'resolution').length);
  const isBefore = (miss: EventOf<'target-missed'>, type: 'alert-raised' | 'alert-acknowledged'): boolean =>
    of(byTicket.get(miss.ticket) ?? [], type).some(
      ({ clock, rung, at }) =>
        clock === miss.clock && rung < 4 && (at < miss.at || (type === 'alert-acknowledged' && at === miss.at)),
    );
  same('missedAfterAlert', share(misses.filter((miss) => isBefore(miss, 'alert-raised')).length, misses.length));
  same(
    'missedAfterAcknowledgement',
    share(misses.filter((miss) => isBefore(miss, 'alert-acknowledged')).length, misses.length),
  );
}

describe('alerts of tickets', () => {
  it('are raised, taken up, ignored and over as the log says, on random desks', () => {
    const acknowledged = { count: 0 };
    onRandomDesks({ alerts: SHORT }, (_, settings) => {
      const waiting = { ...(settings['waiting'] as object), ...WAITING };
      check(played({ ...settings, waiting }), acknowledged);
    });
    expect(acknowledged.count).toBeGreaterThan(100);
  });

  const alone = (settings: ScenarioSettings = {}): ScenarioSettings => ({
    horizon: '30 h',
    closing: 'cut',
    arrivals: [{ times: ['0 s'] }],
    experts: [{ count: 1, schedule: { shifts: [{ days: 'daily', from: '23:50', to: '23:55' }] } }],
    customers: { model: 'plain' },
    waiting: { responseTarget: '8 h', urgentResponseTarget: '8 h' },
    packs: { alerts: { acknowledgedShare: 0 } },
    ...settings,
  });

  it('come at 4, 6, 7.2 and 8 of 8 hours, and at 12, 18, 21.6 and 24 of 24', () => {
    const { events } = played(alone({ experts: [{ count: 1, response: { accept: 0, reject: 1, answer: '1 min' } }] }));
    const told = of(events, 'alert-raised').map(({ clock, rung, at }) => [clock, rung, at / HOUR]);
    expect(told).toEqual([
      ['firstReply', 1, 4],
      ['firstReply', 2, 6],
      ['firstReply', 3, 7.2],
      ['firstReply', 4, 8],
      ['resolution', 1, 12],
      ['resolution', 2, 18],
      ['resolution', 3, 21.6],
      ['resolution', 4, 24],
    ]);
    expect(of(events, 'target-missed').map(({ at, clock }) => [clock, at])).toEqual([
      ['firstReply', 8 * HOUR + 1],
      ['resolution', 24 * HOUR + 1],
    ]);
    expect(of(events, 'alert-ignored').map(({ at }) => at / HOUR)).toEqual([5, 7, 8.2, 9, 13, 19, 22.6, 25]);
  });

  it('a target that is met at the last moment is met', () => {
    const run = played(
      alone({
        horizon: '3 h',
        experts: [{ count: 1, response: { accept: 1, reject: 0, answer: '4 min' } }],
        tickets: { ...EXACT_TICKETS, work: { email: '56 min' } },
        waiting: { responseTarget: '1 h', urgentResponseTarget: '1 h' },
        packs: { alerts: { resolutionTime: '1 h', acknowledgedShare: 0 } },
      }),
    );
    expect(of(run.events, 'target-missed')).toEqual([]);
    expect(run.value('firstReplyTargetsMissed')).toBe(0);
  });
});

describe('what is acknowledged', () => {
  /** Three tickets, worked on for an hour each, by one expert in the order of arrival; the last is put first by its alert. */
  const queue = (alerts: ScenarioSettings, interventions: readonly ScenarioSettings[] = []): ScenarioSettings => ({
    horizon: '6 h',
    closing: 'drain',
    arrivals: [
      { name: 'plain', times: ['0 s', '1 min', '2 min'], categories: { plain: 1 } },
      { name: 'urgent', times: ['3 min'], categories: { urgent: 1 } },
    ],
    tickets: { ...EXACT_TICKETS, work: { email: '1 h' }, categories: { plain: {}, urgent: { urgent: true } } },
    experts: [{ count: 1, response: { accept: 1, reject: 0, answer: '0 s' } }],
    desk: { cap: { unanswered: 1 }, channels: { email: { firstReplyTimeout: 'never' } } },
    customers: { model: 'plain' },
    waiting: { order: 'oldest-first', responseTarget: '8 h', urgentResponseTarget: '90 min' },
    packs: { alerts },
    interventions,
  });
  const replies = ({ events }: PlayedRun): number[] => of(events, 'reply-sent').map(({ ticket }) => ticket);

  it('comes before the others that wait', () => {
    // Half of 90 minutes are over at 48 min; taken up at 54 min, the fourth ticket is next when the first is done.
    const soon = { acknowledgedShare: 1, acknowledgingSigma: 0 };
    expect(replies(played(queue({ acknowledgedShare: 0 })))).toEqual([0, 1, 2, 3]);
    expect(replies(played(queue({ ...soon, hurries: false })))).toEqual([0, 1, 2, 3]);
    const run = played(queue(soon));
    expect(replies(run)).toEqual([0, 3, 1, 2]);
    expect(of(run.events, 'alert-acknowledged')[0]).toMatchObject({ at: 54 * MINUTE, ticket: 3, byLever: false });
    // Answered at 2 h, when it should have been at 1 h 33 min; it would have been at 4 h.
    expect(
      of(run.events, 'target-missed').map(({ ticket, at, afterAcknowledgement }) => [ticket, at, afterAcknowledgement]),
    ).toEqual([[3, 93 * MINUTE + 1, true]]);
  });

  it('can be acknowledged by a lever, all that is open at once', () => {
    const run = played(queue({ acknowledgedShare: 0 }, [{ at: '50 min', lever: 'acknowledge' }]));
    expect(replies(run)).toEqual([0, 3, 1, 2]);
    expect(of(run.events, 'alert-acknowledged')).toEqual([
      { at: 50 * MINUTE, type: 'alert-acknowledged', ticket: 3, alert: 0, clock: 'firstReply', rung: 1, byLever: true },
    ]);
    expect(run.value('timeToAcknowledge')).toBeCloseTo(2, 12);
  });

  it('holds across a restore, before and after the lever', () => {
    const scenario = scenarioOf(queue({ acknowledgedShare: 0.5 }, [{ at: '50 min', lever: 'acknowledge' }]));
    const whole = new Simulation(scenario);
    whole.run();
    for (const moment of [49 * MINUTE, 52 * MINUTE]) {
      const first = new Simulation(scenario);
      first.run(moment);
      const second = Simulation.restore(first.save());
      second.run();
      expect(second.fingerprint).toBe(whole.fingerprint);
    }
  });

  it('is refused where no alerts are raised', () => {
    const simulation = new Simulation(scenarioOf({ horizon: '1 h' }));
    expect(() => simulation.intervene({ at: 0, lever: 'acknowledge' })).toThrow('raises no alerts');
  });
});

describe('alerts of the team', () => {
  const closed = (alerts: ScenarioSettings): PlayedRun =>
    played({
      horizon: '10 h',
      closing: 'cut',
      arrivals: [{ times: ['0 s', '1 min', '2 min', '3 min', '3 h 59 min'] }],
      experts: [{ count: 1, response: { accept: 0, reject: 1, answer: '1 min' } }],
      customers: { model: 'plain' },
      waiting: { responseTarget: '8 h', urgentResponseTarget: '8 h' },
      packs: { alerts: { acknowledgedShare: 0, ...alerts } },
    });

  it('come when so many of the open tickets are at risk', () => {
    // At 4:00, 4:05: 1 of 5 and 4 of 5 tickets have used half of 8 h. At 8:00 one misses its target, until 8:05 all of the first four.
    const { events } = closed({ basis: 'at-risk' });
    expect(of(events, 'alert-raised')).toEqual([]);
    expect(of(events, 'desk-alert-raised').map(({ at, rung }) => [at / MINUTE, rung])).toEqual([
      [245, 2],
      [480, 4],
    ]);
    expect(of(events, 'target-missed').map(({ afterAlert }) => afterAlert)).toEqual([true, true, true, true]);
  });

  it('are taken up as they would have been had there been no alert before', () => {
    const answers = [
      [0.5, 0.75, 0.9, 1],
      [0.85, 0.86, 0.9, 1],
    ].map((rungs) => {
      const { events } = closed({ basis: 'at-risk', rungs, acknowledgedShare: 1 });
      return { raised: of(events, 'desk-alert-raised').length, last: of(events, 'desk-alert-acknowledged').at(-1)?.at };
    });
    expect(answers.map(({ raised }) => raised)).toEqual([2, 1]);
    expect(answers[0]?.last).toBe(answers[1]?.last);
  });

  it('come when so much of the error budget is burnt', () => {
    // Five tickets, of which half a ticket may miss its target: the first that does burns twice the budget.
    const { events } = closed({ basis: 'error-budget' });
    expect(of(events, 'desk-alert-raised').map(({ at, rung }) => [at / MINUTE, rung])).toEqual([[485, 4]]);
    expect(of(events, 'target-missed').map(({ afterAlert }) => afterAlert)).toEqual([false, false, false, false]);
  });

  it('burn less of a larger budget', () => {
    // Four of five may miss theirs: one at 8:05 burns a quarter, four by 8:05 burn all of it.
    const { events } = closed({ basis: 'error-budget', budgetShare: 0.8, checkTime: '1 min' });
    expect(of(events, 'desk-alert-raised').map(({ at, rung }) => [at / MINUTE, rung])).toEqual([
      [482, 1],
      [483, 2],
      [484, 4],
    ]);
  });
});
