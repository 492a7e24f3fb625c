import { describe, expect, test } from 'vitest';
import { parseScenario, parseScenarioData } from '../../../engine/scenario/parse-scenario.ts';
import { codesIn, problemsIn, scenarioOf, shortest } from './reading.ts';

describe('the shortest scenario', () => {
  test('needs a name, a rate and a number of experts; everything else is as strict has it', () => {
    const scenario = scenarioOf(shortest());
    expect(scenario.arrivals).toMatchObject([{ name: 'tickets', rate: 60 / 3_600_000, scale: 1 }]);
    expect(scenario.experts).toMatchObject([{ name: 'experts', count: 5, archetype: 'steady', schedule: 'always' }]);
    expect(scenario.desk.cap.unanswered).toBe(3);
    expect(scenario.horizon).toBe(86_400_000);
  });

  test('without any of the three is told which is missing', () => {
    expect(codesIn('{}')).toEqual(['missing name', 'missing arrivals', 'missing experts']);
  });

  test('read as JSON data is the same', () => {
    const data = { name: 'short', arrivals: [{ rate: '60 per hour' }], experts: [{ count: 5 }] };
    expect(parseScenarioData(data)).toEqual(parseScenario(shortest()));
  });
});

describe('what is read', () => {
  test('limits are laws, or null for never', () => {
    const { email, chat } = scenarioOf(
      shortest(
        'desk: { channels: { email: { offerTimeout: never }, chat: { offerTimeout: { law: exponential, mean: 20 s } } } }',
      ),
    ).desk.channels;
    expect(email.offerTimeout).toBeNull();
    expect(email.firstReplyTimeout).toEqual({ law: 'constant', value: 3_600_000 });
    expect(chat.offerTimeout).toEqual({ law: 'exponential', mean: 20_000 });
  });

  test('a mix of channels replaces the usual one', () => {
    expect(scenarioOf(shortest('tickets: { channels: { email: 1 } }')).tickets.channels).toEqual({ email: 1 });
  });

  test('a seed may be a number', () => {
    expect(scenarioOf(shortest('seed: 7')).seed).toBe('7');
  });

  test('skills are those that somebody has, unless the file lists them', () => {
    const groups = 'experts: [{ name: a, count: 1, skills: [x, y] }, { name: b, count: 1, skills: { z: 0.5 } }]\n';
    const start = 'name: skills\narrivals: [{ rate: 5 per h }]\n';
    expect(scenarioOf(start + groups).skills).toEqual(['x', 'y', 'z']);
    expect(scenarioOf(`${start}${groups}skills: [z, y, x]`).skills).toEqual(['z', 'y', 'x']);
  });

  test('shares may be percentages', () => {
    expect(scenarioOf(shortest('tickets: { needsEscalation: 8 % }')).tickets.needsEscalation).toBe(0.08);
  });
});

describe('layers', () => {
  test('of a preset lie under the file', () => {
    const scenario = scenarioOf(shortest('preset: realistic\ndesk: { channels: { chat: { offerTimeout: 30 s } } }'));
    expect(scenario.desk.channels.chat.offerTimeout).toEqual({ law: 'constant', value: 30_000 });
    expect(scenario.desk.channels.voice.offerTimeout).toEqual({ law: 'constant', value: 20_000 });
  });

  test('of several presets lie over each other in their order, those asked for beside the file last', () => {
    const deliveroo = scenarioOf(shortest('preset: [twilio, deliveroo]'));
    expect(deliveroo.desk.channels.email.offerTimeout).toEqual({ law: 'constant', value: 100_000 });
    const twilio = scenarioOf(shortest('preset: deliveroo'), { presets: ['twilio'] });
    expect(twilio.desk.channels.email.offerTimeout).toEqual({ law: 'constant', value: 120_000 });
  });

  test('set beside the file lie over it, presets too', () => {
    const overrides = ['experts[0].count=70', 'desk.cap.unanswered=5', 'preset=realistic'];
    const scenario = scenarioOf(shortest('desk: { cap: { unanswered: 4 } }\npreset: strict'), { overrides });
    expect(scenario.experts[0]?.count).toBe(70);
    expect(scenario.desk.cap.unanswered).toBe(5);
    expect(scenario.tickets.channels.voice).toBe(5);
  });

  test('an unknown preset is told which was meant, wherever it is named', () => {
    expect(problemsIn(shortest('preset: strikt'))[0]).toMatchObject({
      code: 'unknown-preset',
      suggestion: 'strict',
      line: 4,
    });
    expect(codesIn(shortest(), { presets: ['realstic'] })).toEqual(['unknown-preset preset']);
    expect(codesIn(shortest('preset: 5'))).toEqual(['wrong-type preset']);
  });
});

