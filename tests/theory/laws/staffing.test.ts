import { expect, it } from 'vitest';
import { shipped } from '../../shipped-scenarios.ts';
import type { ScenarioSettings } from '../../scenarios.ts';
import { figuresAfter, holds, pairedDays } from './paired-runs.ts';

it('occupancy from 85 to 95 % lengthens waits far more than in proportion', () => {
  const waits = [85, 95].map((rate) =>
    Array.from({ length: 8 }, (_, day) => {
      const scenario = shipped('occupancy-lab', ['horizon=8 d', `arrivals.tickets.rate=${rate} per hour`]);
      return figuresAfter({ ...scenario, seed: `law/${day}` }, ['acceptance', 'occupancy']);
    }),
  );
  const [calm, busy] = waits;
  const mean = (key: string, side = calm): number => side!.reduce((sum, run) => sum + run[key]!, 0) / side!.length;
  expect(mean('occupancy')).toBeCloseTo(85, -0.5);
  expect(mean('occupancy', busy)).toBeCloseTo(95, -0.5);
  // In proportion would be 12 % longer; Erlang says 4.7 times as long (2.12 and 9.91 minutes).
  holds(
    'seconds longer than twice as long',
    calm!.map((run, day) => busy![day]!['acceptance']! - 2 * run['acceptance']!),
    120,
  );
});

const staffed = (count: number): ScenarioSettings => ({
  horizon: '12 h',
  closing: 'drain',
  packs: { service: {} },
  tickets: { channels: { email: 1 } },
  arrivals: [{ rate: '60 per hour' }],
  customers: { behaviour: { reviews: { emailShare: 0.9 } } },
  experts: [{ count }],
});

it('two people fewer make customers less satisfied, and the next two cost more of it (K-120)', () => {
  const days = pairedDays(6, { enough: staffed(12), fewer: staffed(10), few: staffed(8) }, ['csat', 'reviewScore']);
  const lost = (key: string): number[] => days.map(({ enough, fewer }) => enough[key]! - fewer[key]!);
  const lostNext = (key: string): number[] => days.map(({ fewer, few }) => fewer[key]! - few[key]!);
  holds('satisfied customers lost, points', lost('csat'), 3);
  holds('stars lost', lost('reviewScore'), 0.1);
  holds(
    'satisfied customers lost more by the next two, points',
    lostNext('csat').map((points, day) => points - lost('csat')[day]!),
    5,
  );
});
