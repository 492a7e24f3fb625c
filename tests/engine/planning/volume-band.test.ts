import { expect, test } from 'vitest';
import { meanArrivals } from '../../../engine/planning/staffing-risk.ts';
import { underVolume } from '../../../engine/planning/volume-band.ts';
import { callsDesk, played } from './play-asking.ts';

test('twice the volume is twice the tickets for the same people', () => {
  const scenario = callsDesk([60, 60]);
  const plan = { every: 3_600_000, cycle: 'once', groups: [{ name: 'agents', staffed: [5, 5] }] } as const;
  const come = (factor: number): number => {
    const runs = played(underVolume(scenario, plan, { factor, replications: 40, seed: 'volume' }));
    return meanArrivals(scenario, runs).reduce((sum, tickets) => sum + tickets, 0);
  };
  // 120 and 240 on average; the mean of 40 has a standard error of 1.7 and 2.4.
  expect(Math.abs(come(1) - 120)).toBeLessThan(8);
  expect(Math.abs(come(2) - 240)).toBeLessThan(12);
});
