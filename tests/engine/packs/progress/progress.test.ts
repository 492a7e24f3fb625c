import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { exactDay } from '../../processes/day.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type State = 'new' | 'inProgress' | 'withCustomer' | 'withThirdParty' | 'onHold' | 'solved' | 'over';

/** One ticket, worked out from what happened to it. */
class Told {
  state: State = 'new';
  readonly times: Record<string, number> = { new: 0, inProgress: 0, withCustomer: 0, withThirdParty: 0, onHold: 0 };
  counted: Record<string, number> | undefined;
  solvedAt = NaN;
  since: number;
  readonly arrivedAt: number;
  readonly channel: string;

  constructor(arrivedAt: number, channel: string) {
    this.arrivedAt = arrivedAt;
    this.channel = channel;
    this.since = arrivedAt;
  }

  moves(at: number, state: State, downTo: State = this.state): void {
    if (downTo in this.times) this.times[downTo]! += at - this.since;
    this.since = at;
    this.state = state;
  }
}

const TO: Readonly<Partial<Record<SimulationEvent['type'], State>>> = {
  'work-started': 'inProgress',
  'third-party-asked': 'withThirdParty',
  'ticket-solved': 'solved',
  'assignment-revoked': 'new',
  'offer-rescinded': 'new',
  'ticket-closed': 'over',
  'ticket-escalated': 'over',
  'ticket-abandoned': 'over',
  'ticket-blocked': 'over',
  'ticket-balked': 'over',
};

/** The state that follows an event; undefined where it stays. */
function stateAfter(event: SimulationEvent, ticket: Told, isPlain: (expert: number) => boolean): State | undefined {
  const held = (expert: number | null): State => (expert !== null && isPlain(expert) ? 'inProgress' : 'onHold');
  switch (event.type) {
    case 'offer-accepted':
    case 'third-party-answered':
    case 'ticket-reopened':
      return held(event.expert);
    case 'reply-sent':
      return ticket.channel === 'voice' ? undefined : ticket.channel === 'chat' ? 'withCustomer' : 'onHold';
    case 'customer-replied':
      return ticket.state === 'withCustomer' ? held(event.expert) : undefined;
    default:
      return TO[event.type];
  }
}

function toldOf({ events, simulation }: PlayedRun): Told[] {
  const { people } = simulation.world;
  const tickets = new Map<number, Told>();
  for (const event of events) {
    if (!('ticket' in event)) continue;
    if (event.type === 'ticket-arrived') tickets.set(event.ticket, new Told(event.at, event.channel));
    const ticket = tickets.get(event.ticket);
    if (ticket === undefined) continue;
    const state = stateAfter(event, ticket, (expert) => people.isPlain(expert));
    if (state === undefined) continue;
    ticket.moves(event.at, state, event.type === 'ticket-reopened' ? 'withCustomer' : ticket.state);
    if (event.type !== 'ticket-solved') continue;
    ticket.counted = { ...ticket.times };
    ticket.solvedAt = event.at;
  }
  return [...tickets.values()];
}

const KEYS: Readonly<Record<string, string>> = {
  hoursNew: 'new',
  hoursInProgress: 'inProgress',
  hoursWithCustomer: 'withCustomer',
  hoursWithThirdParty: 'withThirdParty',
  hoursOnHold: 'onHold',
};

describe('progress notes', () => {
  it('tell the time in each state as the log does, and all of it, on random desks', () => {
    let asked = 0;
    onRandomDesks({ progress: { thirdPartyShare: 0.4, thirdPartyMedian: '20 min' } }, (run) => {
      const { simulation, value, events } = run;
      const { warmUp } = simulation.world.scenario;
      const solved = toldOf(run).filter(({ arrivedAt, counted }) => counted !== undefined && arrivedAt >= warmUp);
      asked += events.filter(({ type }) => type === 'third-party-asked').length;
      const mean = (of: (ticket: Told) => number): number =>
        solved.reduce((sum, ticket) => sum + of(ticket), 0) / solved.length / HOUR;
      const same = (key: string, of: (ticket: Told) => number): void => {
        if (solved.length === 0) expect(value(key), key).toBeNull();
        else expect(value(key), key).toBeCloseTo(mean(of), 9);
      };
      for (const [key, state] of Object.entries(KEYS)) same(key, ({ counted }) => counted![state]!);
      same('hoursOfAgents', ({ counted }) => counted!['inProgress']! + counted!['onHold']!);
      same('hoursOnTheWall', ({ arrivedAt, solvedAt }) => solvedAt - arrivedAt);
    });
    expect(asked).toBeGreaterThan(50);
  });
});

/** Milliseconds of business between two moments of a run that begins on a date, day by day, with clocks that never change. */
function businessBetween(starts: string, [opens, closes]: readonly [number, number], from: number, to: number): number {
  let time = 0;
  for (let day = 0; day * DAY < to; day++) {
    const weekday = new Date(`${starts}T00:00:00Z`).getTime() / DAY + day;
    if ([0, 6].includes(new Date(weekday * DAY).getUTCDay())) continue;
    time += Math.max(0, Math.min(to, day * DAY + closes) - Math.max(from, day * DAY + opens));
  }
  return time;
}

