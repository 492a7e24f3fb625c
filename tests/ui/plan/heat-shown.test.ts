import { expect, test } from 'vitest';
import type { PlanInterval } from '../../../server/protocol/index.ts';
import { shownOf } from '../../../ui/plan/heat-shown.ts';

const cell = (...promised: (number | null)[]): PlanInterval => ({
  from: 0,
  until: 1,
  arrived: null,
  staffed: 3,
  wait: null,
  occupancy: null,
  abandoned: null,
  promised,
  misses: null,
});
const TARGETS = [
  { says: 'Service', unit: 'percent', atLeast: 80, atMost: null },
  { says: 'Speed', unit: 'seconds', atLeast: null, atMost: 30 },
];

test('every target has a map of its own, in its unit; what misses its bound stands out, what keeps it does not', () => {
  const [service, speed] = shownOf(TARGETS);
  const told = (one: number | null, other: number | null): unknown[] => [
    service!.text(cell(one, other)),
    service!.heat(cell(one, other))! >= 0.5,
    speed!.text(cell(one, other)),
    speed!.heat(cell(one, other))! >= 0.5,
  ];
  expect(told(80, 30)).toEqual(['80 %', false, '30 s', false]);
  expect(told(79, 30.4)).toEqual(['79 %', true, '30.40 s', true]);
  expect(told(100, 0)).toEqual(['100 %', false, '0 s', false]);
  expect(told(0, 10_002)).toEqual(['0 %', true, '2.78 h', true]);
  expect([service!.text(cell(null, 1)), service!.heat(cell(null, 1)), service!.heat(cell())]).toEqual([
    '–',
    null,
    null,
  ]);
});

test('the worse, the darker, up to 1', () => {
  const [service] = shownOf(TARGETS);
  const heats = [100, 90, 80, 79, 60, 20, 0].map((value) => service!.heat(cell(value))!);
  expect(heats).toEqual(heats.toSorted((one, other) => one - other));
  expect([heats.at(0)! >= 0, heats.at(-1)]).toEqual([true, 1]);
});
