import { expect, test } from 'vitest';
import { ErlangA, parseScenario, planOfSchedules } from '../../../engine/index.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { ShadowRun } from '../../../server/planning/shadow-price.ts';

/** Two halves of a day with other volumes; between them the desk is empty within minutes, so each half is an Erlang A of its own. */
const TEXT = `name: two halves
preset: plain
seed: halves
horizon: 48 h
closing: drain
arrivals:
  - { rate: { every: 12 h, cycle: day, counts: [720, 1440] } }
tickets:
  work: { email: { law: exponential, mean: 150 s } }
  categories: { ticket: { patience: { law: exponential, mean: 100 s } } }
experts: [{ name: agents, count: 5, schedule: { every: 12 h, cycle: day, staffed: [3, 5] } }]
desk: { patienceEnds: acceptance }
`;

const leaving = (perHour: number, experts: number): number =>
  (new ErlangA({ arrivalRate: perHour / 3600, serviceRate: 1 / 150, patienceRate: 1 / 100, experts }).abandons *
    perHour) /
  180;

test('an expert-hour is worth what Erlang A says, and all hours together what one expert more is worth', async () => {
  const parsed = parseScenario(TEXT);
  const scenario = parsed.ok ? parsed.value : undefined!;
  const plan = planOfSchedules(scenario);
  const run = new ShadowRun({ scenario, plan, figures: ['abandoned'], replications: 12, level: 0.95 }, new InProcess());
  const [shadow] = await run.play();
  // Share of all 180 tickets an hour of two hours, one of each half.
  const [morning, evening] = shadow!.prices;
  for (const [price, perHour, experts] of [
    [morning!, 60, 3],
    [evening!, 120, 5],
  ] as const) {
    const hours = 24;
    const truth = (100 * (leaving(perHour, experts + 1) - leaving(perHour, experts))) / hours;
    expect(price.added!.hours).toBe(hours);
    expect(price.added!.low).toBeLessThan(truth);
    expect(price.added!.high).toBeGreaterThan(truth);
    expect(price.added!.high - price.added!.low).toBeLessThan(Math.abs(truth));
    const taken = (100 * (leaving(perHour, experts - 1) - leaving(perHour, experts))) / hours;
    expect(price.taken!.low).toBeLessThan(taken);
    expect(price.taken!.high).toBeGreaterThan(taken);
  }
  const together = 24 * (morning!.added!.value + evening!.added!.value);
  const both = 100 * (leaving(60, 4) + leaving(120, 6) - leaving(60, 3) - leaving(120, 5));
  expect(together).toBeGreaterThan(1.15 * both);
  expect(together).toBeLessThan(0.85 * both);
});
