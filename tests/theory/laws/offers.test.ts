import { describe, expect, it } from 'vitest';
import { addedWait } from '../../../engine/experiment/insights/timeout-price.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';
import { figuresAfter, holds, pairedDays } from './paired-runs.ts';

/** People who do not mind what they are offered less than usual, so that there is something to refuse. */
const choosy = (conscientiousness: number): ScenarioSettings => ({
  horizon: '12 h',
  closing: 'drain',
  arrivals: [{ rate: '60 per hour' }],
  experts: [
    { count: 16, behaviour: { temperament: { willingness: -1.5, conscientiousness, conscientiousnessSpread: 0 } } },
  ],
});

it('rejecting costs customers less than letting an offer expire (K-04)', () => {
  const days = pairedDays(8, { rejected: choosy(1), expired: choosy(0) }, ['acceptance', 'abandoned', 'reviewScore']);
  const more = (key: string): number[] => days.map(({ rejected, expired }) => expired[key]! - rejected[key]!);
  // In seconds, points and stars.
  holds('wait until accepted', more('acceptance'), 60);
  holds('customers who leave', more('abandoned'), 1);
});

describe('the wait that time-outs add is 5 · t ÷ (1 − t) minutes where somebody is always idle', () => {
  it.each([0.05, 0.1, 0.15, 0.3])('t = %s', (share) => {
    const scenario = scenarioWith({
      preset: 'plain',
      seed: `added wait ${share}`,
      horizon: '10 d',
      warmUp: '1 h',
      arrivals: [{ rate: '30 per hour' }],
      tickets: { work: { email: '1 min' } },
      desk: { channels: { email: { offerTimeout: '5 min' } } },
      experts: [{ count: 80, response: { accept: 1 - share, reject: 0, answer: '0 s' } }],
    });
    const minutes = figuresAfter(scenario, ['acceptance'])['acceptance']! / 60;
    // A geometric number of expired offers of five minutes: variance t ÷ (1 − t)², over some 7,200 tickets.
    const error = (5 * Math.sqrt(share)) / (1 - share) / Math.sqrt(7200);
    expect(Math.abs(minutes - addedWait(5, share)), `${minutes} min`).toBeLessThan(4 * error);
  });
});

describe('browser notifications (K-10)', () => {
  const desk = (notificationsOnShare: number): ScenarioSettings => ({
    horizon: '12 h',
    arrivals: [{ rate: '40 per hour' }],
    experts: [{ count: 14, behaviour: { temperament: { notificationsOnShare } } }],
  });

  it('without them several times as many offers expire', () => {
    const days = pairedDays(6, { on: desk(1), off: desk(0) }, ['timedOutOffer']);
    for (const { on } of days) expect(on['timedOutOffer']).toBeLessThan(5);
    holds(
      'expired offers without, over three times those with',
      days.map(({ on, off }) => off['timedOutOffer']! - 3 * on['timedOutOffer']!),
      10,
    );
  });

  it.each([
    [4, 0.2865],
    [8, 0.5353],
  ])('who only glances every %s minutes misses e^(−5 ÷ τ) of five-minute offers', (minutes, share) => {
    const scenario = scenarioWith({
      seed: `glances ${minutes}`,
      horizon: '10 d',
      arrivals: [{ rate: '30 per hour' }],
      tickets: { channels: { email: 1 }, work: { email: '1 s' }, needsEscalation: 0 },
      customers: { behaviour: { replies: { emailShare: 0 }, reopening: { base: 0, qualityWeight: 0 } } },
      experts: [
        {
          count: 60,
          behaviour: {
            temperament: { notificationsOnShare: 0, willingness: 30 },
            noticing: { glanceMean: `${minutes} min` },
            away: { awayMean: 0 },
            deciding: { emailMedian: '1 ms' },
          },
        },
      ],
    });
    const expired = figuresAfter(scenario, ['timedOutOffer'])['timedOutOffer']! / 100;
    const error = Math.sqrt((share * (1 - share)) / 7200);
    expect(Math.abs(expired - share), `${expired}`).toBeLessThan(4 * error);
  });
});
