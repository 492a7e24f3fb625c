import { expect, test } from 'vitest';
import { dayName, intervalClock, intervalName } from '../../../engine/words/interval-names.ts';
import { scenarioWith } from '../../scenarios.ts';

test('intervals are called by local day and time, also when the clock changes', () => {
  const scenario = scenarioWith({
    horizon: '2 d',
    figures: { interval: '30 min' },
    calendar: { starts: '2026-03-28', utcOffset: '+01:00', daylightSaving: [{ at: '2026-03-29 02:00', shift: '1 h' }] },
  });
  expect(dayName(scenario, 1)).toBe('Sun 2026-03-29');
  expect(intervalClock(scenario, 21)).toBe('10:30');
  expect(intervalName(scenario, 48)).toBe('Sun 2026-03-29 00:00');
  expect(intervalName(scenario, 52)).toBe('Sun 2026-03-29 03:00');
});
