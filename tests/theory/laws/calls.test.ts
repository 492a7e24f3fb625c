import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../engine/experiment/intervals.ts';
import { EXACT_TICKETS, exactCustomer, exactExpert } from '../../engine/processes/day.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';
import { figuresAfter, holds, pairedDays, type Numbers } from './paired-runs.ts';

const ROOT = process.env['SWITCHYARD_SEED'] ?? 'calls';
const RUNS = 10;

/** Calls a minute, calls that one expert can end a minute, experts. */
const RATE = 3.5;
const SERVICE = 1 / 3;
const EXPERTS = 13;

/** Experts who pick up at once and are exactly as good as the call needs: the behaviour model with nothing of it left but the queue. */
const picksUpAtOnce = exactExpert({
  noticing: { missedAlertShare: 0, chatMedian: '1 ms', chatSigma: 0 },
  deciding: { chatMedian: '1 ms', chatSigma: 0, noiseAtFirst: 0, noiseWhenExperienced: 0 },
});

const queueOfCalls = (category: ScenarioSettings, rate = RATE): ScenarioSettings => ({
  horizon: '5 d',
  warmUp: '1 h',
  arrivals: [{ rate: `${rate} per minute` }],
  tickets: {
    ...EXACT_TICKETS,
    channels: { voice: 1 },
    work: { voice: { law: 'exponential', mean: '3 min' } },
    categories: { call: category },
  },
  customers: { behaviour: exactCustomer() },
  experts: [{ count: EXPERTS, behaviour: picksUpAtOnce }],
  waiting: { order: 'oldest-first' },
  desk: {
    cap: { unanswered: 1, heldUntil: 'done' },
    channels: { voice: { offerTimeout: 'never', firstReplyTimeout: 'never' } },
  },
  packs: { voice: { hold: { heldShare: 0 }, transfer: { transferredShare: 0 } } },
});

/** Figures of independent runs against what is known, by a 99.9 % interval over them. */
function agrees(settings: ScenarioSettings, exact: Readonly<Record<string, number>>): void {
  const keys = Object.keys(exact);
  const runs = Array.from({ length: RUNS }, (_, run) =>
    figuresAfter({ ...scenarioWith(settings), seed: `${ROOT}/${run}` }, keys),
  );
  for (const [key, value] of Object.entries(exact)) {
    const { estimate, low, high } = meanInterval(
      runs.map((figures) => figures[key] as number),
      0.999,
    );
    const told = `${key}: ${value} by theory, ${estimate} seen, ${low} to ${high}; seeds ${ROOT}/0 …, SWITCHYARD_SEED=${ROOT}`;
    expect(value, told).toBeGreaterThanOrEqual(low);
    expect(value, told).toBeLessThanOrEqual(high);
    // An interval that says nothing would agree with everything.
    expect(high - low, told).toBeLessThan(0.6 * Math.max(value, 0.2));
  }
}

/** Chance of having to wait with so many experts and so much offered load (Erlang C), by Erlang B’s recursion. */
function erlangC(experts: number, load: number): number {
  let blocked = 1;
  for (let count = 1; count <= experts; count++) blocked = (load * blocked) / (count + load * blocked);
  return blocked / (1 - (load / experts) * (1 - blocked));
}

describe('calls without holds and transfers', () => {
  it('are the queue of Erlang C where callers wait for ever', () => {
    const waits = erlangC(EXPERTS, RATE / SERVICE);
    const relief = EXPERTS * SERVICE - RATE;
    agrees(queueOfCalls({}), {
      voiceSpeedOfAnswer: (60 * waits) / relief,
      voiceServiceLevel: 100 * (1 - waits * Math.exp(-relief / 3)),
      voiceImmediate: 100 * (1 - waits),
      voiceAbandoned: 0,
    });
  });

  it('are that of Erlang A where they hang up after an exponential time', () => {
    // 13 servers, 3.5 calls a minute of 3 minutes, patience of 5 minutes; published to twelve digits.
    const [waits, abandons, answeredWithin20s, meanWaitServed] = [
      0.281254515414, 0.0330426753638, 0.816309501899, 0.152949483528,
    ];
    agrees(queueOfCalls({ patience: { law: 'exponential', mean: '5 min' } }), {
      voiceSpeedOfAnswer: 60 * meanWaitServed,
      voiceServiceLevel: 100 * answeredWithin20s,
      voiceImmediate: (100 * (1 - waits)) / (1 - abandons),
      voiceAbandoned: 100 * abandons,
    });
  });
});

describe('a contact centre', () => {
  /** People as they are; every caller is asked, so that few days say much. */
  const held = (heldMedian: string): ScenarioSettings => ({
    horizon: '1 d',
    closing: 'drain',
    arrivals: [{ rate: '60 per hour' }],
    tickets: { channels: { voice: 1 } },
    customers: { behaviour: { reviews: { chatShare: 0.9 } } },
    experts: [{ count: 10 }],
    desk: { cap: { unanswered: 1, heldUntil: 'done' } },
    packs: {
      service: {},
      voice: { hold: { heldShare: 0.5, heldMedian, heldSigma: 0.3 }, transfer: { transferredShare: 0 } },
    },
  });

  it('whose callers are held for longer satisfies less', () => {
    const days = pairedDays(6, { short: held('30 s'), long: held('100 s') }, ['csat', 'reviewScore']);
    const lost = (key: string): number[] => days.map(({ short, long }) => short[key]! - long[key]!);
    holds('satisfied with short holds, less those with long ones, points', lost('csat'), 1.2);
    holds('… stars', lost('reviewScore'), 0.04);
  });

  it('with two experts fewer answers less in time, loses more callers and satisfies less', () => {
    const keys = ['voiceServiceLevel', 'voiceAbandoned', 'csat'];
    const roster = (early: number, late: number): readonly string[] => [
      'horizon=5 d',
      'customers.behaviour.reviews.chatShare=0.9',
      'customers.behaviour.reviews.emailShare=0.9',
      `experts.early.count=${early}`,
      `experts.late.count=${late}`,
    ];
    const after = (overrides: readonly string[]): Numbers[] =>
      Array.from({ length: 6 }, (_, run) =>
        figuresAfter({ ...shipped('contact-centre', overrides), seed: `${ROOT}/${run}` }, keys),
      );
    const [enough, fewer] = [after(roster(9, 7)), after(roster(8, 6))];
    const lost = (key: string): number[] => enough.map((run, day) => run[key]! - fewer[day]![key]!);
    holds('calls answered in time, points', lost('voiceServiceLevel'), 4);
    holds(
      'callers who hang up, points',
      lost('voiceAbandoned').map((points) => -points),
      1,
    );
    holds('satisfied customers, points', lost('csat'), 0.3);
  });

  it('at 95 % of its capacity lets callers wait far more than an eighth longer than at 85 %', () => {
    const busyTo = (share: number): ScenarioSettings => ({
      ...queueOfCalls({}, share * EXPERTS * SERVICE),
      horizon: '3 d',
    });
    const days = pairedDays(8, { calm: busyTo(0.85), busy: busyTo(0.95) }, ['voiceSpeedOfAnswer']);
    holds(
      'seconds longer than twice as long',
      days.map(({ calm, busy }) => busy['voiceSpeedOfAnswer']! - 2 * calm['voiceSpeedOfAnswer']!),
      30,
    );
  });
});
