import { expect, test } from 'vitest';
import { ErlangA, fewestExperts } from '../../../../engine/planning/erlang-a.ts';
import type { Judgement } from '../../../../engine/planning/judged-units.ts';
import { checkRoster, type CheckedOnFresh } from '../../../../engine/planning/roster/check-roster.ts';
import { RosterLook } from '../../../../engine/planning/roster/roster-look.ts';
import type { RosterNeed } from '../../../../engine/planning/roster/roster-need.ts';
import type { Roster, RosteredShift } from '../../../../engine/planning/roster/roster.ts';
import { rosteredCover } from '../../../../engine/planning/roster/roster.ts';
import { withStaffing } from '../../../../engine/planning/staffing-plan.ts';
import type { Asking } from '../../../../engine/planning/trials.ts';
import { callsDesk, played } from '../play-asking.ts';
import { HOUR } from './patterns.ts';

/** A morning and an evening, six hours apart, so that neither reaches the other. */
const DESK = callsDesk([100, 100, 0, 0, 0, 0, 0, 0, 100, 100], {
  targets: [{ figure: 'serviceWithin20s', atLeast: 80, per: 'interval' }],
});
const [MORNING, EVENING] = [0, 8];

/** The experts that Erlang A says are enough. */
const ENOUGH = fewestExperts({ atLeast: 1, atMost: 20 }, (experts) => {
  const queue = new ErlangA({ arrivalRate: 100 / 3600, serviceRate: 1 / 180, patienceRate: 1 / 300, experts });
  return queue.servedWithin(20) >= 0.8;
})!;

const shiftAt = (from: number, person: string | null): RosteredShift => ({
  group: 'agents',
  person,
  pattern: 'two',
  day: 0,
  from: from * HOUR,
  lasts: 2 * HOUR,
  breaks: [],
  hours: 2,
  cost: 0,
});

function rosterOf(morning: number, evening: number): Roster {
  const many = Math.max(morning, evening);
  const people = Array.from({ length: many }, (_, place) => ({ name: `agents ${place + 1}`, group: 'agents' }));
  const shifts = [
    ...people.slice(0, morning).map(({ name }) => shiftAt(MORNING, name)),
    ...people.slice(0, evening).map(({ name }) => shiftAt(EVENING, name)),
  ];
  return { people, shifts };
}

/** What is known of the units that begin in an hour. */
const knownAt = ({ judged }: CheckedOnFresh<Made>, hour: number): Judgement =>
  judged.find(({ unit }) => unit.from === hour)!;

/** What the two hours from one on need at most. */
const needAt = ({ groups: [group] }: RosterNeed, hour: number): number =>
  Math.max(...group!.need.slice(hour, hour + 2));

const needAtLast = (roster: Roster): number => rosteredCover(roster, 'agents', { slot: HOUR, days: 1 })[MORNING]!;

interface Made {
  readonly roster: Roster;
}

interface Setting {
  readonly morning: number;
  readonly evening: number;
  readonly most: number;
  readonly replications?: number;
}

/** Plays a desk with so many people at each time, to which more can come up to the most. */
function checked({
  morning,
  evening,
  most,
  replications = 40,
}: Setting): CheckedOnFresh<Made> & { readonly asked: number[][] } {
  const asked: number[][] = [];
  const staffed = ({ shifts }: Roster, seed: string): typeof DESK => {
    const cover = rosteredCover({ people: [], shifts }, 'agents', { slot: HOUR, days: 1 });
    const groups = [{ name: 'agents', staffed: cover.slice(0, 10) }];
    return { ...withStaffing(DESK, { every: HOUR, cycle: 'once', groups }), seed };
  };
  const checking = {
    scenario: DESK,
    staffed,
    replications,
    level: 0.95,
    make: (need: RosterNeed): Made => {
      asked.push([needAt(need, MORNING), needAt(need, EVENING)]);
      return { roster: rosterOf(Math.min(most, needAt(need, MORNING)), Math.min(most, needAt(need, EVENING))) };
    },
  };
  const look = new RosterLook(checking);
  const need = {
    slot: HOUR,
    days: 1,
    groups: [
      {
        name: 'agents',
        need: Array.from({ length: 24 }, (_, hour) => (hour < 2 ? morning : hour >= 8 && hour < 10 ? evening : 0)),
      },
    ],
  };
  function* all(): Asking<CheckedOnFresh<Made>> {
    const made = { roster: rosterOf(morning, evening) };
    yield* look.runs(made.roster, 'first', 'units');
    return yield* checkRoster({ need, made }, checking, look, 'fresh');
  }
  return { ...played(all()), asked };
}

test('who is enough by far is checked once, and nobody is added', () => {
  const { checks, rounds, asked, seed, runs, judged } = checked({ morning: 12, evening: 12, most: 12 });
  expect([checks, rounds, asked, seed, runs.length]).toEqual([1, 0, [], 'fresh 1', 40]);
  expect(judged.every(({ is }) => is === 'met')).toBe(true);
});

test('where a target is missed, people are added until it is surely kept; elsewhere what is known adds up', () => {
  const answer = checked({ morning: ENOUGH - 2, evening: ENOUGH + 2, most: 12 });
  expect(answer.judged.every(({ is }) => is === 'met')).toBe(true);
  expect(answer.asked[0]).toEqual([ENOUGH - 1, ENOUGH + 2]);
  expect(answer.asked.every(([, evening]) => evening === ENOUGH + 2)).toBe(true);
  expect(needAtLast(answer.made.roster)).toBeGreaterThanOrEqual(ENOUGH);
  expect(answer.rounds).toBe(answer.asked.length);
  // The evening is known from all checks, the morning from those since it was changed last.
  const widthAt = (hour: number): number => knownAt(answer, hour).high - knownAt(answer, hour).low;
  expect(answer.runs.length).toBeLessThan(40 * answer.checks);
  expect(widthAt(EVENING)).toBeLessThan(widthAt(MORNING));
});

test('what cannot be mended is told after one check, not tried again and again', () => {
  const { judged, checks, rounds } = checked({ morning: ENOUGH - 3, evening: ENOUGH - 3, most: ENOUGH - 3 });
  expect([checks, rounds]).toEqual([1, 0]);
  expect(judged.filter(({ is }) => is === 'missed').map(({ unit }) => unit.from)).toContain(MORNING);
});

test('what looks kept and is not sure is played on, and nobody is added for it', () => {
  const { checks, asked, judged, runs } = checked({ morning: ENOUGH + 1, evening: 12, most: 12, replications: 4 });
  expect(judged.every(({ is }) => is === 'met')).toBe(true);
  expect(asked).toEqual([]);
  expect(checks).toBeGreaterThan(1);
  expect(runs.length).toBe(4 * checks);
});
