import { describe, expect, it } from 'vitest';
import {
  offerCore,
  proveOfferCore,
  shippedScenario,
  ticketsOf,
  timeToAccept,
  timeToAnswer,
} from '../../bench/offer-core.ts';
import { Simulation } from '../../engine/index.ts';

const played = (simulation: Simulation): Simulation => {
  simulation.run();
  return simulation;
};

describe('the offer model', () => {
  it('takes 99.2035 s to accept and 480 s more to answer, as the closed formula says', () => {
    const inTime = 1 - Math.exp(-5);
    const exactly = (0.92 * 60 * inTime + 0.08 * 300) / (0.8 * inTime);
    expect(timeToAccept().mean).toBeCloseTo(exactly, 9);
    expect(exactly).toBeCloseTo(99.2035, 4);
    expect(timeToAnswer().mean).toBeCloseTo(579.2035, 4);
  });

  it('has the variance that adding up tries until one succeeds gives', () => {
    // A sum over the number of failed tries, by quadrature of the three ways a try can end; no recursion.
    const steps = 60_000;
    const width = 300 / steps;
    const sums = [0, 0, 0, 0];
    for (let step = 0; step < steps; step++) {
      const t = (step + 0.5) * width;
      const density = (Math.exp(-t / 60) / 60) * width;
      for (let power = 0; power < 3; power++) sums[power]! += density * t ** power;
    }
    const [inTime, first, second] = sums as [number, number, number];
    const success = 0.8 * inTime;
    const silent = 1 - 0.92 * inTime;
    const failed = 1 - success;
    const mean = { success: first / inTime, failure: (0.12 * first + silent * 300) / failed };
    const square = { success: second / inTime, failure: (0.12 * second + silent * 90_000) / failed };
    const failures = failed / success;
    const varianceOfFailures = failed / success ** 2;
    const variance =
      failures * (square.failure - mean.failure ** 2) +
      varianceOfFailures * mean.failure ** 2 +
      (square.success - mean.success ** 2);
    expect(timeToAccept().variance / variance).toBeCloseTo(1, 5);
    expect(timeToAnswer().variance).toBeCloseTo(timeToAccept().variance + 129_600, 6);
  });

  it('brings about as many tickets as asked for, whatever the number of experts', async () => {
    for (const experts of [50, 400]) {
      const tickets = ticketsOf(played(new Simulation(await offerCore(experts, 4000))));
      expect(Math.abs(tickets - 4000)).toBeLessThan(5 * Math.sqrt(4000));
    }
  });

  it('is not timed when tickets take longer than theory says', async () => {
    const scenario = await offerCore(200, 4000);
    const [group] = scenario.experts;
    const { response } = group!;
    if (typeof response !== 'object') throw new Error('the offer model has plain answers');
    const slow = { ...group!, response: { ...response, accept: 0.7, reject: 0.22 } };
    const simulation = played(new Simulation({ ...scenario, experts: [slow] }));
    expect(() => proveOfferCore(simulation)).toThrow(/answer is wrong.*to accept/);
  });

  it('is found under its name, and problems of a scenario are told', async () => {
    await expect(shippedScenario('offer-core', ['horizon=0 s'])).rejects.toThrow(/horizon/);
  });
});
