import { expect, test } from 'vitest';
import { ErlangA } from '../../../engine/index.ts';
import { usualLevers } from '../../../engine/index.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import type { PlanRecipe } from '../../../server/planning/plan-file.ts';
import { scenarioOfPlan } from '../../../server/planning/plan-file.ts';
import { TornadoRun } from '../../../server/planning/tornado.ts';

const recipeOf = (scenario: string): PlanRecipe => ({
  fileName: 'erlang.yaml',
  scenario,
  overrides: [],
  presets: [],
  files: {},
  seed: 'tornado',
});

/** M/M/5 with customers who leave: 100 an hour, 150 s of work, 100 s of patience. */
const ERLANG_A = `name: Erlang A
preset: plain
horizon: 40 h
warmUp: 2 h
closing: drain
arrivals: [{ rate: 100 per hour }]
tickets:
  work: { email: { law: exponential, mean: 150 s } }
  categories: { ticket: { patience: { law: exponential, mean: 100 s } } }
experts: [{ count: 5 }]
desk: { patienceEnds: acceptance }
`;

/** Share that leaves, in percent. */
const leaving = (experts: number, { volume = 1, work = 1 } = {}): number =>
  100 *
  new ErlangA({ arrivalRate: (100 * volume) / 3600, serviceRate: 1 / (150 * work), patienceRate: 1 / 100, experts })
    .abandons;

test('one expert, a tenth of the volume and a tenth of the work are worth what Erlang A says', async () => {
  const recipe = recipeOf(ERLANG_A);
  const levers = usualLevers(scenarioOfPlan({ recipe })).filter(({ name }) =>
    ['experts', 'volume', 'work a ticket', 'limit of an offer'].includes(name),
  );
  const wish = { recipe, levers, figures: ['abandoned'], replications: 12, level: 0.95 };
  const [tornado] = await new TornadoRun(wish, new InProcess()).play();
  const bars = new Map(tornado!.bars.map((bar) => [bar.lever, bar]));
  const exact = {
    experts: [leaving(4), leaving(6)],
    volume: [leaving(5, { volume: 0.9 }), leaving(5, { volume: 1.1 })],
    'work a ticket': [leaving(5, { work: 0.9 }), leaving(5, { work: 1.1 })],
  };
  for (const [lever, [low, high]] of Object.entries(exact)) {
    const { swing, ...sides } = bars.get(lever)!;
    for (const [difference, truth] of [
      [sides.low!.compared.difference!, low! - leaving(5)],
      [sides.high!.compared.difference!, high! - leaving(5)],
      [swing.difference!, high! - low!],
    ] as const) {
      expect(difference.low, lever).toBeLessThan(truth);
      expect(difference.high, lever).toBeGreaterThan(truth);
      // Same random numbers: precise enough that the truth is no accident.
      expect(difference.halfWidth).toBeLessThan(Math.abs(truth) / 2);
    }
  }
  // Everybody answers at once, so nothing ever expires.
  expect(bars.get('limit of an offer')?.swing.verdict ?? 'equal').toBe('equal');
});

test('stopped before every way was played twice, it tells nothing', async () => {
  const recipe = recipeOf(ERLANG_A);
  const levers = usualLevers(scenarioOfPlan({ recipe }));
  const tornado = new TornadoRun(
    { recipe, levers, figures: ['abandoned'], replications: 1000, level: 0.95 },
    new InProcess(),
  );
  const playing = tornado.play();
  tornado.run.stop();
  expect(await playing).toEqual([]);
});
