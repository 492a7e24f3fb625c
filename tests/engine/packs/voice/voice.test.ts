import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { VOICE_FIGURES } from '../../../../engine/packs/voice/voice-figures.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { exactDay } from '../../processes/day.ts';
import { onRandomDesks, played } from '../pack-runs.ts';

const MINUTE = 60_000;

type Of<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { readonly type: Type }>;

/** The figures of calls, from the log alone. */
function spokenByLog(events: readonly SimulationEvent[], warmUp: number): Record<string, number> {
  const all = <Type extends SimulationEvent['type']>(type: Type): Of<Type>[] =>
    events.filter((event): event is Of<Type> => event.type === type);
  const calls = new Map(
    all('ticket-arrived')
      .filter(({ at, channel }) => channel === 'voice' && at >= warmUp)
      .map((call) => [call.ticket, call.at]),
  );
  const answeredAt = new Map<number, number>();
  for (const { ticket, at } of all('reply-sent'))
    if (calls.has(ticket) && !answeredAt.has(ticket)) answeredAt.set(ticket, at);
  const waits = [...answeredAt].map(([ticket, at]) => at - (calls.get(ticket) as number));
  const holds = all('call-held').filter(({ ticket }) => calls.has(ticket));
  const passedOn = all('offer-rescinded').filter(({ ticket, cause }) => calls.has(ticket) && cause === 'transferred');
  const times = (ticket: number): number => passedOn.filter((each) => each.ticket === ticket).length;
  const gone = all('ticket-abandoned').filter(({ ticket }) => calls.has(ticket));
  const goneFromQueue = gone.filter(({ ticket }) => !answeredAt.has(ticket));
  const lost = all('customer-lost').filter(({ ticket, because }) => calls.has(ticket) && because === 'waiting');
  const offers = all('offer-made').filter(({ ticket, at, offer }) => offer === 1 && at === calls.get(ticket));
  const pickedUpOffer = new Map<number, number>();
  for (const { ticket, offer, at } of all('offer-accepted'))
    if (at <= (answeredAt.get(ticket) ?? -1)) pickedUpOffer.set(ticket, offer);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const percent = (above: number, below: number): number => (100 * above) / below;
  return {
    voiceServiceLevel: percent(waits.filter((wait) => wait <= 20_000).length, calls.size),
    voiceSpeedOfAnswer: sum(waits) / waits.length / 1000,
    voiceAbandoned: percent(goneFromQueue.length, calls.size),
    voiceAbandonedLater: percent(gone.length - goneFromQueue.length, calls.size),
    voiceLost: percent(lost.length, gone.length),
    voiceImmediate: percent(offers.filter(({ ticket }) => pickedUpOffer.get(ticket) === 1).length, answeredAt.size),
    holdsPerCall: holds.length / answeredAt.size,
    callsHeld: percent(new Set(holds.map(({ ticket }) => ticket)).size, answeredAt.size),
    holdTime: sum(holds.map(({ forMs }) => forMs)) / holds.length / 1000,
    longHolds: percent(holds.filter(({ forMs }) => forMs > MINUTE).length, holds.length),
    transfers: passedOn.length / answeredAt.size,
    transferredTwice: percent([...calls.keys()].filter((ticket) => times(ticket) >= 2).length, answeredAt.size),
  };
}

const spoken = (settings: ScenarioSettings): ScenarioSettings => ({
  ...settings,
  tickets: { ...(settings['tickets'] as ScenarioSettings), channels: { voice: 3, email: 1 } },
  customers: { model: 'people' },
});

describe('figures of calls', () => {
  it('are those of the log, on random desks', () => {
    const seen = new Set<string>();
    const check: Parameters<typeof onRandomDesks>[1] = ({ events, value, simulation }) => {
      const expected = spokenByLog(events, simulation.world.scenario.warmUp);
      for (const { key } of VOICE_FIGURES) {
        const again = expected[key] as number;
        if (Number.isFinite(again)) expect(value(key), key).toBeCloseTo(again, 8);
        else expect(value(key), key).toBeNull();
        if (again > 0) seen.add(key);
      }
      const holders = new Map<number, number[]>();
      for (const event of events)
        if (event.type === 'offer-rescinded' && event.cause === 'transferred')
          holders.set(event.ticket, [...(holders.get(event.ticket) ?? []), event.expert]);
      for (const passed of holders.values()) expect(passed.length).toBeLessThanOrEqual(3);
    };
    onRandomDesks({ voice: { transfer: { transferredShare: 0.5 } } }, check, [], spoken);
    expect([...seen].toSorted()).toEqual(VOICE_FIGURES.map(({ key }) => key).toSorted());
  });
});

