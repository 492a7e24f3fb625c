import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const QUICK = {
  training: {
    coachingTime: '50 min',
    everyTime: '1 h',
    awayTime: '10 min',
    windowTime: '20 min',
    coachedShare: 0.5,
    gainShare: 0.5,
  },
};

/** Beginnings of the coachings of such desks that begin before their end. */
const beginnings = (horizon: number): number[] =>
  [50, 110, 170].map((minutes) => minutes * MINUTE).filter((begin) => begin <= horizon);

/** Cases of each group and phase: "coached after" and so on, by the log alone. */
function cellsOf(events: readonly SimulationEvent[], begins: readonly number[], from: number): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  const coached = new Set(
    events.filter((event) => event.type === 'coaching-began').map(({ at, expert }) => `${at} ${expert}`),
  );
  const solvedAt = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'ticket-solved') solvedAt.set(event.ticket, event.at);
    if (event.at < from || !(event.type === 'first-reply-judged' || event.type === 'review-left')) continue;
    // A review belongs to the answer that it is about.
    const at = event.type === 'review-left' ? (solvedAt.get(event.ticket) as number) : event.at;
    const before = begins.find((begin) => at >= begin - 20 * MINUTE && at < begin);
    const after = begins.find((begin) => at >= begin + 10 * MINUTE && at < begin + 30 * MINUTE);
    const begin = after ?? before;
    if (begin === undefined) continue;
    const group = coached.has(`${begin} ${event.expert}`) ? 'coached' : 'control';
    const key = `${group} ${after === undefined ? 'before' : 'after'} ${event.type}`;
    cells.set(key, [...(cells.get(key) ?? []), event.type === 'review-left' ? event.stars : event.points]);
  }
  return cells;
}

describe('coaching', () => {
  it('is measured as the log says, on random desks without AI experts', () => {
    let measured = 0;
    onRandomDesks(QUICK, ({ events, value, simulation: { world } }) => {
      const { experts, warmUp, horizon } = world.scenario;
      if (experts.some(({ archetype }) => archetype === 'ai-expert')) return;
      const cells = cellsOf(events, beginnings(horizon), warmUp);
      const mean = (key: string): number => {
        const cases = cells.get(key) ?? [];
        return cases.reduce((sum, amount) => sum + amount, 0) / cases.length;
      };
      const effect = (type: string): number =>
        mean(`coached after ${type}`) -
        mean(`coached before ${type}`) -
        (mean(`control after ${type}`) - mean(`control before ${type}`));
      const expected = {
        trainingEffect: effect('first-reply-judged'),
        trainingEffectStars: effect('review-left'),
        coachedBefore: mean('coached before first-reply-judged'),
        coachedAfter: mean('coached after first-reply-judged'),
        controlBefore: mean('control before first-reply-judged'),
        controlAfter: mean('control after first-reply-judged'),
        coachings: events.filter(({ type, at }) => type === 'coaching-began' && at >= warmUp).length,
      };
      for (const [key, figure] of Object.entries(expected)) {
        const shown = value(key);
        if (Number.isNaN(figure) || shown === null) expect(shown, key).toBe(Number.isNaN(figure) ? null : figure);
        else expect(shown, key).toBeCloseTo(figure, 8);
      }
      if (!Number.isNaN(expected.trainingEffect)) measured++;
    });
    expect(measured).toBeGreaterThan(3);
  });

  it('takes those on duty away from new offers until it is over', () => {
    let offered = 0;
    onRandomDesks(QUICK, ({ events }) => {
      const away = new Map<number, number>();
      for (const event of events) {
        if (event.type === 'coaching-began') away.set(event.expert, event.at + 10 * MINUTE);
        if (event.type === 'coaching-ended') away.delete(event.expert);
        // A shift that begins meanwhile brings somebody back to the desk who was not on duty.
        if (event.type === 'expert-came-online' || event.type === 'break-ended') away.delete(event.expert);
        if (event.type !== 'offer-made') continue;
        offered++;
        expect(away.has(event.expert) && event.at < (away.get(event.expert) ?? 0)).toBe(false);
      }
    });
    expect(offered).toBeGreaterThan(100);
  });

  it('by hand: half of what skill 0.5 lacks raises a wholly read easy reply from 83.9 to 89.1 points', () => {
    const behaviour = {
      temperament: { skill: 0.5, skillSpread: 0, readFraction: 1, readFractionSpread: 0, willingness: 20 },
      quality: { noise: 0, fatigueLoss: 0 },
      working: { loadResponse: 'none', deadlinePart: 1 },
    };
    const { events, simulation, value } = played({
      horizon: '10 d',
      tickets: { difficulty: 0, channels: { email: 1 } },
      arrivals: [{ rate: '2 per hour' }],
      experts: [{ count: 6, behaviour }],
      customers: { model: 'people' },
      packs: { training: { coachingTime: '5 d', windowTime: '4 d', gainShare: 0.5 } },
    });
    // (0.78 + 0.22 · skill) · (1 − e^(−1/0.35)).
    const points = (skill: number): number => 100 * (0.78 + 0.22 * skill) * (1 - Math.exp(-1 / 0.35));
    expect(value('coachedBefore')).toBeCloseTo(points(0.5), 1);
    expect(value('coachedAfter')).toBeCloseTo(points(0.75), 1);
    expect(value('controlAfter')).toBeCloseTo(points(0.5), 1);
    expect(value('trainingEffect')).toBeCloseTo(points(0.75) - points(0.5), 1);
    const coached = new Set(events.filter((event) => event.type === 'coaching-ended').map(({ expert }) => expert));
    expect(coached.size).toBe(value('coachings'));
    for (let expert = 0; expert < 6; expert++)
      expect(simulation.world.people.skill[expert]).toBe(coached.has(expert) ? 0.75 : 0.5);
  });
});

