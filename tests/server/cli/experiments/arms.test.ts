import { expect, it } from 'vitest';
import { armText, needSameLength, planOf, readArms, type GivenArms } from '../../../../server/cli/experiments/arms.ts';
import { folderWithDesk } from '../command-line.ts';

const given = (more: Partial<GivenArms>, scenarios = 1): GivenArms => {
  const file = `${folderWithDesk()}/small.yaml`;
  return { files: Array.from({ length: scenarios }, () => file), set: [], vary: [], ...more };
};

it('settings are for all, for one by its letter, for the base, or for all others', async () => {
  const set = ['horizon=2h', 'base.experts.steady.count=1', 'other.experts.steady.count=6', 'C.experts.others.count=3'];
  const arms = await readArms(given({ set }, 3));
  expect(arms.map(({ name, own }) => [name, own])).toEqual([
    ['A', ['experts.steady.count=1']],
    ['B', ['experts.steady.count=6']],
    ['C', ['experts.steady.count=6', 'experts.others.count=3']],
  ]);
  expect(arms.map(({ scenario }) => scenario.horizon)).toEqual([7_200_000, 7_200_000, 7_200_000]);
  expect(arms[2]!.options.set).toEqual(['horizon=2h', 'experts.steady.count=6', 'experts.others.count=3']);
  expect(armText(arms[1]!)).toBe('B  small desk with experts.steady.count=6');
});

it('the only scenario stands for each letter that settings name', async () => {
  const arms = await readArms(given({ set: ['C.experts.steady.count=4'] }));
  expect(arms.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  expect(await readArms(given({ set: ['other.experts.steady.count=4'] }))).toHaveLength(2);
});

it('values are combined, the last setting running fastest; brackets keep their commas', async () => {
  const vary = ['experts.steady.count=3,4', 'horizon=2h,4h'];
  const arms = await readArms(given({ vary }));
  expect(arms.map(({ own }) => own.join(' '))).toEqual([
    'experts.steady.count=3 horizon=2h',
    'experts.steady.count=3 horizon=4h',
    'experts.steady.count=4 horizon=2h',
    'experts.steady.count=4 horizon=4h',
  ]);
  const laws = await readArms(
    given({ vary: ['arrivals.tickets={ rate: 20 per hour, name: tickets },{ rate: 30 per hour, name: tickets }'] }),
  );
  expect(laws).toHaveLength(2);
});

it('everything that is wrong is told at once', async () => {
  const set = ['D.horizon=2h', 'B.horizn=2h'];
  const reading = readArms(given({ set, vary: ['horizon', 'experts.steady.count=1,many'] }, 2));
  await expect(reading).rejects.toThrow(
    /--vary .*found "horizon"[\s\S]*--set D\.horizon=2h {2}the last scenario is B[\s\S]*many[\s\S]*horizn/,
  );
});

it('all have the chance of the first, also where files have seeds of their own', async () => {
  const arms = await readArms(given({ set: ['B.seed=own'] }, 2));
  expect(arms.map(({ scenario }) => scenario.seed)).toEqual([arms[0]!.scenario.seed, arms[0]!.scenario.seed]);
  expect(arms[1]!.options.seed).toBe(arms[0]!.scenario.seed);
  const other = await readArms(given({ set: ['B.seed=own'], seed: 'given' }, 2));
  expect(other.map(({ scenario }) => scenario.seed)).toEqual(['given', 'given']);
});

it('scenarios of different lengths are no comparison', async () => {
  const arms = await readArms(given({ set: ['A.horizon=2h', 'B.horizon=1d'] }, 2));
  expect(() => needSameLength(arms)).toThrow(/A lasts 2 h, B lasts 1 d.*--horizon/);
  expect(() => needSameLength(arms.slice(0, 1))).not.toThrow();
});

it('a policy of one’s own is set like any other, also as one of several', async () => {
  const folder = folderWithDesk({ 'mine.mjs': "export default { name: 'mine', selectExpert: () => 0 };" });
  const mine = `${folder}/mine.mjs`;
  const vary = [`desk.offering.policy=random,${mine}`];
  const arms = await readArms({ files: [`${folder}/small.yaml`], set: [], vary });
  expect(arms.map(({ policyFile }) => policyFile)).toEqual([undefined, mine]);
  expect(arms.map(({ own }) => own)).toEqual([['desk.offering.policy=random'], [`desk.offering.policy=${mine}`]]);
  expect(planOf(arms[1]!)).toMatchObject({ policyFile: mine });
  expect(arms[1]!.options).toEqual({ policy: mine, set: [] });
  await expect(readArms(given({ set: ['desk.offering.policy=./none.mjs'] }))).rejects.toThrow('there is no such file');
});
