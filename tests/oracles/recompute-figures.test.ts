import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeHappening } from '../../engine/log/describe.ts';
import type { SimulationEvent } from '../../engine/log/simulation-event.ts';
import { DurationHistogram } from '../../engine/kpi/estimators/duration-histogram.ts';
import { snapshotOf, type FigureSnapshot } from '../../engine/kpi/snapshot.ts';
import { Simulation } from '../../engine/simulation.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { randomSettings, replayHint, scenarioOf } from '../random-scenario.ts';
import { shipped } from '../shipped-scenarios.ts';
import { orderStatistics, recomputeFigures } from './recompute-figures.ts';
import { LevelsWatched } from './recompute-levels.ts';
import { recomputeOffers } from './recompute-offers.ts';
import { recomputeRoster } from './recompute-roster.ts';

const DESKS = Number(process.env['SWITCHYARD_DESKS'] ?? 150);
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 7_311);

/** What neither the log nor the columns tell: which messages call for another reply, whose notifications were on, what was worked on while a ticket was held. */
const NOT_IN_THE_LOG = new Set(['followUpsMissed', 'missedNotified', 'missedUnnotified', 'heldBack']);
/** Where experts are not kept apart, or all answer by mere chance, nobody is suspected. */
const NOBODY_SUSPECTED = { cherryPickersRight: Number.NaN, cherryPickersFound: Number.NaN };
/** Made of figures that are compared themselves. */
const DERIVED = new Set(['emailFirstReplySpread', 'offersPerHour', 'closedPerHour']);
/** Difficulties are summed in billionths, so that a rolling window can subtract them exactly; their spread shows it. */
const toleranceOf = (key: string): number => (key === 'mixGap' ? 1e-5 : 1e-9);
const PERCENTILES = { P10: 0.1, P50: 0.5, P90: 0.9, P95: 0.95 } as const;
const MS_IN = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;
const UNIT_OF: Readonly<Record<string, keyof typeof MS_IN>> = {
  acceptance: 'seconds',
  emailFirstReply: 'minutes',
  chatFirstReply: 'seconds',
  answer: 'minutes',
  emailAnswer: 'minutes',
  chatAnswer: 'seconds',
  solution: 'hours',
};

/** Everything that is worked out again. */
function expectedFigures(
  events: readonly SimulationEvent[],
  simulation: Simulation,
  now: number,
  levels?: LevelsWatched,
): Record<string, number> {
  const { scenario, experts, figures } = simulation.world;
  const groupOf = (expert: number): number => experts.group[expert] as number;
  const isAnybodySuspected =
    figures.ledger.experts !== undefined && scenario.experts.some(({ response }) => response === undefined);
  const expected: Record<string, number> = {
    ...recomputeFigures(events, scenario, groupOf),
    ...recomputeOffers(events, scenario, groupOf),
    ...recomputeRoster(events, scenario, now, groupOf, experts.count),
    ...(isAnybodySuspected ? {} : NOBODY_SUSPECTED),
    ...levels?.figures(),
  };
  const { arrived = NaN, handledTickets = NaN, expertsBusy = NaN, expertsOnline = NaN } = expected;
  if (levels !== undefined) {
    expected['offeredWork'] = (arrived * expertsBusy) / handledTickets;
    expected['offeredLoad'] = (arrived * expertsBusy) / handledTickets / expertsOnline;
  }
  return expected;
}

