import { expect, test } from 'vitest';
import { RosterLook, summedNotes } from '../../../../engine/planning/roster/roster-look.ts';
import type { PlayedRun } from '../../../../engine/planning/trials.ts';
import { callsDesk, played } from '../play-asking.ts';

const DESK = callsDesk([100, 100], { targets: [{ figure: 'serviceWithin20s', atLeast: 80, per: 'interval' }] });
const ROSTER = { people: [], shifts: [] };

test('runs are those of the roster and chance that are asked for, and add up however they are split', () => {
  const look = new RosterLook({
    scenario: DESK,
    staffed: (_, seed) => ({ ...DESK, seed, experts: [{ ...DESK.experts[0]!, count: 9 }] }),
    replications: 5,
    level: 0.95,
  });
  const one = played(look.runs(ROSTER, 'one', 'test'));
  const other = played(look.runs(ROSTER, 'other', 'test'));
  const ofBoth: PlayedRun[] = [...one, ...other];
  expect([one.length, other.length]).toEqual([5, 5]);
  expect(one[0]!.notes).not.toEqual(other[0]!.notes);
  const tally = look.tally();
  for (const { notes } of ofBoth) tally.take(notes);
  expect(look.judge(ofBoth)).toEqual(tally.judge(0.95));
  expect([...tally.counts]).toEqual([10, 10]);
  const [sumOfOne, sumOfOther] = [summedNotes(one), summedNotes(other)];
  expect([...summedNotes(ofBoth)]).toEqual([...sumOfOne].map((value, at) => value + sumOfOther[at]!));
});

test('of no runs nothing was noted', () => {
  expect(summedNotes([])).toHaveLength(0);
});
