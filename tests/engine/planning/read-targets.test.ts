import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../engine/index.ts';
import { readTargets, targetSettings } from '../../../engine/planning/read-targets.ts';
import { SMALL_DESK, smallDesk } from '../../server/small-desk.ts';

const NAMES = ['tickets.channels={ email: 1, voice: 1 }', 'tickets.categories={ order: {}, lost parcel: {} }'];
const scenario = smallDesk(...NAMES);
const WHOLE = { per: 'interval', of: {}, penalty: 0 };

describe('targets as people write them', () => {
  test.each([
    ['80/20', { figure: 'serviceWithin20s', atLeast: 80 }],
    ['80 / 45 s of voice', { figure: 'serviceWithin45s', atLeast: 80, of: { channel: 'voice' } }],
    ['90% in 4 h per day', { figure: 'answeredWithin4h', atLeast: 90, per: 'day' }],
    ['abandoned <= 5%', { figure: 'abandoned', atMost: 5 }],
    ['  abandoned ≤ 5 %  per run', { figure: 'abandoned', atMost: 5, per: 'run' }],
    ['occupancy <= 85% per day', { figure: 'occupancy', atMost: 85, per: 'day' }],
    [
      'emailFirstReply <= 4 h per day of email',
      { figure: 'emailFirstReply', atMost: 240, per: 'day', of: { channel: 'email' } },
    ],
    [
      'serviceWithin7min >= 60 of lost parcel per run',
      { figure: 'serviceWithin7min', atLeast: 60, per: 'run', of: { category: 'lost parcel' } },
    ],
    ['acceptedWithin60s >= 70%', { figure: 'acceptedWithin1min', atLeast: 70 }],
    [
      '80/20 of order, voice per day else $500',
      {
        figure: 'serviceWithin20s',
        atLeast: 80,
        per: 'day',
        of: { category: 'order', channel: 'voice' },
        penalty: 500,
      },
    ],
    ['80/20 of voice, order', { figure: 'serviceWithin20s', atLeast: 80, of: { category: 'order', channel: 'voice' } }],
  ])('%s', (text, expected) => {
    expect(readTargets(scenario, [text]).readings).toEqual([{ ok: true, target: { ...WHOLE, ...expected } }]);
  });

  test.each([
    ['nonsense', /^expected a target such as 80\/20, .* or abandoned <= 5% per day/],
    ['', /^expected a target/],
    ['ocupancy <= 5', /no figure "ocupancy".*did you mean "occupancy"/],
    ['abandoned <= 5 min', /^abandoned is in percent/],
    ['abandoned', /^abandoned has no bound.*abandoned <= 5/],
    ['abandoned <= per day', /^abandoned has no bound/],
    ['80/20 of chess', /^"chess" is neither a channel nor a category.*email, chat, voice, order, lost parcel/],
    ['80/20 of email, voice', /^"email, voice" is neither/],
    ['80/20 per week', /^"per week" is no span.*per interval, per day or per run/],
    ['80/20 of voice per week', /^"per week" is no span/],
    ['180/20', /^serviceWithin20s is a share, never 180 %/],
    ['abandoned >= -1%', /^abandoned is a share/],
    ['80/0', /^0 is no time to wait/],
    ['80/0.0001', /^0\.0001 is no time to wait/],
    ['80/500 d', /^500 is no time to wait/],
    ['acceptanceP90 <= 4', /^acceptanceP90 is a percentile/],
    ['occupancy <= 85 of voice', /^occupancy is not counted by ticket/],
  ])('%j is none, and what is wrong with it is told with what could be written', (text, expected) => {
    const [reading] = readTargets(scenario, [text]).readings;
    if (reading!.ok) throw new Error(JSON.stringify(reading));
    expect(`${reading!.problem.message}; ${reading!.problem.remedy ?? ''}`).toMatch(expected);
  });

  test('bring the waits that they name, each once; those that cannot be read bring nothing', () => {
    const read = readTargets(scenario, ['80/45', '80/20', '80/77 of chess']);
    const { thresholds } = read.scenario.figures;
    expect(thresholds).toEqual([...scenario.figures.thresholds, 45_000]);
    expect(read.readings.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(read.scenario.targets).toHaveLength(2);
  });
});

test('as settings they make the same scenario again', () => {
  const aimed = readTargets(scenario, ['80/45 of voice', 'abandoned <= 5% per day else 20']).scenario;
  const again = parseScenario(SMALL_DESK, { overrides: [...NAMES, ...targetSettings(aimed)] });
  expect(again.ok && again.value.targets).toEqual(aimed.targets);
  expect(again.ok && again.value.figures.thresholds).toEqual(aimed.figures.thresholds);
});
