import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { onRandomDesks, played } from '../pack-runs.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';

const HOUR = 3_600_000;

interface Story {
  readonly caseType: string;
  readonly arrivedAt: number;
  replies: number;
  reopenings: number;
  solvedAt: number;
}

/** What happened to each measured ticket, from the log alone. */
function storiesOf(events: readonly SimulationEvent[], settings: ScenarioSettings, warmUp: number): Story[] {
  const { categories } = settings['tickets'] as { categories: Record<string, { caseType?: string }> };
  const stories = new Map<number, Story>();
  for (const event of events) {
    if (event.type === 'ticket-arrived') {
      const caseType = categories[event.category]?.caseType ?? 'request';
      stories.set(event.ticket, { caseType, arrivedAt: event.at, replies: 0, reopenings: 0, solvedAt: NaN });
    }
    const story = 'ticket' in event ? stories.get(event.ticket) : undefined;
    if (story === undefined) continue;
    if (event.type === 'customer-replied') story.replies++;
    if (event.type === 'ticket-solved') story.solvedAt = event.at;
    if (event.type !== 'ticket-reopened') continue;
    story.reopenings++;
    story.solvedAt = NaN;
  }
  return [...stories.values()].filter(({ arrivedAt }) => arrivedAt >= warmUp);
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  request: ['request'],
  refund: ['refund'],
  cancellation: ['cancellation'],
  call: ['onboarding-call', 'save-call'],
  community: ['comment', 'direct-message', 'post', 'group-report', 'portal-report'],
};

const CASES = [
  ['refund', 'request', 'cancellation'],
  ['save-call', 'comment', 'refund'],
] as const;

describe('figures by what a case is about', () => {
  it.each(CASES)('are those of the log, on random desks: %s, %s and %s', (...caseTypes) => {
    let seen = 0;
    onRandomDesks(
      { caseTypes: { replyLimit: 1, refundReplyLimit: 2 } },
      ({ events, value, simulation }, settings) => {
        const stories = storiesOf(events, settings, simulation.world.scenario.warmUp);
        const same = (key: string, expected: number | null): void => {
          if (expected === null) expect(value(key), key).toBeNull();
          else expect(value(key), key).toBeCloseTo(expected, 9);
        };
        for (const [name, types] of Object.entries(GROUPS)) {
          const cases = stories.filter(({ caseType }) => types.includes(caseType));
          const solved = cases.filter(({ solvedAt }) => !Number.isNaN(solvedAt));
          same(`${name}Replies`, mean(cases.map(({ replies }) => replies)));
          same(`${name}Reopenings`, mean(cases.map(({ reopenings }) => reopenings)));
          same(`${name}Solution`, mean(solved.map(({ solvedAt, arrivedAt }) => (solvedAt - arrivedAt) / HOUR)));
        }
        const over = stories.filter(({ caseType, replies }) => replies > (caseType === 'refund' ? 2 : 1));
        same('casesOverLimit', stories.length === 0 ? null : (100 * over.length) / stories.length);
        seen += over.length;
      },
      caseTypes,
    );
    expect(seen).toBeGreaterThan(20);
  });
});

/** A desk that is there around the clock, or from the third day on. */
const desk = (seed: string, from: string, settings: ScenarioSettings = {}): ScenarioSettings => ({
  seed,
  horizon: '3 d',
  closing: 'drain',
  arrivals: [{ rate: '6 per hour', until: '1 d' }],
  experts: [{ count: 12, joins: from }],
  tickets: { channels: { email: 1 }, categories: { refund: { caseType: 'refund' } } },
  packs: { caseTypes: {}, saves: {} },
  customers: { behaviour: { patience: { emailMedian: '60 d' } } },
  ...settings,
});

describe('the same answer', () => {
  const pairs = ['a', 'b', 'c', 'd'].map((seed) => [played(desk(seed, '0 s')), played(desk(seed, '2 d'))] as const);

  it('takes hours at one desk and days at the other', () => {
    for (const [soon, late] of pairs) {
      expect(soon.value('refundSolution')).toBeLessThan(12);
      expect(late.value('refundSolution')).toBeGreaterThan(24);
    }
  });

  it('satisfies more in hours than in days (K-72)', () => {
    const gains = pairs.map(
      ([soon, late]) => (soon.value('reviewScore') as number) - (late.value('reviewScore') as number),
    );
    expect(Math.min(...gains), `stars by seed: ${gains.join(', ')}`).toBeGreaterThan(0);
  });

  it('saves more refunds in hours than in days (K-62, K-72)', () => {
    const gains = pairs.map(
      ([soon, late]) => (soon.value('refundSaves') as number) - (late.value('refundSaves') as number),
    );
    expect(
      gains.reduce((sum, gain) => sum + gain, 0),
      `points by seed: ${gains.join(', ')}`,
    ).toBeGreaterThan(0);
  });
});
