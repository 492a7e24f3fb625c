import { expect, it } from 'vitest';
import { decisionWords, type DecisionBasis } from '../../../../server/planning/report/decision-words.ts';
import type { RosterPart } from '../../../../server/planning/roster-part.ts';

const shift = (person: string | null, hours: number): RosterPart['shifts'][number] => ({
  group: 'crew',
  person,
  pattern: 'full',
  day: 0,
  from: 0,
  lasts: hours * 3_600_000,
  breaks: [],
  hours,
  cost: 0,
});

const NOTHING = { value: null, low: null, high: null };

/** Three shifts, one that nobody works; of two spans one is not sure. */
const roster = (more: Partial<RosterPart> = {}): RosterPart => ({
  firstDate: '2026-01-05',
  groups: ['crew'],
  absent: null,
  people: [{ name: 'crew 1', group: 'crew' }],
  shifts: [shift('crew 1', 8), shift('crew 1', 4.5), shift(null, 6)],
  missing: [],
  wages: 0,
  gap: 0,
  checked: {
    level: 0.95,
    verdict: 'unmet',
    replications: 40,
    checks: 1,
    seed: 'fresh',
    searchSeed: 'search',
    rounds: 0,
    dropped: 0,
    judged: (['met', 'open'] as const).map((is, from) => ({ ...NOTHING, target: 0, from, until: from + 1, is })),
    dayMisses: { value: 0.125, low: 0.1, high: 0.15 },
    costs: { wages: NOTHING, payouts: NOTHING, penalties: NOTHING, total: NOTHING, turnedAway: NOTHING },
  },
  ...more,
});

const basis = (part: RosterPart | undefined): DecisionBasis => ({
  plan: { every: 3_600_000, cycle: 'once', groups: [{ name: 'crew', staffed: [1, 1] }] },
  targets: [],
  risk: undefined,
  staffing: undefined,
  roster: part,
  runs: 10,
});

it('a roster has the last word, by the runs that it was checked with', () => {
  expect(decisionWords(basis(roster()))).toBe(
    '1 person in 2 shifts (12.5 paid hours) cover the need, and, with breaks and people who do not turn up, do not surely keep the targets: 1 of 2 spans missed or not sure; a day misses one in 13 % of days. The need by itself: Nothing is promised in this scenario, so there is nothing to decide: these are its figures in 10 runs.',
  );
});

it('what it leaves uncovered is said, and nothing of targets where none were checked', () => {
  const missing = [{ group: 'crew', from: 0, lasts: 1, experts: 1, because: 'nobody is free' as const }];
  expect(decisionWords(basis(roster({ missing, checked: null })))).toMatch(
    /^1 person in 2 shifts \(12\.5 paid hours\) leave 1 stretch of the need uncovered\. The need by itself:/,
  );
});

it('without a roster there is only the need', () => {
  expect(decisionWords(basis(undefined))).toMatch(/^Nothing is promised/);
});