/** One call of five minutes at midnight. */
const oneCall = (voice: ScenarioSettings, experts = 1): ScenarioSettings => ({
  ...exactDay(['0 s'], {
    horizon: '2 h',
    tickets: {
      channels: { voice: 1 },
      difficulty: 0.5,
      difficultyShapesWork: false,
      work: { voice: '5 min' },
      needsEscalation: 0,
      uncontrollable: 0,
      categories: { matter: {} },
    },
  }),
  packs: { voice },
  ...(experts > 1 && { experts: [{ count: experts, archetype: 'steady' }] }),
});

describe('a hold', () => {
  it('lengthens the call by its time, after a part of the talk', () => {
    const at = (voice: ScenarioSettings, type: SimulationEvent['type']): number =>
      played(oneCall(voice)).events.find((event) => event.type === type)?.at ?? NaN;
    const without = { hold: { heldShare: 0 }, transfer: { transferredShare: 0 } };
    const held = { hold: { heldShare: 1, heldSigma: 0, heldMedian: '90 s' }, transfer: { transferredShare: 0 } };
    const begun = at(without, 'work-started');
    const talk = at(without, 'ticket-solved') - begun;
    expect(at(held, 'work-started')).toBe(begun);
    expect(at(held, 'call-held')).toBe(begun + Math.round(0.3 * talk));
    expect(at(held, 'ticket-solved')).toBe(begun + talk + 90_000);
  });

  it('longer than a minute costs stars, and a shorter one does not', () => {
    const desk = (seed: string, heldMedian: string, heldShare = 1): ScenarioSettings => ({
      seed,
      horizon: '3 d',
      arrivals: [{ rate: '20 per hour' }],
      experts: [{ count: 12 }],
      tickets: { channels: { voice: 1 } },
      packs: { voice: { hold: { heldShare, heldMedian, heldSigma: 0 }, transfer: { transferredShare: 0 } } },
    });
    for (const seed of ['one', 'two', 'three']) {
      const score = (settings: ScenarioSettings): number => played(settings).value('reviewScore') as number;
      const none = score(desk(seed, '90 s', 0));
      expect(score(desk(seed, '90 s')), seed).toBeLessThan(none - 0.02);
      expect(Math.abs(score(desk(seed, '30 s')) - none), seed).toBeLessThan(0.02);
    }
  });
});

describe('a transfer', () => {
  const desk = (seed: string, transferredShare: number, experts = 12): ScenarioSettings => ({
    seed,
    horizon: '2 d',
    arrivals: [{ rate: '15 per hour' }],
    experts: [{ count: experts }],
    tickets: { channels: { voice: 1 } },
    packs: { voice: { hold: { heldShare: 0 }, transfer: { transferredShare } } },
  });

  it('goes to somebody else while there is anybody', () => {
    const { events } = played(desk('passed', 0.6));
    const passed = events.filter(
      (event) => event.type === 'offer-rescinded' && event.cause === 'transferred',
    ) as Of<'offer-rescinded'>[];
    expect(passed.length).toBeGreaterThan(100);
    for (const { ticket, expert, at } of passed) {
      const next = events.find((event) => event.type === 'offer-made' && event.ticket === ticket && event.at >= at);
      if (next?.type === 'offer-made') expect(next.expert).not.toBe(expert);
    }
  });

  it('does not happen where nobody else could take the call', () => {
    const alone = played({ ...desk('alone', 1, 1), arrivals: [{ rate: '4 per hour' }] });
    expect(alone.value('transfers')).toBe(0);
    expect(alone.events.filter(({ type }) => type === 'ticket-solved').length).toBeGreaterThan(50);
    const two = played({ ...desk('two', 1, 2), arrivals: [{ rate: '4 per hour' }] });
    expect(two.value('transfers')).toBeGreaterThan(0.2);
  });

  it('costs stars, over paired seeds', () => {
    for (const seed of ['one', 'two', 'three']) {
      const [none, many] = [0, 0.6].map((share) => played(desk(seed, share)).value('reviewScore') as number);
      expect(many, seed).toBeLessThan(none as number);
    }
  });
});
