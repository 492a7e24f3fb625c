import { describe, expect, it } from 'vitest';
import type { FigureDefinition } from '../../../../engine/kpi/catalogue/figure-definition.ts';
import type { Slice } from '../../../../engine/kpi/slice.ts';
import { breakdownOf, readFigure } from '../../../../engine/kpi/snapshot.ts';
import { SERVED, SERVED_COLUMNS } from '../../../../engine/packs/service/served.ts';
import { SERVICE_FIGURES } from '../../../../engine/packs/service/service-figures.ts';
import { shipped } from '../../../shipped-scenarios.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played } from '../pack-runs.ts';
import { servedByLog } from './served-by-log.ts';

const DAY = 86_400_000;
/** Levels of the last seven days have a test of their own. */
const LEVELS = new Set(['csatWeek', 'csatGoal', 'csatTrack', 'csatChange']);

const figure = (key: string): FigureDefinition => SERVICE_FIGURES.find((each) => each.key === key) as FigureDefinition;

/** A figure of made-up counts. */
function valueOf(key: string, counts: Partial<Record<keyof typeof SERVED, number>>): number | null {
  const columns = new Float64Array(SERVED_COLUMNS);
  for (const [name, count] of Object.entries(counts)) columns[SERVED[name as keyof typeof SERVED]] = count;
  return readFigure(figure(key), { packs: () => columns } as unknown as Slice).value;
}