describe('settings beside the file', () => {
  test('that are wrong are reported with the setting instead of a line', () => {
    const [problem] = problemsIn(shortest(), { overrides: ['experts[0].count=-1'] });
    expect(problem).toMatchObject({
      code: 'out-of-range',
      path: 'experts[0].count',
      setting: 'experts[0].count=-1',
      found: '-1',
    });
    expect(problem?.line).toBeUndefined();
  });

  test('that lead nowhere are reported', () => {
    expect(problemsIn(shortest(), { overrides: ['desk.cpa.unanswered=1'] })[0]).toMatchObject({
      code: 'unknown-key',
      setting: 'desk.cpa.unanswered=1',
      suggestion: 'cap',
    });
  });

  test('that cannot be read are reported as they were written, without a line', () => {
    const [problem] = problemsIn(shortest(), { overrides: ['horizon'] });
    expect(problem).toMatchObject({ code: 'syntax', setting: 'horizon' });
    expect(problem?.line).toBeUndefined();
  });
});

test('twelve mistakes in one file are twelve problems, each with its line', () => {
  const text = `name: twelve mistakes
horizon: 1 d
warmUp: 2 days
arrivals:
  - rate: -3 per hour
    categories: { biling: 1 }
  - name: formula
    rate: { formula: "8+*3", unit: 1 h }
skills: [billing, tech]
experts:
  - count: 5
    skills: [bilingg]
    schedule: { every: 12 h, cycle: day, staffed: [3, 9] }
  - name: doubtful
    count: 5
    response: { accept: 0.9, reject: 0.3, answer: 5 s }
tickets:
  categories:
    tech: { skills: [tech] }
    billing: {}
desk:
  offering: { policy: longst-idle }
  channels: { emial: { offerTimeout: 1 min } }
  reofer: {}
figures: { interval: 300 }
`;
  const problems = problemsIn(text, { policies: ['longest-idle', 'random'] });
  expect(problems.map(({ line, code, path, suggestion }) => [line, code, path, suggestion])).toEqual([
    [3, 'warm-up-too-long', 'warmUp', undefined],
    [5, 'out-of-range', 'arrivals[0].rate', undefined],
    [6, 'unknown-category', 'arrivals[0].categories.biling', 'billing'],
    [8, 'bad-formula', 'arrivals[1].rate.formula', undefined],
    [12, 'unknown-skill', 'experts[0].skills[0]', 'billing'],
    [13, 'overstaffed', 'experts[0].schedule.staffed[1]', '5'],
    [16, 'shares-over-one', 'experts[1].response', undefined],
    [19, 'skill-nobody-has', 'tickets.categories.tech.skills', undefined],
    [22, 'unknown-policy', 'desk.offering.policy', 'longest-idle'],
    [23, 'unknown-channel', 'desk.channels.emial', 'email'],
    [24, 'unknown-key', 'desk.reofer', 'reoffer'],
    [25, 'wrong-unit', 'figures.interval', '300 s'],
  ]);
  expect(problems.every(({ column }) => column !== undefined && column > 1)).toBe(true);
});

describe('a text that is no scenario', () => {
  test.each([
    ['nothing', '', 'wrong-type'],
    ['a list', '[1, 2]', 'wrong-type'],
    ['a number', '5', 'wrong-type'],
    ['broken YAML', 'name: [', 'syntax'],
    ['a newer version', shortest('version: 2'), 'newer-version'],
  ])('%s', (_, text, code) => {
    expect(problemsIn(text).map((problem) => problem.code)).toEqual([code]);
  });

  test('a key that stands twice is reported together with everything else', () => {
    expect(codesIn(shortest('horizon: 0\nhorizon: 1 d'))).toEqual(['out-of-range horizon', 'duplicate-key ']);
  });
});

test('a mistake in what holds for every group is said once, where it stands', () => {
  const text =
    'name: a\narrivals: [{ rate: 5 per h }]\neveryGroup: { archetype: stedy }\nexperts: [{ count: 1 }, { name: b, count: 2 }]\n';
  expect(problemsIn(text)).toMatchObject([
    { code: 'unknown-archetype', path: 'everyGroup.archetype', line: 3, suggestion: 'steady', found: 'stedy' },
  ]);
});
