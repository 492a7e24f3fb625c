import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planStaffing, type StaffingAnswer } from '../../engine/planning/plan-staffing.ts';
import { staffingOf } from '../../engine/planning/staffing-plan.ts';
import { Trial, type Asking } from '../../engine/planning/trials.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { newPlan, readPlan, scenarioOfPlan, writePlan } from '../../server/planning/plan-file.ts';
import { plannedRecipe } from '../../server/planning/planned-recipe.ts';
import { staffingFound } from '../../server/planning/staffing-outcome.ts';
import { cheapestOfAll } from '../engine/planning/all-plans.ts';
import { callsDesk, played } from '../engine/planning/play-asking.ts';
import { type ScenarioSettings } from '../scenarios.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SEED = 20_261_128;
const DESKS = 4;
/** Fewer of a place would never be enough for the busiest of these desks, nor more needed. */
const MOST = 7;
const BASIS = { level: 0.95, replications: 20 } as const;

const response = fc.constantFrom(
  { accept: 1, reject: 0, answer: '2 s' },
  { accept: 0.9, reject: 0.1, answer: '2 s' },
  { accept: 0.9, reject: 0.05, answer: '2 s' },
);

/** One group over two hours, or two groups over one; nobody is needed by chance alone. */
const desks: fc.Arbitrary<ScenarioSettings> = fc
  .record({
    counts: fc.array(fc.integer({ min: 8, max: 30 }), { minLength: 1, maxLength: 2 }),
    work: fc.integer({ min: 60, max: 200 }),
    dear: fc.integer({ min: 25, max: 50 }),
    share: fc.integer({ min: 50, max: 80 }),
    figure: fc.constantFrom('serviceWithin20s', 'serviceWithin1min'),
    response,
  })
  .map(({ counts, work, dear, share, figure, response: answers }) => ({
    name: 'small case',
    seed: `${counts.join('-')}-${work}`,
    horizon: `${counts.length} h`,
    tickets: {
      channels: { voice: 1 },
      categories: {
        call: {
          work: { law: 'exponential', mean: `${work} s` },
          patience: { law: 'exponential', mean: '240 s' },
        },
      },
    },
    arrivals: [{ rate: { every: '1 h', cycle: 'once', counts } }],
    experts: [
      { name: 'agents', count: 5, costPerHour: 20, response: answers },
      ...(counts.length === 1 ? [{ name: 'others', count: 5, costPerHour: dear, response: answers }] : []),
    ],
    desk: { patienceEnds: 'acceptance', channels: { voice: { offerTimeout: '15 s' } } },
    figures: { interval: '1 h' },
    targets: [{ figure, atLeast: share }],
  }));

const scenarioOf = (settings: ScenarioSettings): Scenario => callsDesk([1], settings);

const asks = (scenario: Scenario): Asking<StaffingAnswer> =>
  planStaffing({
    scenario,
    groups: scenario.experts.map(({ name }) => name),
    limits: () => ({ atLeast: 0, atMost: 1000 }),
    ...BASIS,
  });

/** Plays what is asked for in two slices, the later one first, as other threads may. */
function playedInSlices<Answer>(asking: Asking<Answer>): Answer {
  function* slices(): Asking<Answer> {
    let next = asking.next([]);
    while (next.done !== true) {
      const { from, to, ...wanted } = next.value;
      const middle = Math.floor((from + to) / 2);
      const later = yield { ...wanted, from: middle, to };
      const sooner = yield { ...wanted, from, to: middle };
      next = asking.next([...sooner, ...later]);
    }
    return next.value;
  }
  return played(slices());
}

/** With the settings and the command that show the same case again. */
const replayHint = (settings: ScenarioSettings): string =>
  `replay: put this in desk.json and run npx --no -- switchyard staff desk.json --every "1 h" --replications ${BASIS.replications}\n${JSON.stringify({ preset: 'plain', ...settings })}`;

test('the answer is that of all plans, the same in any slices, no worse with more people, and lasts in a file', async () => {
  let desk = 0;
  const folder = temporaryFolder({});
  await fc.assert(
    fc.asyncProperty(desks, async (settings) => {
      const hint = replayHint(settings);
      const scenario = scenarioOf(settings);
      const answer = played(asks(scenario));
      expect(answer.verdict, hint).toBe('met');
      const plan = answer.plan!;

      const most = Array.from({ length: plan.levels.at.length }, () => MOST);
      expect(answer.found.cost, hint).toBe(cheapestOfAll(scenario, answer, { most, replications: 20 }));

      const sliced = playedInSlices(asks(scenario));
      expect([sliced.plan!.levels.at, sliced.plan!.judged, sliced.checks], hint).toEqual([
        plan.levels.at,
        plan.judged,
        answer.checks,
      ]);

      expectNoWorseWithMore(scenario, answer, hint);
      await expectToLast(join(folder, `${desk++}.plan.json`), { settings, scenario, answer, hint });
    }),
    { numRuns: DESKS, seed: SEED, endOnFailure: true },
  );
});

/** Points by which a bound may fall by chance: offers of later calls go to others, who answer them otherwise. */
const BY_CHANCE = 2;

/** One expert more in any place, on the random numbers that the plan was checked with. */
function expectNoWorseWithMore(scenario: Scenario, { plan, units }: StaffingAnswer, hint: string): void {
  const { levels, seed } = plan!;
  const judgedWith = (place: number, more: number) => {
    const trial = new Trial(scenario, levels.with([[place, more]]), units);
    played(trial.playUpTo(BASIS.replications, seed, 'one more'));
    return trial.played(BASIS.level).judged;
  };
  const before = judgedWith(0, 0);
  for (const place of levels.at.keys()) {
    for (const [unit, { low }] of judgedWith(place, 1).entries())
      expect(low, `${hint}\none more at place ${place}`).toBeGreaterThan(before[unit]!.low - BY_CHANCE);
  }
}

interface Kept {
  readonly settings: ScenarioSettings;
  readonly scenario: Scenario;
  readonly answer: StaffingAnswer;
  readonly hint: string;
}

/** Written, read, and made into a scenario again that is staffed as planned. */
async function expectToLast(path: string, { settings, scenario, answer, hint }: Kept): Promise<void> {
  const plan = answer.plan!;
  const { groups, ...spans } = plan.levels.plan(scenario.figures.interval);
  const recipe = {
    fileName: 'desk.json',
    scenario: JSON.stringify({ preset: 'plain', ...settings }),
    overrides: [],
    presets: [],
    files: {},
    seed: scenario.seed,
  };
  const staffing = {
    plan: { ...spans, groups: groups.map(({ name, staffed }) => ({ name, staffed: [...staffed] })) },
    found: staffingFound({ ...answer, plan }, { scenario, ...BASIS, volumes: [] }),
  };
  const written = { ...newPlan(recipe), staffing };
  writePlan(path, written);
  const read = await readPlan(path);
  expect(read, hint).toEqual(written);
  const staffed = scenarioOfPlan({ recipe: plannedRecipe(read) });
  expect(staffingOf(staffed, scenario.figures.interval).groups, hint).toEqual(groups);
}
