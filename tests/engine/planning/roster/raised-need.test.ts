import { expect, test } from 'vitest';
import { raisedNeed } from '../../../../engine/planning/roster/raised-need.ts';
import type { Roster } from '../../../../engine/planning/roster/roster.ts';
import { TargetLayout } from '../../../../engine/planning/target-layout.ts';
import { callsDesk } from '../play-asking.ts';
import { HOUR } from './patterns.ts';

const DESK = callsDesk([10, 10, 10, 10], { targets: [{ figure: 'serviceWithin20s', atLeast: 80, per: 'interval' }] });
const NEED = {
  slot: HOUR,
  days: 1,
  groups: [{ name: 'agents', need: [2, 2, 2, 2, ...new Array<number>(20).fill(0)] }],
};

/** Two people from the first hour on, and a third in the second. */
const ROSTER: Roster = {
  people: [{ name: 'agents 1', group: 'agents' }],
  shifts: [
    [0, 4],
    [0, 4],
    [1, 1],
  ].map(([from, lasts]) => ({
    group: 'agents',
    person: 'agents 1',
    pattern: 'any',
    day: 0,
    from: from! * HOUR,
    lasts: lasts! * HOUR,
    breaks: [],
    hours: lasts!,
    cost: 0,
  })),
};

const raised = (from: number, until: number): readonly number[] => {
  const seen = new Float64Array(new TargetLayout(DESK).size);
  const missed = [{ target: 0, from, until }];
  return raisedNeed(NEED, { roster: ROSTER, missed, seen }, DESK).groups[0]!.need.slice(0, 4);
};

test('where a target is missed, one more is needed than are there, not than were asked for', () => {
  expect(raised(0, 1)).toEqual([3, 2, 2, 2]);
  expect(raised(1, 2)).toEqual([2, 4, 2, 2]);
  expect(raised(1, 3)).toEqual([2, 4, 3, 2]);
});
