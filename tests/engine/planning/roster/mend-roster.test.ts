import { expect, test } from 'vitest';
import { ErlangA, fewestExperts } from '../../../../engine/planning/erlang-a.ts';
import { mendRoster, type MendedRoster } from '../../../../engine/planning/roster/mend-roster.ts';
import { withoutShifts } from '../../../../engine/planning/roster/spare-shifts.ts';
import type { RosterNeed } from '../../../../engine/planning/roster/roster-need.ts';
import type { Roster } from '../../../../engine/planning/roster/roster.ts';
import { callsDesk, played } from '../play-asking.ts';
import { HOUR } from './patterns.ts';

const HOURS = 4;
const DESK = callsDesk([100, 100, 100, 100], { targets: [{ figure: 'serviceWithin20s', atLeast: 80, per: 'run' }] });

const needOf = (experts: number): RosterNeed => ({
  slot: HOUR,
  days: 1,
  groups: [{ name: 'agents', need: Array.from({ length: 24 }, (_, hour) => (hour < HOURS ? experts : 0)) }],
});

/** As many shifts of four hours as the highest need, whoever works them. */
function rosterFor(need: RosterNeed): Roster {
  const many = Math.max(...need.groups[0]!.need);
  const people = Array.from({ length: many }, (_, place) => ({ name: `agents ${place + 1}`, group: 'agents' }));
  const shifts = people.map(({ name, group }) => ({
    group,
    person: name,
    pattern: 'four',
    day: 0,
    from: 0,
    lasts: HOURS * HOUR,
    breaks: [],
    hours: HOURS,
    cost: 0,
  }));
  return { people, shifts };
}

function mended(
  start: number,
  needed: number,
): MendedRoster<{ readonly roster: Roster }> & { readonly asked: number[] } {
  const asked: number[] = [];
  const mending = {
    scenario: DESK,
    need: needOf(needed),
    make: (need: RosterNeed) => {
      asked.push(Math.max(...need.groups[0]!.need));
      return { roster: rosterFor(need) };
    },
    without: ({ roster }: { readonly roster: Roster }, gone: ReadonlySet<number>) => ({
      roster: withoutShifts(roster, gone),
    }),
    staffed: ({ people }: Roster, seed: string) => ({
      ...DESK,
      seed,
      experts: [{ ...DESK.experts[0]!, count: people.length }],
    }),
    replications: 40,
    level: 0.95,
  };
  return { ...played(mendRoster(needOf(start), mending)), asked };
}

/** The experts that Erlang A says are enough, on average over the hours. */
const ENOUGH = fewestExperts({ atLeast: 1, atMost: 20 }, (experts) => {
  const queue = new ErlangA({ arrivalRate: 100 / 3600, serviceRate: 1 / 180, patienceRate: 1 / 300, experts });
  return queue.servedWithin(20) >= 0.8;
})!;

test('where too few are rostered, one more is asked for until the target is kept: as many as Erlang A says', () => {
  const { made, rounds, asked, judged, runs, dropped, checks } = mended(ENOUGH - 2, ENOUGH - 2);
  expect(asked).toEqual([ENOUGH - 2, ENOUGH - 1, ENOUGH]);
  expect([rounds, dropped, made.roster.shifts.length]).toEqual([2, 0, ENOUGH]);
  expect(judged.map(({ is }) => is)).toEqual(['met']);
  expect(runs.length).toBe(40 * checks);
});

test('shifts beyond the need go as long as the target is kept, and the people who worked them with them', () => {
  const { made, dropped, rounds } = mended(ENOUGH + 2, ENOUGH);
  expect([rounds, dropped]).toEqual([0, 2]);
  expect(made.roster.people).toHaveLength(ENOUGH);
  // Below what is needed nobody is taken away, even if the target would be kept.
  expect(mended(ENOUGH + 2, ENOUGH + 1).made.roster.shifts).toHaveLength(ENOUGH + 1);
});

test('what is told of the roster is from other random numbers than those that chose it', () => {
  const { seed, searchSeed, checks } = mended(ENOUGH, ENOUGH);
  expect([searchSeed, seed]).toEqual(['calls/roster', `calls/roster/check ${checks}`]);
});
