import { expect, test } from 'vitest';
import { withTargets } from '../../../server/planning/read-targets.ts';
import { smallDesk } from '../small-desk.ts';

const scenario = smallDesk();

test('all that is wrong with several targets is told at once, each with its text', () => {
  const { problems } = withTargets(scenario, ['nonsense', '80/20', 'ocupancy <= 5', '80/20 of chess']);
  expect(problems).toEqual([
    expect.stringMatching(/^--target "nonsense" {2}expected a target such as 80\/20/),
    expect.stringMatching(/^--target "ocupancy <= 5" {2}.* {2}did you mean "occupancy"/),
    expect.stringMatching(/^--target "80\/20 of chess" {2}"chess" is neither a channel nor a category/),
  ]);
});

test('a scenario brings its own targets where none are given; where there are none that is said with an example', () => {
  const own = smallDesk('targets=[{ figure: abandoned, atMost: 3, per: day, penalty: 500 }]');
  expect(withTargets(own, [])).toEqual({ scenario: own, problems: [] });
  expect(withTargets(own, ['80/20']).scenario.targets).toHaveLength(1);
  expect(withTargets(scenario, []).problems).toEqual([expect.stringContaining('--target 80/20')]);
  const unfit = smallDesk('targets=[{ figure: acceptanceP90, atMost: 3 }]');
  expect(withTargets(unfit, []).problems).toEqual([expect.stringMatching(/^targets {2}acceptanceP90 is a percentile/)]);
});
