import { expect, it } from 'vitest';
import { meanInterval, Simulation, snapshotOf } from '../../../engine/index.ts';
import { mount, type Mounted } from '../../browser/element.ts';
import { takePicture, type ViewOptions } from '../../browser/view.ts';
import { shipped } from '../../shipped-scenarios.ts';
import { columnOf } from '../real-desk.ts';

const scenario = shipped('timeout-lab');
const KEY = 'timedOut';

/** The figure of one replication of a day, under settings. */
function played(replication: number, overrides: readonly string[]): number {
  const run = new Simulation(
    shipped('timeout-lab', [`seed=strip/${replication}`, 'warmUp=2 h', 'horizon=20 h', 'closing=cut', ...overrides]),
  );
  run.run();
  return snapshotOf(run.world).figures[KEY]!.value!;
}

/** What is known after each pair of runs of the same chance. */
function comparison(overrides: readonly string[], pairs: number): object[] {
  const differences: number[] = [];
  return Array.from({ length: pairs }, (_, pair) => {
    differences.push(played(pair, overrides) - played(pair, []));
    const { estimate, halfWidth } = meanInterval(differences);
    const isKnown = Number.isFinite(halfWidth);
    return {
      key: KEY,
      pairs: pair + 1,
      meanA: null,
      meanB: null,
      difference: isKnown ? estimate : null,
      halfWidth: isKnown ? halfWidth : null,
    };
  });
}

async function mountStrip(answers: readonly object[], options: ViewOptions = {}): Promise<Mounted> {
  const column = columnOf(scenario, KEY);
  const properties = { column, paired: answers[0], wanted: answers.length };
  const mounted = await mount('ui/figures/difference-strip.ts', 'sy-difference-strip', properties, options);
  for (const paired of answers.slice(1)) await mounted.set({ paired });
  return mounted;
}

/** Everybody’s alerts switched on. */
const alerted = comparison(['experts[1].behaviour.temperament.notificationsOnShare=1'], 8);

it.each<[string, ViewOptions]>([
  ['light', { width: 620 }],
  ['dark', { width: 620, dark: true }],
  ['narrow', { width: 320 }],
])('axe finds nothing: %s', async (name, options) => {
  const { page, element, faults } = await mountStrip(alerted, options);
  await expect.poll(() => element.locator('svg').count()).toBe(1);
  await takePicture(page, `figures/difference ${name}`);
  expect(await faults()).toEqual([]);
});

it('says the difference with its interval, from how many pairs, and that one path of many is shown', async () => {
  const { element } = await mountStrip(alerted);
  expect(await element.locator('p').textContent()).toMatch(
    /^B is lower by [\d.]+ points \(95 %: [\d.]+ to [\d.]+\), which is better; from 8 paired replications\. One path of many is shown\.$/,
  );
});

it('two runs that are the same differ by exactly nothing', async () => {
  const { element } = await mountStrip(comparison([], 2));
  expect(await element.locator('p').textContent()).toContain('A and B are exactly the same in 2 paired replications.');
  expect(await element.locator('svg').count()).toBe(0);
});

it('waits for two pairs before it says anything', async () => {
  const { element } = await mountStrip(alerted.slice(0, 1));
  expect(await element.locator('p').textContent()).toContain('Two paired replications are the least that say anything');
});
