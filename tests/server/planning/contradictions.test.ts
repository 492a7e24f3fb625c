import { expect, test } from 'vitest';
import { contradictionsText } from '../../../server/planning/contradictions.ts';
import type { StaffingFound } from '../../../server/planning/staffing-part.ts';
import { callsDesk } from '../../engine/planning/play-asking.ts';

const scenario = callsDesk([60, 60]);
type Contradiction = StaffingFound['contradictions'][number];

const text = (more: Partial<Contradiction>): string => {
  const contradiction: Contradiction = {
    target: 1,
    from: 1,
    until: 2,
    spans: 1,
    experts: 5,
    value: 56.04,
    most: { experts: 4, value: 67, keepsIt: true },
    against: { target: 0, value: 74 },
    ...more,
  };
  const targets = [{ says: 'Service ≥ 80 %' }, { says: 'Occupancy ≥ 65 %' }];
  const found = { targets, contradictions: [contradiction] } as unknown as StaffingFound;
  return contradictionsText({ scenario, found }).join();
};

test('two targets and the numbers at which they contradict each other', () => {
  expect(text({})).toBe(
    '“Occupancy ≥ 65 %” and “Service ≥ 80 %” contradict each other at Mon 2026-01-05 01:00: the second takes 5 experts, with whom the ' +
      'first is 56.0; with 4 experts, the most who keep the first, the second is 74.0. Promise less of one of them.',
  );
  expect(text({ spans: 2 })).toContain('the second is 74.0; so it is in 2 spans.');
});

test('people of several intervals are told as hours', () => {
  expect(text({ from: 0, experts: 10, most: { experts: 8, value: 67, keepsIt: true } })).toContain(
    'takes 10.0 expert-hours, with whom the first is 56.0; with 8.0 expert-hours',
  );
});

test('where nobody at all would keep it, and where not even the fewest do', () => {
  expect(text({ most: { experts: 0, value: null, keepsIt: true }, against: { target: 0, value: 0 } })).toContain(
    'nobody at all would keep the first, the second is 0.0 then.',
  );
  expect(text({ most: { experts: 2, value: 60, keepsIt: false } })).toBe(
    '“Occupancy ≥ 65 %” is 56.0 at Mon 2026-01-05 01:00 with 5 experts, and 60.0 with 2 experts, the fewest there may be.',
  );
});