function compare(
  snapshot: FigureSnapshot,
  events: readonly SimulationEvent[],
  simulation: Simulation,
  levels?: LevelsWatched,
): void {
  const { scenario } = simulation.world;
  const expected = expectedFigures(events, simulation, snapshot.at, levels);
  const statistics = orderStatistics(events, scenario);
  for (const [key, { value }] of Object.entries(snapshot.figures)) {
    if (NOT_IN_THE_LOG.has(key) || DERIVED.has(key)) continue;
    const percentile = /^(.*)(P\d\d)$/.exec(key);
    if (percentile !== null && percentile[1] !== undefined && percentile[1] in statistics) {
      samePercentile(key, value, percentile[1], percentile[2] as keyof typeof PERCENTILES, statistics);
      continue;
    }
    if (levels === undefined && !(key in expected)) continue;
    const again = expected[key];
    if (again === undefined) throw new Error(`${key} is not recomputed`);
    // A ticket that waits for no time at all, inside one event, is seen by the stream alone.
    if (key === 'mostWaiting') expect(value, key).toBeGreaterThanOrEqual(again);
    else if (!Number.isFinite(again)) expect(value, key).toBeNull();
    else
      expect(Math.abs((value as number) - again), `${key}: streamed ${value}, recomputed ${again}`).toBeLessThanOrEqual(
        toleranceOf(key) * Math.max(1, Math.abs(again)),
      );
  }
  expect(snapshot.conservation.holds, 'conservation').toBe(true);
}

function samplePlace(durationMs: number): number {
  return new DurationHistogram().binOf(durationMs);
}

function samePercentile(
  key: string,
  value: number | null,
  figure: string,
  name: keyof typeof PERCENTILES,
  statistics: ReturnType<typeof orderStatistics>,
): void {
  const exact = statistics[figure]?.(PERCENTILES[name]) ?? Number.NaN;
  if (!Number.isFinite(exact)) return expect(value, key).toBeNull();
  const streamed = (value as number) * MS_IN[UNIT_OF[figure] as keyof typeof MS_IN];
  expect(
    Math.abs(samplePlace(Math.round(streamed)) - samplePlace(exact)),
    `${key}: streamed ${streamed} ms, exact ${exact} ms`,
  ).toBeLessThanOrEqual(1);
}

/** A run that has not begun to play, and its log from the very beginning. */
function logged(scenario: Scenario): { simulation: Simulation; events: SimulationEvent[] } {
  const events: SimulationEvent[] = [];
  const simulation = new Simulation(scenario, undefined, [
    (world) => ({
      happened: (what, ticket, expert, detail, amount) =>
        events.push(describeHappening(world, what, ticket, expert, detail, amount)),
    }),
  ]);
  return { simulation, events };
}

/** Plays a desk and compares at several moments. */
function compareAlong(scenario: Scenario, moments: readonly number[]): void {
  const { simulation, events } = logged(scenario);
  const { world } = simulation;
  const levels = new LevelsWatched(simulation);
  for (const moment of moments) {
    if (simulation.isFinished && moment > scenario.horizon) break;
    levels.playTo(moment);
    if (moment > scenario.warmUp) compare(snapshotOf(world, moment), events, simulation, levels);
  }
}

const HOUR = 3_600_000;

describe('streamed figures equal those recomputed from the log', () => {
  it('on random desks under every rule, at several moments', () => {
    fc.assert(
      fc.property(randomSettings, fc.boolean(), (settings, perExpert) => {
        try {
          const scenario = scenarioOf({ ...settings, figures: { perExpert } });
          compareAlong(scenario, [0.4 * HOUR, HOUR, 1.7 * HOUR, scenario.horizon, scenario.horizon + 3 * HOUR]);
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${replayHint({ ...settings, figures: { perExpert } })}`, {
            cause: error,
          });
        }
      }),
      { numRuns: DESKS, seed: SEED, endOnFailure: process.env['SWITCHYARD_SHRINK'] === undefined },
    );
  }, 600_000);

  it.each(['expert-marketplace', 'launch-burst', 'bank-calls', 'timeout-lab'])('in half a day of %s', (name) => {
    compareAlong(shipped(name, ['horizon=13 h', 'warmUp=0 s']), [9 * HOUR, 11 * HOUR, 13 * HOUR]);
  });

  it('the comparison itself notices one event left out of the log', () => {
    const { simulation, events } = logged(shipped('expert-marketplace', ['horizon=2 h']));
    simulation.run();
    const lost = events.findIndex(({ type }) => type === 'offer-rejected');
    expect(() => compare(snapshotOf(simulation.world), events, simulation)).not.toThrow();
    expect(() => compare(snapshotOf(simulation.world), events.toSpliced(lost, 1), simulation)).toThrow(
      /rejected|conservation/,
    );
  });
});
