import { describe, expect, it } from 'vitest';
import { intervalsOf, snapshotOf, type FigureValues } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

const MINUTE = 60_000;

/** One expert, offers answered after a minute, tickets that take ten, at given times. */
const desk = (times: readonly string[], settings: ScenarioSettings = {}): Simulation =>
  new Simulation(
    scenarioWith({
      horizon: '2 h',
      arrivals: [{ times }],
      tickets: { channels: { email: 1 }, difficultyShapesWork: false, work: { email: '10 min' } },
      experts: [{ count: 1, response: { accept: 1, reject: 0, answer: '1 min' } }],
      customers: { model: 'plain' },
      ...settings,
    }),
  );

function figuresAt(simulation: Simulation, moment: number): FigureValues {
  simulation.run(moment);
  return snapshotOf(simulation.world, moment).figures;
}

const valueOf = (figures: FigureValues, key: string): number => figures[key]!.value!;

describe('occupancy', () => {
  it('keeps ringing apart from idle: a minute of it is in neither (platform model §2.5)', () => {
    const figures = figuresAt(desk(['9 min']), 60 * MINUTE);
    // Idle 0 to 9, ringing to 10, busy to 20, idle to 60.
    expect(valueOf(figures, 'onlineTime') * 60).toBeCloseTo(60, 9);
    expect(valueOf(figures, 'ringingShare')).toBeCloseTo(100 / 60, 9);
    expect(valueOf(figures, 'busyShare')).toBeCloseTo(1000 / 60, 9);
    expect(valueOf(figures, 'idleShare')).toBeCloseTo(4900 / 60, 9);
    expect(valueOf(figures, 'occupancy')).toBeCloseTo((100 * 10) / (10 + 49), 9);
  });

  it('counts the minutes in which only the cap keeps an expert from offers (K-08)', () => {
    // Accepted at 1, 2 and 3 minutes (one offer at a time), first replies at 11, 21 and 31.
    const figures = figuresAt(desk(['0 min', '0 min', '0 min', '30 min']), 60 * MINUTE);
    // Full while the third offer is pending (2 to 3, but then the offer itself is in the way), and from 3 to 11.
    expect(valueOf(figures, 'capBlockedTime')).toBe(8);
    expect(valueOf(figures, 'capBlockedShare')).toBeCloseTo((100 * 8) / 60, 9);
  });

  it('averages what is where over time', () => {
    const figures = figuresAt(desk(['0 min', '0 min', '5 min']), 60 * MINUTE);
    // Offered 0–1, 1–2 and 5–6; waiting 0–1; held 1–11, 2–21 and 6–31; open 0–11, 0–21 and 5–31.
    expect(valueOf(figures, 'waiting')).toBeCloseTo(1 / 60, 9);
    expect(valueOf(figures, 'mostWaiting')).toBe(1);
    expect(valueOf(figures, 'offersOpen')).toBeCloseTo(3 / 60, 9);
    expect(valueOf(figures, 'held')).toBeCloseTo((10 + 19 + 25) / 60, 9);
    expect(valueOf(figures, 'open')).toBeCloseTo((11 + 21 + 26) / 60, 9);
  });

  it('measures from the end of the warm-up, and up to the horizon while the desk drains', () => {
    const simulation = desk(['0 min', '55 min'], { warmUp: '6 min', horizon: '1 h', closing: 'drain' });
    simulation.run();
    const { figures } = snapshotOf(simulation.world, simulation.now);
    // Busy 6–11 and 56–60 of 54 minutes.
    expect(valueOf(figures, 'expertsBusy')).toBeCloseTo(9 / 54, 9);
    expect(valueOf(figures, 'onlineTime') * 60).toBeCloseTo(54, 9);
  });

  it('is worked out for each reporting interval', () => {
    const simulation = desk(['9 min', '29 min'], { figures: { interval: '15 min' } });
    simulation.run(40 * MINUTE);
    const rows = intervalsOf(simulation.world, 40 * MINUTE);
    expect(rows.map(({ from, until }) => [from / MINUTE, until / MINUTE])).toEqual([
      [0, 15],
      [15, 30],
      [30, 40],
    ]);
    // Busy 10–20 and 30–40.
    expect(rows.map(({ figures }) => valueOf(figures, 'expertsBusy'))).toEqual([5 / 15, 5 / 15, 1]);
    expect(rows.map(({ figures }) => figures['arrived']!.value)).toEqual([1, 1, 0]);
  });
});