describe('who comes after a coaching', () => {
  const desk = (settings: ScenarioSettings): PlayedRun =>
    played({
      horizon: '10 d',
      tickets: { difficulty: 0, channels: { email: 1 } },
      arrivals: [{ rate: '4 per hour' }],
      experts: [
        {
          name: 'all',
          count: 3,
          behaviour: {
            temperament: { skill: 0.5, skillSpread: 0, readFraction: 1, readFractionSpread: 0, willingness: 20 },
            quality: { noise: 0, fatigueLoss: 0 },
            working: { loadResponse: 'none', deadlinePart: 1 },
          },
        },
      ],
      customers: { model: 'people' },
      interventions: [{ at: '5 d 5 h', lever: 'join', group: 'all', count: 6 }],
      packs: { training: { coachingTime: '5 d', windowTime: '4 d', gainShare: 0.5, ...settings } },
    });
  // (0.78 + 0.22 · skill) · (1 − e^(−1/0.35)).
  const points = (skill: number): number => 100 * (0.78 + 0.22 * skill) * (1 - Math.exp(-1 / 0.35));

  it('was not coached, whatever the lot would have said, and was not there to be compared with', () => {
    const all = desk({ coachedShare: 1 });
    expect(all.value('coachings')).toBe(3);
    expect(all.value('coachedAfter')).toBeCloseTo(points(0.75), 1);
    expect(all.value('controlAfter')).toBeNull();
    const none = desk({ coachedShare: 0 });
    expect(none.value('controlAfter')).toBeCloseTo(points(0.5), 1);
    const judged = none.events.filter(
      (event) => event.type === 'first-reply-judged' && event.at > 5 * DAY + 4 * 60 * MINUTE,
    );
    expect(new Set(judged.map((event) => ('expert' in event ? event.expert : null))).size).toBe(9);
  });
});

describe('over paired weeks', () => {
  const weeks = (seed: number, training: ScenarioSettings): PlayedRun =>
    played({
      seed: String(seed),
      horizon: '16 d',
      arrivals: [{ rate: '4 per hour' }],
      experts: [{ count: 12, archetype: 'newcomer' }],
      customers: { model: 'people' },
      packs: { training: { coachingTime: '8 d', ...training } },
    });
  const seeds = [1, 2, 3, 4, 5];
  const effects = (training: ScenarioSettings): number[] =>
    seeds.map((seed) => weeks(seed, training).value('trainingEffect') ?? NaN);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('coaching that teaches shows in first replies, and coaching that teaches nothing does not (K-111)', () => {
    const [taught, idle] = [effects({ gainShare: 0.5 }), effects({ gainShare: 0 })];
    // Of the 45 points of skill that newcomers lack, half are gained: about 0.22 · (0.22 + 0.6 · 0.24) of quality, 7 points.
    taught.forEach((effect, index) => expect(effect).toBeGreaterThan((idle[index] ?? NaN) + 3));
    expect(mean(taught)).toBeGreaterThan(4);
    expect(Math.abs(mean(idle))).toBeLessThan(2);
  });

  it('it takes a while for nothing else to change: until the first coaching the run is the same', () => {
    const settings = { horizon: '3 d', experts: [{ count: 3 }], arrivals: [{ rate: '4 per hour' }] };
    const plain = played({ ...settings, customers: { model: 'people' } });
    const coached = played({ ...settings, customers: { model: 'people' }, packs: { training: {} } });
    const others = coached.events.filter(({ type }) => type !== 'first-reply-judged');
    expect(others).toEqual(plain.events);
    expect(coached.value('coachings')).toBe(0);
    expect(plain.events.at(-1)?.at).toBeLessThan(10 * DAY);
  });
});