describe('hours of business', () => {
  it('are those of the log between the arrival and the last solution, on random desks on each day of the week', () => {
    const hours = [20 * MINUTE, 100 * MINUTE] as const;
    const dayOf = ({ seed }: ScenarioSettings): string => `2026-01-0${1 + (Number(seed) % 7)}`;
    const seen = new Map<string, number>();
    let reopened = 0;
    onRandomDesks(
      { progress: { opensTime: '20 min', closesTime: '1 h 40 min' } },
      (run, settings) => {
        const { warmUp } = run.simulation.world.scenario;
        const starts = dayOf(settings);
        const solved = toldOf(run).filter(({ arrivedAt, counted }) => counted !== undefined && arrivedAt >= warmUp);
        const times = solved.map(({ arrivedAt, solvedAt }) => businessBetween(starts, hours, arrivedAt, solvedAt));
        const shown = run.value('hoursOfBusiness');
        if (solved.length === 0) return expect(shown).toBeNull();
        expect(shown).toBeCloseTo(times.reduce((sum, time) => sum + time, 0) / solved.length / HOUR, 9);
        if ((shown ?? 0) > 0) seen.set(starts, (seen.get(starts) ?? 0) + 1);
        reopened += run.events.filter(({ type }) => type === 'ticket-reopened').length;
      },
      [],
      (settings) => ({ ...settings, calendar: { starts: dayOf(settings) } }),
    );
    expect(seen.size).toBeGreaterThan(4);
    expect(reopened).toBeGreaterThan(20);
  });
});

describe('a third party', () => {
  /** One email of ten minutes’ work, taken at once; the third party takes five hours. */
  const day = (settings: ScenarioSettings = {}, progress: ScenarioSettings = {}): PlayedRun =>
    played({
      ...exactDay(['0 s']),
      packs: { progress: { thirdPartyShare: 1, thirdPartySigma: 0, ...progress } },
      ...settings,
    });
  const typesOf = ({ events }: PlayedRun, types: readonly string[]): [string, number][] =>
    events.filter(({ type }) => types.includes(type)).map(({ type, at }) => [type, at / MINUTE]);

  it('is asked after the first piece of work, and the expert owes a reply once it has answered', () => {
    const run = day();
    const told = typesOf(run, [
      'offer-accepted',
      'reply-sent',
      'third-party-asked',
      'third-party-answered',
      'ticket-solved',
    ]);
    const [[, accepted], [, replied], [, asked], [, answered]] = told as [
      [string, number],
      [string, number],
      [string, number],
      [string, number],
    ];
    expect(told.map(([type]) => type)).toEqual([
      'offer-accepted',
      'reply-sent',
      'third-party-asked',
      'third-party-answered',
      'reply-sent',
      'ticket-solved',
    ]);
    expect(replied - accepted).toBeGreaterThan(0);
    expect(asked).toBe(replied);
    expect(answered - asked).toBe(5 * 60);
    expect(run.value('hoursWithThirdParty')).toBeCloseTo(5, 9);
    expect(run.value('thirdPartyWait')).toBeCloseTo(5, 9);
    expect(run.value('thirdPartiesAsked')).toBe(1);
    // The clock runs on through the night; business does not.
    expect(run.value('hoursOnTheWall')).toBeGreaterThan(5);
  });

  it('is asked by nobody when no ticket needs one', () => {
    const run = day({}, { thirdPartyShare: 0 });
    expect(typesOf(run, ['third-party-asked'])).toEqual([]);
    expect(run.value('thirdPartyWait')).toBeNull();
  });

  it('makes resolutions longer, all else equal', () => {
    const desk = (seed: number, thirdPartyShare: number): PlayedRun =>
      played({
        seed: String(seed),
        horizon: '2 d',
        closing: 'drain',
        arrivals: [{ rate: '4 per hour' }],
        experts: [{ count: 6 }],
        packs: { progress: { thirdPartyShare } },
      });
    for (const seed of [1, 2, 3]) {
      const [without, some] = [desk(seed, 0), desk(seed, 0.3)];
      expect(some.value('hoursOnTheWall')!).toBeGreaterThan(without.value('hoursOnTheWall')! + 0.3 * 4);
    }
  });
});

describe('business hours', () => {
  const hours = (times: readonly string[], starts: string, progress: ScenarioSettings = {}): number | null =>
    played({
      ...exactDay(times),
      calendar: { starts },
      packs: { progress: { thirdPartyShare: 1, thirdPartySigma: 0, thirdPartyMedian: '70 h', ...progress } },
    }).value('hoursOfBusiness');

  it('are those between opening and closing on weekdays', () => {
    // From Friday 16:00 to Monday somewhat after 14:00: one hour on Friday, five and a little more on Monday.
    const friday = hours(['16 h'], '2026-01-02')!;
    expect(friday).toBeGreaterThan(6);
    expect(friday).toBeLessThan(7);
    // With weekends there are two days of eight hours more.
    expect(hours(['16 h'], '2026-01-02', { weekends: true })! - friday).toBeCloseTo(16, 9);
  });
});