describe('figures of service', () => {
  it('are those of the log, on random desks', () => {
    const seen = new Map<string, number>();
    onRandomDesks({ service: {} }, ({ events, value, simulation }) => {
      const expected = servedByLog(events, simulation.world.scenario, simulation.now);
      for (const { key } of SERVICE_FIGURES) {
        if (LEVELS.has(key)) continue;
        const again = expected[key] as number;
        if (!Number.isFinite(again)) {
          expect(value(key), key).toBeNull();
          continue;
        }
        expect(value(key), key).toBeCloseTo(again, 7);
        if (again !== 0) seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    });
    const silent = SERVICE_FIGURES.map(({ key }) => key).filter((key) => !LEVELS.has(key) && !seen.has(key));
    // Nobody marks wrongly unless asked to.
    expect(silent).toEqual(['urgentMissed', 'urgentFalseAlarms']);
  });

  it('52 promoters and 18 detractors of 100 are +34; flags are detractors and sevens (worked example 6)', () => {
    expect(valueOf('nps', { promoters: 52, detractors: 18, surveys: 100 })).toBeCloseTo(34, 12);
    expect(valueOf('yellowFlags', { flags: 18 + 9, surveys: 100 })).toBe(27);
  });

  it('what is kept apart by category, channel and group adds up to the whole', () => {
    const simulation = new Simulation(shipped('expert-marketplace', ['horizon=14 h', 'packs.service={}']));
    simulation.run();
    const { world, now } = simulation;
    const whole = breakdownOf(world, 'interval', now, ['csat', 'firstContact']);
    const total = (by: 'category' | 'channel' | 'group' | 'interval', key: string): number =>
      breakdownOf(world, by, now, [key]).reduce((sum, { figures }) => sum + (figures[key]?.numerator ?? 0), 0);
    expect(whole.length).toBeGreaterThan(10);
    for (const key of ['csat', 'firstContact'])
      for (const by of ['category', 'channel', 'group'] as const)
        expect(total(by, key), `${key} by ${by}`).toBe(total('interval', key));
    expect(total('group', 'csat')).toBeGreaterThan(50);
  });
});

describe('a promise of eight hours', () => {
  const asleep = (settings: ScenarioSettings = {}): ScenarioSettings => ({
    horizon: '12 h',
    closing: 'cut',
    arrivals: [{ times: ['0 s', '1 h', '5 h'] }],
    experts: [{ count: 1, schedule: { shifts: [{ days: 'daily', from: '23:00', to: '23:30' }] } }],
    customers: { model: 'plain' },
    packs: { service: {} },
    ...settings,
  });

  it('is broken the moment after, by those who are still waiting', () => {
    expect(played(asleep()).value('overdue')).toBeCloseTo((100 * 2) / 3, 9);
    expect(played(asleep(), 8 * 3_600_000).value('overdue')).toBe(0);
    expect(played(asleep(), 8 * 3_600_000 + 1).value('overdue')).toBeCloseTo(100 / 3, 9);
  });

  it('is not kept by leaving those who were late without any reply: all cases count (K-58)', () => {
    expect(played(asleep(), 8 * 3_600_000).value('answeredInTime')).toBeNull();
    expect(played(asleep()).value('answeredInTime')).toBe(0);
  });
});

describe('a resolution within a day', () => {
  it('is nothing that a ticket of an hour has missed', () => {
    const settings = {
      horizon: '40 h',
      closing: 'cut',
      arrivals: [{ times: ['0 s', '20 h'] }],
      experts: [{ count: 1, schedule: { shifts: [{ days: 'daily', from: '23:00', to: '23:30' }] } }],
      customers: { model: 'plain' },
      packs: { service: {} },
    };
    // Whoever comes at 23 h solves something; what is younger than a day by then has missed nothing.
    expect(played(settings, 10 * 3_600_000).value('resolvedInTime')).toBeNull();
    expect(played(settings, 23.9 * 3_600_000).value('resolvedInTime')).toBe(100);
    const nobody = { ...settings, experts: [{ count: 1, joins: '30 d' }] };
    expect(played(nobody, 24 * 3_600_000).value('resolvedInTime')).toBeNull();
    // The moment after, one of two has missed its day, and of the other nobody knows.
    const late = played(nobody, 24 * 3_600_000 + 1);
    expect([late.value('resolvedInTime'), late.value('arrived')]).toEqual([0, 2]);
  });
});

describe('urgent tickets', () => {
  const desk = (urgentMarking: ScenarioSettings | undefined): ScenarioSettings => ({
    seed: 'urgent',
    horizon: '4 d',
    arrivals: [{ rate: '20 per hour' }],
    experts: [{ count: 3, schedule: { shifts: [{ days: 'daily', from: '08:00', to: '16:00' }] } }],
    waiting: { order: 'priority' },
    tickets: {
      categories: { login: { urgent: true, priority: 0 }, howTo: { weight: 3 } },
      ...(urgentMarking && { urgentMarking }),
    },
    packs: { service: {} },
  });

  it('are missed and raised falsely as often as the setting says', () => {
    const run = played(desk({ missed: 0.3, falseAlarm: 0.1 }));
    // 4 d × 20 an hour: some 480 urgent ones and 1,440 others; within four standard errors.
    expect(Math.abs((run.value('urgentMissed') as number) - 30)).toBeLessThan(4 * 100 * Math.sqrt((0.3 * 0.7) / 480));
    expect(Math.abs((run.value('urgentFalseAlarms') as number) - 10)).toBeLessThan(
      4 * 100 * Math.sqrt((0.1 * 0.9) / 1440),
    );
  });

  it('wait longer when half of them are not marked', () => {
    const wait = (settings: ScenarioSettings): number => {
      const { simulation } = played(settings);
      const rows = breakdownOf(simulation.world, 'category', simulation.now, ['acceptance']);
      return rows.find(({ name }) => name === 'login')?.figures['acceptance']?.value as number;
    };
    expect(wait(desk({ missed: 0.5 }))).toBeGreaterThan(1.2 * wait(desk(undefined)));
  });
});

describe('satisfaction', () => {
  it('counts the best of three choices alone where the scale says so', () => {
    const desk = (scale: string): ScenarioSettings => ({
      horizon: '3 d',
      arrivals: [{ rate: '20 per hour' }],
      experts: [{ count: 10 }],
      packs: { service: { satisfaction: { scale } } },
    });
    const [stars, three] = ['five-stars', 'three-choices'].map((scale) => played(desk(scale)));
    const left = stars?.events.flatMap((event) => (event.type === 'review-left' ? [event.stars] : [])) as number[];
    expect(three?.value('csat')).toBeCloseTo((100 * left.filter((count) => count === 5).length) / left.length, 9);
    expect(three?.value('csatNeutral')).toBeCloseTo(
      (100 * left.filter((count) => count === 3 || count === 4).length) / left.length,
      9,
    );
  });

  it('of the last seven days is that of the reviews left in them, and is set beside the goal', () => {
    const run = played({
      horizon: '20 d',
      closing: 'cut',
      arrivals: [{ rate: '4 per hour' }],
      experts: [{ count: 4 }],
      packs: { service: {} },
    });
    const now = 20 * DAY;
    const share = (from: number, to: number): number => {
      const stars = run.events.flatMap((event) =>
        event.type === 'review-left' && event.at >= from && event.at < to ? [event.stars] : [],
      );
      return (100 * stars.filter((count) => count >= 4).length) / stars.length;
    };
    expect(run.value('csatWeek')).toBeCloseTo(share(now - 7 * DAY, now + 1), 9);
    expect(run.value('csatChange')).toBeCloseTo(
      share(now - 7 * DAY, now + 1) - share(now - 14 * DAY, now - 7 * DAY),
      9,
    );
    expect(run.value('csatGoal')).toBeCloseTo(82 + (5 * 20) / 90, 9);
    expect(run.value('csatTrack')).toBeCloseTo(share(now - 7 * DAY, now + 1) - (82 + (5 * 20) / 90), 9);
  });
});

it('17 % of those who abandon are lost: a quarter goes elsewhere, 68 % of these for good (D-21)', () => {
  const run = played({
    horizon: '10 d',
    arrivals: [{ rate: '60 per hour' }],
    tickets: { channels: { chat: 1 } },
    experts: [{ count: 2 }],
    packs: { service: {} },
  });
  const abandoned = run.events.filter(({ type }) => type === 'ticket-abandoned').length;
  expect(abandoned).toBeGreaterThan(1000);
  const expected = 0.25 * 0.68;
  expect(Math.abs((run.value('lostAfterAbandoning') as number) / 100 - expected)).toBeLessThan(
    4 * Math.sqrt((expected * (1 - expected)) / abandoned) + 0.01,
  );
});
