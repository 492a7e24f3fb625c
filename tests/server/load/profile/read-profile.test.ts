import { expect, it } from 'vitest';
import { z } from 'zod';
import { profileSchema } from '../../../../server/load/profile/load-schema.ts';
import { readProfile } from '../../../../server/load/profile/read-profile.ts';
import { EXIT, Trouble } from '../../../../server/trouble.ts';

const GOOD = `
name: two stages
scenario: open-desk
load:
  kind: stress
  speed: 60
  seed: 7
  populations:
    tickets: { arrivals: poisson, stages: [{ for: 30 s, rate: 50/s }, { for: 1 min, ramp: 50→400/s }] }
    experts: { count: 200, accept: 80 %, reject: 10 %, think: { law: lognormal, mean: 2 s, cv: 0.5 }, work: 5 min }
    watchers: { count: 100, slow: 5 % }
  thresholds:
    - offer_ms{p99} < 500
    - ticket_ms{p95} < 800 abort after 10s
`;

/** What is said about a profile that is wrong, without the first line. */
function problems(text: string): readonly string[] {
  try {
    readProfile(text, 'mine.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(Trouble);
    expect((error as Trouble).exitCode).toBe(EXIT.badInput);
    return (error as Trouble).message.split('\n').slice(1);
  }
  return [];
}

it('reads amounts as numbers, and lays defaults under what is left out', () => {
  const { load } = readProfile(GOOD, 'mine.yaml');
  expect(load).toMatchObject({ kind: 'stress', speed: 60, seed: '7', warmUp: 0 });
  expect(load.populations.tickets).toMatchObject({ model: 'open', atOnce: 1000 });
  expect(load.populations.tickets.stages).toEqual([
    { for: 30_000, rate: 50 },
    { for: 60_000, ramp: [50, 400] },
  ]);
  expect(load.populations.experts).toMatchObject({
    count: 200,
    accept: 0.8,
    reject: 0.1,
    think: { law: 'lognormal', mean: 2000, cv: 0.5 },
  });
  expect(load.populations.experts).toMatchObject({ work: { law: 'constant', value: 300_000 } });
  expect(load.populations.watchers).toEqual({ model: 'closed', count: 100, slow: 0.05 });
  expect(load.thresholds[1]).toMatchObject({ abortAfter: 10_000 });
});

it('tells every problem at once, each with line and column, place and remedy', () => {
  const bad = GOOD.replace('kind: stress', 'kind: tress')
    .replace('speed: 60', 'sped: 60')
    .replace('for: 30 s', 'for: 30')
    .replace('80 %', '95 %')
    .replace('slow: 5 %', 'slow: 105 %')
    .replace('offer_ms{p99}', 'ofer_ms{p99}');
  const told = problems(bad);
  expect(told).toHaveLength(6);
  for (const line of told) expect(line).toMatch(/^ {2}\d+:\d+ {2}load/);
  const all = told.join('\n');
  expect(all).toMatch(/5:3 {2}load\.kind .*stress/);
  expect(all).toMatch(/load\.sped .*did you mean "speed"/);
  expect(all).toMatch(/load\.populations\.tickets\.stages\[0\]\.for .*30 s/);
  expect(all).toMatch(/experts\.reject .*105 %; at most 100 %/);
  expect(all).toMatch(/watchers\.slow .*5 % or 0\.05/);
  expect(all).toMatch(/thresholds\[0\] .*did you mean "offer_ms"/);
});

it.each([
  ['neither desk nor scenario', GOOD.replace('scenario: open-desk', ''), /scenario: with a name or file, or desk:/],
  ['both', GOOD.replace('load:', 'desk: { name: here }\nload:'), /either scenario:/],
  ['no stage', GOOD.replace(/stages: .* }/, 'atOnce: 5 }'), /tickets\.stages .*\{ for: 30 s, rate: 50\/s \}/],
  ['a trace without file', GOOD.replace(/poisson, stages: .* }/, 'trace }'), /tickets\.trace .*trace: times\.csv/],
  ['a breakpoint without search', GOOD.replace('stress', 'breakpoint'), /search: \{ from: 50\/s/],
  ['a search elsewhere', GOOD.replace('seed: 7', 'search: { from: 5/s, to: 50/s }'), /only kind: breakpoint/],
  ['no YAML', 'load: [', /\d+:\d+ /],
  ['nothing', '', /object/],
])('%s', (_what, text, expected) => expect(problems(text).join('\n')).toMatch(expected));

it('has a JSON schema for editors, which knows every setting', () => {
  const schema = z.toJSONSchema(profileSchema, { io: 'input' });
  expect(JSON.stringify(schema)).toMatch(/"populations".*"thresholds"/);
});
