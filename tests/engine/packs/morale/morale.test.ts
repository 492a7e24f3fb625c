import { describe, expect, it } from 'vitest';
import { dashboardOf } from '../../../../engine/kpi/dashboard.ts';
import { leavingChance, moraleAfter } from '../../../../engine/packs/morale/feeling.ts';
import { DEFAULT_MORALE } from '../../../../engine/packs/morale/morale-settings.ts';
import { redTilesOf } from '../../../../engine/packs/morale/red-tiles.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';
import { FollowedStaff } from './followed-staff.ts';
import { FollowedWork } from './followed-work.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MONTH = 30 * DAY;
const STEP = 20 * MINUTE;
const LEAVING = 300;
const QUICK = {
  alerts: { resolutionTime: '1 h' },
  morale: {
    stepTime: '20 min',
    recoveryTime: '2 h',
    redTileLoss: 200,
    leavingPerMonth: LEAVING,
    hiringTime: '30 min',
    newTime: '45 min',
  },
};

/** Morale a step later, by the text: back to 75, less what red tiles, notices and too much work cost. */
function later(
  before: number,
  { redTiles, notices, alerts, occupancy }: { redTiles: number; notices: number; alerts: number; occupancy: number },
): number {
  const back = (75 - before) * (1 - Math.exp(-STEP / (120 * MINUTE)));
  const lost = (200 * redTiles + 0.2 * Math.max(0, occupancy - 85)) * (STEP / DAY) + 0.5 * notices + 0.02 * alerts;
  return Math.min(100, Math.max(0, before + back - lost));
}

describe('morale', () => {
  it('follows from what the log says that experts went through, on random desks', () => {
    const seen = { red: 0, left: 0, hired: 0, notices: 0, alerts: 0 };
    onRandomDesks(QUICK, ({ events, value, simulation: { world } }) => {
      const run = new FollowedStaff(world.scenario.warmUp, later);
      for (const event of events) run.hear(event);
      expect(run.faults).toEqual([]);
      const { count } = run;
      const planned = world.scenario.experts.reduce(
        (sum, { count: members, archetype }) => sum + (archetype === 'ai-expert' ? 0 : Number(members)),
        0,
      );
      const start = planned - count.leftBefore + count.hiredBefore;
      const mean = (sum: number): number | null => (count.taken === 0 ? null : sum / count.taken);
      const expected = {
        morale: mean(count.morale),
        redTiles: mean(count.redTiles),
        turnover: mean((100 * MONTH * count.left) / STEP),
        staffRetention: start === 0 ? null : (100 * (start - count.leftOfStart)) / start,
        newStaff: mean(100 * count.fresh),
        leavers: count.left,
      };
      for (const [key, figure] of Object.entries(expected)) {
        const shown = value(key);
        if (figure === null || shown === null) expect(shown, key).toBe(figure);
        else expect(shown, key).toBeCloseTo(figure, 6);
      }
      seen.red += count.redTiles;
      seen.left += run.gone.size;
      seen.hired += run.hiredAt.size;
      seen.notices += run.notices;
      seen.alerts += run.alerts;
    });
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10);
  });

  it('knows how busy everybody was since last time, warm-up or not, ringing left out, on random desks', () => {
    let [busy, busyBefore] = [0, 0];
    onRandomDesks(QUICK, ({ events, simulation: { world } }) => {
      const work = new FollowedWork();
      for (const event of events) {
        work.hear(event);
        if (event.type !== 'morale-taken' || world.people.isPlain(event.expert)) continue;
        const occupancy = work.occupancy(event.expert, event.at);
        expect(event.occupancy, `expert ${event.expert} at ${event.at}`).toBe(occupancy);
        if (occupancy > 0) busy++;
        if (occupancy > 0 && event.at < world.scenario.warmUp) busyBefore++;
      }
    });
    expect(busy).toBeGreaterThan(50);
    expect(busyBefore).toBeGreaterThan(3);
  });

  it('is the same whether or not figures are kept for each expert, and however long the warm-up is', () => {
    let desks = 0;
    onRandomDesks(QUICK, ({ events, simulation }, settings) => {
      if (desks++ % 5 > 0) return;
      const taken = (run: PlayedRun['events']): unknown[] => run.filter(({ type }) => type === 'morale-taken');
      const others = [{ figures: { perExpert: false } }, { warmUp: '1 h' }];
      for (const other of others) {
        const run = played({ ...settings, ...other });
        expect(taken(run.events), JSON.stringify(other)).toEqual(taken(events));
        expect(run.simulation.fingerprint).toBe(simulation.fingerprint);
      }
    });
  });

  it('knows the poor tiles of the dashboard that an expert sees', () => {
    let red = 0;
    onRandomDesks({}, ({ simulation: { world } }) => {
      for (let expert = 0; expert < world.experts.count; expert++) {
        const shown = dashboardOf(world, expert)?.frozen;
        const tiles = shown && [shown.rejected, shown.timedOut, shown.emailFirstReply, shown.chatFirstReply];
        const poor = tiles?.filter(({ band }) => band?.word === 'poor').length ?? 0;
        expect(redTilesOf(world, expert)).toBe(poor);
        red += poor;
      }
    });
    expect(red).toBeGreaterThan(10);
  });

  it('by hand: at rest it stays, two red tiles and three notices at 95 % take 3 + 1.5 + 2 points a day', () => {
    const peace = { redTiles: 0, notices: 0, alerts: 0, occupancy: 80 };
    expect(moraleAfter(DEFAULT_MORALE, 75, peace)).toBe(75);
    expect(moraleAfter(DEFAULT_MORALE, 75, { redTiles: 2, notices: 3, alerts: 0, occupancy: 95 })).toBe(68.5);
    expect(moraleAfter(DEFAULT_MORALE, 75, { ...peace, alerts: 50 })).toBe(74);
    // From 55 back to 75: 20 · (1 − e^−0.1) = 1.90 on the first day.
    expect(moraleAfter(DEFAULT_MORALE, 55, peace)).toBe(56.9);
    expect(moraleAfter(DEFAULT_MORALE, 1, { ...peace, redTiles: 4, notices: 20 })).toBe(0);
    // 3 % a month at rest, e times as many 25 points below it.
    expect(leavingChance(DEFAULT_MORALE, 75)).toBeCloseTo(1 - Math.exp(-0.03 / 30), 12);
    expect(leavingChance(DEFAULT_MORALE, 50)).toBeCloseTo(1 - Math.exp((-0.03 * Math.E) / 30), 12);
  });
});

