import { afterAll, describe, expect, it } from 'vitest';
import { Simulation, snapshotOf, type Scenario } from '../../../engine/index.ts';
import type { Comparison, PairedFigure } from '../../../server/protocol/index.ts';
import { DeskServer } from '../desk-server.ts';
import { SMALL_DESK, smallDesk } from '../small-desk.ts';

const HOUR = 3_600_000;
const PAIRS = 6;

const desk = await DeskServer.start();
afterAll(() => desk.close());
const operator = await desk.welcome();

/** A run that is watched, so that what is found of it is told. */
async function watchedRun(...overrides: readonly string[]): Promise<string> {
  const source = { from: 'text', text: SMALL_DESK } as const;
  const { run } = await operator.get('startRun', { source, overrides: [...overrides] });
  await operator.get('watchRun', { run });
  return run;
}

/** Everything that is told of a comparison until it is over. */
async function compared(runA: string, runB: string): Promise<readonly Comparison[]> {
  const told: Comparison[] = [];
  const hear = (comparison: Comparison): void => void told.push(comparison);
  operator.socket.on('comparison', hear);
  const over = operator.next('comparison', ({ state }) => state !== 'running');
  const { comparison } = await operator.get('compare', { runA, runB, replications: PAIRS });
  await over;
  operator.socket.off('comparison', hear);
  expect(new Set(told.map((each) => each.comparison))).toEqual(new Set([comparison]));
  return told;
}

/** A figure in every replication, each played alone. */
function valuesOf(scenario: Scenario, key: string): number[] {
  return Array.from({ length: PAIRS }, (_, index) => {
    const seed = index === 0 ? scenario.seed : `${scenario.seed}/${index + 1}`;
    const simulation = new Simulation({ ...scenario, seed });
    simulation.run();
    const { figures } = snapshotOf(simulation.world, simulation.now);
    return figures[key]!.value!;
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
/** 97.5 % quantile of Student’s t with five degrees of freedom, from the tables. */
const T_5 = 2.570582;

/** Mean and half-width of the interval of 95 %, as textbooks have it. */
function textbook(differences: readonly number[]): { difference: number; halfWidth: number } {
  const difference = mean(differences);
  const squares = differences.map((each) => (each - difference) ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) / (differences.length - 1);
  return { difference, halfWidth: T_5 * Math.sqrt(variance / differences.length) };
}

const figureOf = ({ figures }: Comparison, key: string): PairedFigure => figures.find((each) => each.key === key)!;

describe('a comparison', () => {
  it('of two runs under the same rules differs by exactly nothing, in every figure', async () => {
    const [one, other] = [await watchedRun(), await watchedRun()];
    const last = (await compared(one, other)).at(-1)!;
    expect(last).toMatchObject({ state: 'finished', done: PAIRS, wanted: PAIRS, level: 0.95, runA: one, runB: other });
    expect(last.figures.length).toBeGreaterThan(3);
    const measured = last.figures.filter(({ pairs }) => pairs === PAIRS);
    expect(measured.length).toBeGreaterThan(3);
    for (const { key, meanA, meanB, difference, halfWidth } of measured)
      expect({ key, difference, halfWidth, isSame: meanA === meanB }).toEqual({
        key,
        difference: 0,
        halfWidth: 0,
        isSame: true,
      });
  });

  it('of two rules has the mean difference and its interval of pairs that are played alone, whatever seed the other run has', async () => {
    const settings = 'experts[1].response.answer=600 s';
    const one = await watchedRun();
    const other = await watchedRun(settings, 'seed=another');
    const last = (await compared(one, other)).at(-1)!;
    const keys = last.figures
      .filter(({ pairs, difference }) => pairs === PAIRS && difference !== 0)
      .map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const [a, b] = [valuesOf(smallDesk(), key), valuesOf(smallDesk(settings), key)];
      const expected = textbook(b.map((value, index) => value - a[index]!));
      const found = figureOf(last, key);
      expect(found.meanA, key).toBeCloseTo(mean(a), 9);
      expect(found.meanB, key).toBeCloseTo(mean(b), 9);
      expect(found.difference! / expected.difference, key).toBeCloseTo(1, 6);
      expect(found.halfWidth! / expected.halfWidth, key).toBeCloseTo(1, 5);
    }
  });

  it('is of the runs with the levers that were pulled in them, and tells of every pair on the way', async () => {
    const one = await watchedRun();
    const other = await watchedRun();
    await operator.get('seek', { run: other, to: HOUR });
    await operator.get('pullLever', { run: other, lever: { lever: 'leave', group: 'steady', count: 2 } });
    const told = await compared(one, other);
    const done = told.map((each) => each.done);
    expect(done).toEqual(done.toSorted((first, second) => first - second));
    expect(told.at(-1)!.figures.some(({ difference }) => difference !== 0 && difference !== null)).toBe(true);
  });

  it('of runs that measure differently is refused, and so is one too many', async () => {
    const one = await watchedRun();
    const problem = await operator.refusal('compare', { runA: one, runB: await watchedRun('horizon=2 h') });
    expect(problem).toMatchObject({ code: 'not-comparable', message: 'These two runs last differently long.' });
    const long = await watchedRun('horizon=3000 d');
    const begun = [];
    for (let count = 0; count < desk.server.desk.limits.comparisons; count++)
      begun.push(await operator.get('compare', { runA: long, runB: long, replications: 1000 }));
    expect((await operator.refusal('compare', { runA: long, runB: long })).code).toBe('too-many-runs');
    for (const { comparison } of begun) {
      const over = operator.next('comparison', (each) => each.comparison === comparison && each.state === 'stopped');
      expect(await operator.get('stopCompare', { comparison })).toMatchObject({ state: 'stopped' });
      await over;
    }
  });
});
