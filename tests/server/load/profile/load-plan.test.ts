import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lengthOf } from '../../../../server/load/generator/schedule.ts';
import { profileJsonSchema } from '../../../../server/load/profile/json-schema.ts';
import { readPlan, type LoadPlan } from '../../../../server/load/profile/load-plan.ts';
import { projectFolder } from '../../../../server/project-folder.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { TINY_PROFILE } from '../tiny-profile.ts';

const shipped = join(projectFolder(), 'scenarios', 'load');

const planOf = (text: string, files: Readonly<Record<string, string>> = {}): Promise<LoadPlan> =>
  readPlan(join(temporaryFolder({ 'mine.yaml': text, ...files }), 'mine.yaml'));

it.each(readdirSync(shipped).filter((name) => name.endsWith('.yaml')))(
  '%s is a profile with a desk that is open',
  async (name) => {
    const { desk, profile } = await readPlan(join(shipped, name));
    expect(desk.rules).toMatchObject({
      oneAtATime: true,
      countsAll: true,
      cap: 3,
      limits: { email: 300_000 },
      anybody: true,
    });
    expect(`${profile.name}.yaml`).toBe(name);
  },
);

it('the schema beside them is the one that profiles are checked by', async () => {
  await expect(`${JSON.stringify(profileJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
    join(shipped, 'load-profile.schema.json'),
  );
});

it('there are as many places as experts, and the generator is judged in every load', async () => {
  const { desk, thresholds } = await planOf(TINY_PROFILE.replace('count: 10\n', 'count: 25\n'));
  expect(desk.overrides).toEqual(['experts[0].count=25']);
  expect(thresholds.map(({ text }) => text)).toEqual([
    'generator_lateness_ms{p99} < 10 invalid',
    'skipped_share <= 1 % invalid',
  ]);
});

it('a desk may stand in a file of its own, and a trace too', async () => {
  const scenario =
    'name: mine\npreset: offer-core\nhorizon: 1 d\narrivals: [{ rate: 0 per hour }]\nexperts: [{ name: a, count: 2, response: outside }]\n';
  const profile = TINY_PROFILE.replace(/desk:[^]*?\nload:/, 'scenario: desk.yaml\nload:').replace(
    /arrivals: poisson, stages: .*\}/,
    'arrivals: trace, trace: times.csv }',
  );
  const { arrivals, desk } = await planOf(profile, { 'desk.yaml': scenario, 'times.csv': 'seconds\n0.5\n0.25,x\n2\n' });
  expect(arrivals).toEqual({ kind: 'trace', moments: [250, 500, 2000] });
  expect(lengthOf(arrivals)).toBe(2000);
  expect(desk.text).toBe(scenario);
});

it.each([
  [
    'a desk on which everybody is simulated',
    TINY_PROFILE.replace(', response: outside', ''),
    /write response: outside/,
  ],
  [
    'a group that is not there',
    TINY_PROFILE.replace('count: 10\n', 'count: 10\n      group: others\n'),
    /no group "others"/,
  ],
  ['a desk that is wrong', TINY_PROFILE.replace('horizon: 365 d', 'horizon: 365 days ago'), /horizon/],
])('%s is refused', async (_what, text, expected) => {
  await expect(planOf(text)).rejects.toThrow(expected);
});
