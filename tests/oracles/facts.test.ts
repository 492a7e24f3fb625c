import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTER, COUNTERS, type Counts } from '../../engine/kpi/counters.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { randomSettings, replayHint, scenarioOf } from '../random-scenario.ts';
import { shipped } from '../shipped-scenarios.ts';
import { FactFinder, type Fact } from './facts.ts';
import { Recording } from './recording.ts';

const DESKS = Number(process.env['SWITCHYARD_DESKS'] ?? 120);
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 90_210);
const HOUR = 3_600_000;
const NOBODY = -1;

/** Column of a counter, with the channel behind a plus where it has one. */
function columnOf(what: string): number {
  const [name = '', channel = '0'] = what.split('+');
  const column = (COUNTER as Readonly<Record<string, number>>)[name];
  if (column === undefined) throw new Error(`there is no counter ${name}`);
  return column + Number(channel);
}

const sumOf = (facts: readonly Fact[]): number[] => {
  const sums = Array.from({ length: COUNTERS }, () => 0);
  for (const { what, amount } of facts) sums[columnOf(what)] = (sums[columnOf(what)] as number) + amount;
  return sums;
};

const nameOf = (column: number): string =>
  Object.entries(COUNTER).findLast(([, first]) => first <= column)?.[0] ?? String(column);

/** Everything that differs, by the name of the counter. */
const differences = (counts: Counts, facts: readonly Fact[]): string[] =>
  sumOf(facts).flatMap((expected, column) =>
    counts[column] === expected ? [] : [`${nameOf(column)}: counted ${counts[column]}, in the log ${expected}`],
  );

/** Compares every table of counters with the facts of the log so far. */
function compare(recording: Recording, now: number): void {
  const { world } = recording.simulation;
  const { scenario, experts, figures } = world;
  const groupOf = (expert: number): number => experts.group[expert] as number;
  const { facts } = new FactFinder(recording.log, scenario, groupOf);
  const measured = facts.filter(({ of }) => of >= scenario.warmUp);
  const same = (what: string, counts: Counts, expected: readonly Fact[]): void =>
    expect(differences(counts, expected), `${what} at ${now} ms`).toEqual([]);
  figures.read(() => {
    const { ledger, occupancy } = figures;
    same('the whole run', ledger.sumOf(NOBODY, NOBODY, NOBODY), measured);
    Object.keys(scenario.tickets.categories).forEach((name, category) =>
      same(
        `category ${name}`,
        ledger.sumOf(category, NOBODY, NOBODY),
        measured.filter((fact) => fact.category === name),
      ),
    );
    ['email', 'chat', 'voice'].forEach((name, channel) =>
      same(
        `channel ${name}`,
        ledger.sumOf(NOBODY, channel, NOBODY),
        measured.filter((fact) => fact.channel === name),
      ),
    );
    scenario.experts.forEach(({ name }, group) =>
      same(
        `group ${name}`,
        ledger.sumOf(NOBODY, NOBODY, group),
        measured.filter(({ expert }) => expert !== null && groupOf(expert) === group),
      ),
    );
    const intervalOf = ({ of }: Fact): number => Math.min(Math.floor(of / ledger.interval), occupancy.closed);
    for (let interval = 0; interval <= occupancy.closed; interval++)
      same(
        `interval ${interval}`,
        ledger.ofInterval(interval),
        measured.filter((fact) => intervalOf(fact) === interval),
      );
    compareExperts(recording, now, facts);
  });
}

/** The 30 days, or however long, are whole hours and the running one. */
const isInWindow = (at: number, now: number, hours: number): boolean =>
  Math.floor(at / HOUR) >= Math.floor(now / HOUR) - hours;

function compareExperts(recording: Recording, now: number, facts: readonly Fact[]): void {
  const { scenario, experts, figures } = recording.simulation.world;
  const { windowHours, distinctTickets } = scenario.figures;
  const lastColumn = distinctTickets ? COUNTER.arrived : COUNTER.pairs;
  for (let row = 0; row < experts.count && figures.ledger.experts !== undefined; row++) {
    const own = facts.filter(({ expert }) => expert === row);
    const whole = own.filter(({ of }) => of >= scenario.warmUp);
    const recent = own.filter(({ at, what }) => columnOf(what) < lastColumn && isInWindow(at, now, windowHours));
    expect(differences(figures.ledger.experts.wholeRun(row), whole), `expert ${row}`).toEqual([]);
    expect(differences(figures.ledger.experts.lastDays(row, now), recent), `window of expert ${row}`).toEqual([]);
  }
}

function compareAlong(scenario: Scenario, moments: readonly number[]): void {
  const recording = new Recording(scenario);
  for (const moment of moments) {
    recording.playTo(moment);
    compare(recording, Math.max(moment, recording.simulation.world.calendar.now));
  }
}

/** How figures are taken, drawn too. */
const figureSettings = fc.record({
  perExpert: fc.boolean(),
  interval: fc.constantFrom('7 min', '30 min', '1 h'),
  windowHours: fc.constantFrom(1, 2, 720),
  distinctTickets: fc.boolean(),
  countIncorrectEscalation: fc.boolean(),
});

describe('every counter equals the facts of the log', () => {
  it('on random desks: in all, by category, channel, group, interval and expert, and in the rolling windows', () => {
    fc.assert(
      fc.property(randomSettings, figureSettings, (desk, figures) => {
        const settings = { ...desk, figures };
        try {
          const scenario = scenarioOf(settings);
          compareAlong(scenario, [0.3 * HOUR, HOUR, 1.6 * HOUR, scenario.horizon, scenario.horizon + 2.5 * HOUR]);
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${replayHint(settings)}`, { cause: error });
        }
      }),
      { numRuns: DESKS, seed: SEED, endOnFailure: process.env['SWITCHYARD_SHRINK'] === undefined },
    );
  }, 600_000);

  it('over days of the marketplace, when the windows have begun to forget', () => {
    const scenario = shipped('expert-marketplace', ['horizon=3 d', 'arrivals[0].scale=0.05', 'figures.windowHours=20']);
    compareAlong(scenario, [11 * HOUR, 30 * HOUR, 49.5 * HOUR, 72 * HOUR]);
  });
});
