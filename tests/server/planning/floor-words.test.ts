import { expect, test } from 'vitest';
import type { StaffingAnswer } from '../../../engine/index.ts';
import { floorReasons, floorText, offersPart, offersText } from '../../../server/planning/floor-words.ts';
import type { StaffingFound } from '../../../server/planning/staffing-part.ts';
import { callsDesk } from '../../engine/planning/play-asking.ts';

const offers = { rejected: 0.12, expired: 0.05, expiry: 300_000, expertTime: 54_000, delayed: 0.057 };

test('offers are told with what they take and whom they delay', () => {
  expect(offersText(offers)).toEqual([
    'Offers: 12 % rejected, 5.0 % expire after 5 min: an expert spends 54 s more on each ticket, and at least 5.7 % of tickets wait longer than 5 min, whatever the staffing.',
  ]);
  expect(offersText({ ...offers, expired: 0, expiry: 0, delayed: 0 })).toEqual([
    'Offers: 12 % rejected: an expert spends 54 s more on each ticket, whatever the staffing.',
  ]);
  expect(offersText(null)).toEqual([]);
  expect(offersPart(callsDesk([1]), [])).toBeNull();
});

test('two targets of one figure are told apart as they are written', () => {
  const unit = { from: 0, until: 1, is: 'met' as const, low: null, high: null };
  const found = {
    targets: [{ says: 'Service within 20 s (order) ≥ 80 %' }, { says: 'Service within 20 s (fault) ≥ 80 %' }],
    floor: [
      { ...unit, target: 0, value: 92.94 },
      { ...unit, target: 0, value: 98.9 },
      { ...unit, target: 1, value: 95 },
    ],
    offers: null,
    ceilings: [],
  } as unknown as StaffingFound;
  expect(floorText(found)).toEqual([
    '“Service within 20 s (order) ≥ 80 %”: with people without end it is 92.9 to 98.9; nobody can do better by hiring.',
    '“Service within 20 s (fault) ≥ 80 %”: with people without end it is 95.0; nobody can do better by hiring.',
  ]);
});

const scenario = callsDesk([10, 10], {
  skills: ['call'],
  targets: [{ figure: 'serviceWithin20s', atLeast: 80 }],
});
const units = [0, 1].map((from) => ({ target: 0, from, until: from + 1 }));

/** Both hours with these estimates. */
const judged = (...estimates: readonly number[]) =>
  estimates.map((estimate, at) => ({
    unit: units[at]!,
    estimate,
    low: estimate - 1,
    high: estimate + 1,
    is: estimate < 80 ? ('missed' as const) : ('met' as const),
    looksMet: estimate >= 80,
  }));

function answerWith(serves: boolean): StaffingAnswer {
  const levels = { groups: [{ serves: [serves] }] };
  return {
    floor: { levels, judged: judged(60, 70), runs: [] },
    ceilings: [],
    cleared: [
      { cause: 'slow answers', judged: judged(60.5, 70.5) },
      { cause: 'rejected', judged: judged(66, 79) },
      { cause: 'long offers', judged: judged(81, 84) },
      { cause: 'expired', judged: judged(97, 99) },
    ],
  } as unknown as StaffingAnswer;
}

test('what is in the way is told with its lever: what is enough first, and what hardly helps not at all', () => {
  expect(floorReasons(scenario, answerWith(true))).toEqual([
    [
      '“Service within 20 s ≥ 80 % in every interval”: with people without end it is 60.0 to 70.0 in 2 intervals of 2.',
      'If no offer were left to expire, it would be 97.0, which is enough. Lever: accept and reject of the groups’ response.',
      'If offers expired after half the time, it would be 81.0, which is enough. Lever: offerTimeout of the channel.',
      'If no offer were rejected, it would be 66.0. Lever: accept and reject of the groups, or how willing they are; reoffer.',
    ],
  ]);
});

test('nobody is blamed for tickets that no planned group can take', () => {
  expect(floorReasons(scenario, answerWith(false))[0]![1]).toContain('No group that is planned can take these tickets');
});
