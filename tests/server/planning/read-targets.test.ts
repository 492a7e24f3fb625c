import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../engine/index.ts';
import { targetSettings, targetText, withTargets } from '../../../server/planning/read-targets.ts';
import { SMALL_DESK, smallDesk } from '../small-desk.ts';

const scenario = smallDesk(
  'tickets.channels={ email: 1, voice: 1 }',
  'tickets.categories={ order: {}, lost parcel: {} }',
);

describe('targets as people write them', () => {
  test.each([
    ['80/20', { figure: 'serviceWithin20s', atLeast: 80, per: 'interval', of: {} }],
    ['80 / 45 s of voice', { figure: 'serviceWithin45s', atLeast: 80, per: 'interval', of: { channel: 'voice' } }],
    ['90% in 4 h per day', { figure: 'answeredWithin4h', atLeast: 90, per: 'day', of: {} }],
    ['abandoned <= 5%', { figure: 'abandoned', atMost: 5, per: 'interval', of: {} }],
    ['occupancy <= 85% per day', { figure: 'occupancy', atMost: 85, per: 'day', of: {} }],
    [
      'emailFirstReply <= 4 h per day of email',
      { figure: 'emailFirstReply', atMost: 240, per: 'day', of: { channel: 'email' } },
    ],
    [
      'serviceWithin7min >= 60 of lost parcel per run',
      { figure: 'serviceWithin7min', atLeast: 60, per: 'run', of: { category: 'lost parcel' } },
    ],
  ])('%s', (text, expected) => {
    const read = withTargets(scenario, [text]);
    expect(read.problems).toEqual([]);
    expect(read.scenario.targets).toEqual([{ ...expected, penalty: 0 }]);
  });

  test('bring the waits that they name', () => {
    const { thresholds } = withTargets(scenario, ['80/45', '80/20']).scenario.figures;
    expect(thresholds).toContain(45_000);
    expect(thresholds.filter((threshold) => threshold === 20_000)).toHaveLength(1);
  });

  test('several at once, and all that is wrong with them at once', () => {
    const { problems } = withTargets(scenario, [
      'nonsense',
      'ocupancy <= 5',
      'abandoned <= 5 min',
      '80/20 of chess',
      'acceptanceP90 <= 4',
    ]);
    expect(problems).toEqual([
      expect.stringContaining('expected a target such as --target 80/20'),
      expect.stringContaining('abandoned is in percent'),
      expect.stringContaining('chess is neither a channel nor a category'),
      expect.stringContaining('did you mean "occupancy"?'),
      expect.stringContaining('acceptanceP90 is a percentile'),
    ]);
  });
});

test('a scenario brings its own targets where none are given; where there are none that is said with an example', () => {
  const own = smallDesk('targets=[{ figure: abandoned, atMost: 3, per: day, penalty: 500 }]');
  expect(withTargets(own, []).scenario.targets).toEqual(own.targets);
  expect(withTargets(own, ['80/20']).scenario.targets).toHaveLength(1);
  expect(withTargets(scenario, []).problems).toEqual([expect.stringContaining('--target 80/20')]);
});

test('as settings they make the same scenario again', () => {
  const aimed = withTargets(scenario, ['80/45 of voice', 'abandoned <= 5% per day']).scenario;
  const again = parseScenario(SMALL_DESK, {
    overrides: [
      'tickets.channels={ email: 1, voice: 1 }',
      'tickets.categories={ order: {}, lost parcel: {} }',
      ...targetSettings(aimed),
    ],
  });
  expect(again.ok && again.value.targets).toEqual(aimed.targets);
  expect(again.ok && again.value.figures.thresholds).toEqual(aimed.figures.thresholds);
});

test('are told with their part and span', () => {
  const aimed = withTargets(scenario, ['80/20 of voice', 'abandoned <= 5% per day']).scenario;
  expect(aimed.targets.map((target) => targetText(target, aimed))).toEqual([
    'Service within 20 s (voice) ≥ 80 % in every interval',
    'Abandoned ≤ 5 % in every day',
  ]);
});
