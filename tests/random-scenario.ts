import fc from 'fast-check';
import { POLICY_NAMES } from '../engine/routing/policies.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { scenarioWith, type ScenarioSettings } from './scenarios.ts';

const pick = fc.constantFrom;
const minutes = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((count) => `${count} min`);
const seconds = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((count) => `${count} s`);
const law = (mean: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.oneof(
    mean,
    mean.map((value) => ({ law: 'exponential', mean: value })),
    mean.map((value) => ({ law: 'lognormal', mean: value, cv: 1.2 })),
  );
const limit = (range: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: range },
    { weight: 1, arbitrary: pick('never') },
    { weight: 1, arbitrary: law(range) },
  );

const channel = fc.record({
  offerTimeout: limit(seconds(20, 600)),
  firstReplyTimeout: limit(minutes(5, 90)),
  followUpTimeout: limit(minutes(10, 600)),
  silenceCloses: minutes(30, 2000),
});

const skills = pick([], ['billing'], ['technical'], ['billing', 'technical']);

const categories = fc.record({
  plainest: fc.record({ weight: pick(1, 3) }),
  billing: fc.record({
    weight: pick(0, 1),
    skills: pick(['billing'], ['billing', 'technical'], []),
    priority: pick(0, 1, 2),
  }),
  rare: fc.record({ weight: pick(0, 0.2), urgent: fc.boolean(), patience: law(minutes(1, 60)) }),
});

const schedule = fc.oneof(
  { weight: 3, arbitrary: pick<unknown>('always') },
  {
    weight: 2,
    arbitrary: pick<unknown>(
      { shifts: [{ days: 'daily', from: '00:30', to: '02:00' }] },
      { shifts: [{ days: 'daily', from: '23:00', to: '01:30', breaks: [{ at: '00:40', lasts: '10 min' }] }] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 5 })
      .map((staffed) => ({ every: '30 min', cycle: 'once', staffed })),
  },
  { weight: 1, arbitrary: fc.record({ online: law(minutes(10, 90)), offline: law(minutes(5, 40)) }) },
);

const archetypes = [
  'steady',
  'newcomer',
  'cherry-picker',
  'ignorer',
  'overcommitted',
  'hoarder',
  'speedster',
  'over-escalator',
  'part-timer',
  'star',
  'ai-expert',
];

const group = fc.record(
  {
    count: fc.integer({ min: 2, max: 5 }),
    archetype: pick(...archetypes),
    skills: fc.oneof({ weight: 3, arbitrary: pick(['billing', 'technical']) }, { weight: 1, arbitrary: skills }),
    schedule,
    noShow: pick(0, 0.3),
    response: fc
      .record({
        accept: pick(0.3, 0.7, 1),
        reject: pick(0, 0.3).map((share) => share * 0.99),
        answer: law(seconds(0, 400)),
      })
      .map((response) => ({ ...response, reject: Math.min(response.reject, 1 - response.accept) })),
    unansweredCap: pick(1, 3, 'unlimited'),
  },
  { requiredKeys: ['count', 'archetype', 'skills', 'schedule'] },
);

const desk = fc.record({
  channels: fc.record({ email: channel, chat: channel }),
  offering: fc.record({
    policy: pick(...POLICY_NAMES),
    mode: fc.oneof({ weight: 4, arbitrary: pick('push') }, { weight: 1, arbitrary: pick('broadcast', 'pull') }),
    breadth: pick(2, 3, 'unlimited'),
    ringAfter: pick([], ['5 min', '10 min']),
  }),
  cap: fc.record({
    unanswered: pick(1, 3, 'unlimited'),
    reservePending: fc.boolean(),
    includeFollowUps: fc.boolean(),
    pendingPerExpert: pick(1, 2, 'cap'),
    heldUntil: pick('acceptance', 'first-reply', 'done'),
  }),
  reoffer: fc.record(
    {
      to: pick('anyone', 'not-the-last', 'others-first', 'never-again'),
      whenAllRefused: pick('wait', 'escalate', 'start-again'),
      again: pick('10 min', 'never'),
      maxOffers: pick('unlimited', 3),
      delay: law(seconds(1, 120)),
    },
    { requiredKeys: ['to', 'whenAllRefused', 'again', 'maxOffers'] },
  ),
  offline: fc.record({ onPending: pick('rescind', 'keep') }),
  afterMiss: fc.record({
    action: pick('nothing', 'away', 'offline'),
    after: pick(1, 3),
    lasts: pick('10 min', 'until back'),
  }),
  shiftEnd: pick('finish-in-hand', 'finish-all', 'drop'),
  work: fc.record({
    mode: pick('by-channel', 'serial', 'parallel'),
    order: pick('by-archetype', 'oldest-first', 'shortest-first'),
  }),
  preemption: fc.oneof({ weight: 4, arbitrary: pick('none') }, { weight: 1, arbitrary: pick('resume') }),
  patienceEnds: pick('first-reply', 'acceptance'),
  autoAcknowledge: fc.boolean(),
});

/** Settings of a small desk with every rule there is drawn at random: two hours, some dozens of tickets. */
export const randomSettings: fc.Arbitrary<ScenarioSettings> = fc.record({
  seed: fc.integer({ min: 0, max: 1e9 }).map(String),
  horizon: pick('2 h', '3 h'),
  warmUp: pick('0 s', '30 min'),
  closing: pick('cut', 'drain'),
  skills: fc.constant(['billing', 'technical']),
  tickets: fc.record({ channels: pick({ email: 1 }, { chat: 1 }, { email: 2, chat: 1 }), categories }),
  arrivals: fc.tuple(
    fc.record({ rate: fc.integer({ min: 5, max: 40 }).map((count) => `${count} per hour`), batch: pick(1, 1, 3) }),
  ),
  waiting: fc.record({
    order: pick('oldest-first', 'newest-first', 'priority', 'priority-and-age', 'earliest-breach'),
    capacity: pick('unlimited', 5),
    systemCapacity: pick('unlimited', 12),
    balking: pick(0, 0.2),
  }),
  experts: fc.tuple(group, group).map(([first, second]) => [
    { name: 'first', ...first, skills: ['billing', 'technical'] },
    { name: 'second', ...second },
  ]),
  desk,
  customers: fc.record({ model: pick('people', 'people', 'plain') }),
  standing: fc.record({ on: fc.boolean(), refresh: pick('hourly', 'live') }),
});

/** A complete scenario of those settings. */
export const scenarioOf = (settings: ScenarioSettings): Scenario => scenarioWith(settings);

/** What a failure says, so that it can be played again: the settings as a scenario file reads them. */
export const replayHint = (settings: ScenarioSettings): string =>
  `replay: put this in desk.json and run npx --no -- switchyard simulate desk.json\n${JSON.stringify(settings)}`;