describe('over paired months', () => {
  const month = (seed: number, archetype: string, morale: ScenarioSettings): PlayedRun =>
    played({
      seed: String(seed),
      horizon: '30 d',
      arrivals: [{ rate: '2 per hour' }],
      experts: [{ count: 6, archetype, schedule: { shifts: [{ days: 'daily', from: '08:00', to: '14:00' }] } }],
      customers: { model: 'people' },
      packs: { morale },
    });
  const of = (archetype: string, morale: ScenarioSettings): ((key: string) => number) => {
    const runs = [1, 2].map((seed) => month(seed, archetype, morale));
    return (key) => runs.reduce((sum, run) => sum + (run.value(key) ?? NaN), 0) / runs.length;
  };

  it('the more the figures count, the lower is morale, and the more leave (K-102)', () => {
    const leaving = { leavingPerMonth: 0.2 };
    const free = of('ignorer', { ...leaving, focus: 0 });
    const usual = of('ignorer', leaving);
    const fixed = of('ignorer', { ...leaving, focus: 3 });
    expect(free('morale')).toBeGreaterThan(usual('morale') + 1);
    expect(usual('morale')).toBeGreaterThan(fixed('morale') + 1);
    expect(fixed('turnover')).toBeGreaterThan(free('turnover'));
  });

  it('whoever has poor tiles is in lower spirits than whoever has none', () => {
    const [ignorer, star] = [of('ignorer', {}), of('star', {})];
    expect(ignorer('redTiles')).toBeGreaterThan(star('redTiles') + 0.3);
    expect(ignorer('morale')).toBeLessThan(star('morale'));
  });

  it('whoever leaves is replaced by a newcomer who has done no ticket yet', () => {
    const run = month(4, 'steady', { leavingPerMonth: 2, hiringTime: '4 d' });
    const changes = run.events.filter((event) => event.type === 'staff-changed');
    const left = changes.filter(({ how }) => how === 'left');
    const hired = changes.filter(({ how }) => how === 'hired');
    expect(left.length).toBeGreaterThan(3);
    expect(hired.map(({ at }) => at)).toEqual(left.map(({ at }) => at + 4 * DAY).filter((at) => at <= MONTH));
    const newest = hired.at(-1)?.expert ?? 0;
    const answered = run.events.filter((event) => event.type === 'reply-sent' && event.expert === newest);
    expect(run.simulation.world.people.ticketsDone[newest]).toBeLessThanOrEqual(answered.length);
  });

  it('taking morale changes nothing else while nobody leaves', () => {
    const day = { horizon: '2 d', experts: [{ count: 3 }], arrivals: [{ rate: '8 per hour' }] };
    const plain = played({ ...day, customers: { model: 'people' } });
    const taken = played({ ...day, customers: { model: 'people' }, packs: { morale: { leavingPerMonth: 0 } } });
    expect(taken.events.filter(({ type }) => type !== 'morale-taken')).toEqual(plain.events);
  });
});
