import { describe, expect, test } from 'vitest';
import { POLICY_NAMES } from '../../../../engine/routing/policies.ts';
import { layersOf, SCENARIO_PRESETS } from '../../../../engine/scenario/presets/scenario-presets.ts';
import type { Scenario } from '../../../../engine/scenario/scenario.ts';
import { scenarioOf, shortest } from '../reading.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const always = (value: number) => ({ law: 'constant', value });
const withPreset = (name: string): Scenario => scenarioOf(shortest(`preset: ${name}`), { policies: POLICY_NAMES });

test.each(Object.keys(SCENARIO_PRESETS))('%s lies under the shortest scenario and leaves nothing to say', (name) => {
  expect(withPreset(name).name).toBe('short');
  expect(SCENARIO_PRESETS[name]?.about).toMatch(/^[A-Z].*\.$/);
});

test('a preset brings what it rests on, and nothing twice', () => {
  expect(layersOf(['offer-core', 'plain'])).toEqual([
    SCENARIO_PRESETS.strict,
    SCENARIO_PRESETS.plain,
    SCENARIO_PRESETS['offer-core'],
  ]);
});

describe('strict has the defaults of the marketplace', () => {
  const { desk, waiting, figures, standing, tickets } = withPreset('strict');

  test('limits: 5 minutes for every offer, 60 minutes, 24 hours and 48 hours', () => {
    for (const channel of ['email', 'chat', 'voice'] as const) {
      expect(desk.channels[channel]).toEqual({
        offerTimeout: always(5 * MINUTE),
        firstReplyTimeout: always(60 * MINUTE),
        followUpTimeout: always(24 * HOUR),
        silenceCloses: always(48 * HOUR),
      });
    }
  });

  test('three unanswered at most, a pending offer counted, one pending at a time', () => {
    expect(desk.cap).toEqual({
      unanswered: 3,
      reservePending: true,
      includeFollowUps: false,
      pendingPerExpert: 1,
      heldUntil: 'first-reply',
    });
  });

  test('nothing after a miss, others first, again after 10 minutes and at most 3 times, rescinded when offline', () => {
    expect(desk.afterMiss.action).toBe('nothing');
    expect(desk.reoffer).toMatchObject({ to: 'others-first', again: always(10 * MINUTE), againAtMost: 3 });
    expect(desk.offline.onPending).toBe('rescind');
  });

  test('oldest first, weights refreshed hourly over 30 days, 5 % exploration', () => {
    expect(waiting.order).toBe('oldest-first');
    expect(standing).toMatchObject({ on: true, refresh: 'hourly' });
    expect(figures.windowHours).toBe(30 * 24);
    expect(desk.offering).toMatchObject({ policy: 'standing-weighted', temperature: 1, exploration: 0.05 });
  });

  test('bands as read from the text', () => {
    expect(figures.bands).toEqual({
      rejected: [5, 15, 20],
      timedOut: [5, 10, 15],
      emailFrt: [2, 5, 15],
      emailFrtSlowPoor: null,
      chatFrt: [60, 120, 180],
    });
    expect(figures).toMatchObject({ countIncorrectEscalation: true, distinctTickets: false, reviewWindow: 'days' });
  });

  test('8 hours to the first reply, urgent or not', () => {
    expect([waiting.responseTarget, waiting.urgentResponseTarget]).toEqual([8 * HOUR, 8 * HOUR]);
  });

  test('voice is off, and a fifth of all causes cannot be helped', () => {
    expect(tickets.channels).toEqual({ email: 68, chat: 32 });
    const categories = Object.values(tickets.categories);
    const total = categories.reduce((sum, { weight }) => sum + weight, 0);
    const share =
      categories.reduce((sum, { weight, uncontrollable = 0.2 }) => sum + weight * uncontrollable, 0) / total;
    expect(share).toBeCloseTo(0.2, 2);
  });
});

test('realistic: 20 seconds and 3 minutes for live channels, away after three misses, tighter targets', () => {
  const { desk, waiting } = withPreset('realistic');
  expect(desk.channels.chat).toMatchObject({
    offerTimeout: always(20_000),
    firstReplyTimeout: always(3 * MINUTE),
    followUpTimeout: always(3 * MINUTE),
    silenceCloses: always(48 * HOUR),
  });
  expect(desk.channels.email.offerTimeout).toEqual(always(5 * MINUTE));
  expect(desk.afterMiss).toMatchObject({ action: 'away', after: 3 });
  expect([waiting.responseTarget, waiting.urgentResponseTarget]).toEqual([4 * HOUR, HOUR]);
});

test('offer-core: three places until done, 80 / 12 / 8, a minute, five minutes, never again to who refused', () => {
  const { desk, experts, tickets, customers, standing } = withPreset('offer-core');
  expect(desk.cap).toMatchObject({ unanswered: 3, pendingPerExpert: 'cap', heldUntil: 'done', reservePending: true });
  expect(experts[0]?.response).toEqual({ accept: 0.8, reject: 0.12, answer: { law: 'exponential', mean: 60_000 } });
  expect(desk.channels.email).toMatchObject({
    offerTimeout: always(300_000),
    firstReplyTimeout: null,
    followUpTimeout: null,
  });
  expect(desk.reoffer).toMatchObject({ to: 'never-again', whenAllRefused: 'wait' });
  expect(desk.reoffer.delay).toBeUndefined();
  expect(tickets).toMatchObject({ channels: { email: 1 }, difficultyShapesWork: false });
  expect(tickets.work.email).toEqual({ law: 'lognormal', mean: 480_000, cv: 0.75 });
  expect(desk.work.mode).toBe('parallel');
  expect(desk.offering.policy).toBe('random');
  expect([customers.model, standing.on]).toEqual(['plain', false]);
});

test.each([
  ['twilio', 120_000, 'away', 1],
  ['deliveroo', 100_000, 'offline', 3],
])('%s: the documented limit and what follows a miss', (name, limit, action, after) => {
  const { desk } = withPreset(name);
  expect(desk.channels.chat.offerTimeout).toEqual(always(limit));
  expect(desk.afterMiss).toMatchObject({ action, after });
});

test('dynamics: three further offers to the same person, a hundred in all', () => {
  expect(withPreset('dynamics').desk.reoffer).toMatchObject({ againAtMost: 3, maxOffers: 100 });
});

test('the museum: each bad rule differs from strict in what users complained of', () => {
  expect(withPreset('zendesk-live-lock').desk.offering.policy).toBe('same-again');
  expect(withPreset('zendesk-live-lock').desk.reoffer.to).toBe('anyone');
  expect(withPreset('newest-first-starvation').waiting.order).toBe('newest-first');
  expect(withPreset('absent-owner').desk.offering.policy).toBe('absent-owner');
  expect(withPreset('absent-owner').desk.channels.email.firstReplyTimeout).toBeNull();
  expect(withPreset('woken-chats').desk.cap.includeFollowUps).toBe(false);
  expect(withPreset('hoarding').experts[0]?.archetype).toBe('hoarder');
});
