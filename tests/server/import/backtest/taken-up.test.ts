import { expect, it } from 'vitest';
import { withTakenUp } from '../../../../server/import/backtest/taken-up.ts';
import { fitHistory } from '../../../../server/import/fit-history.ts';
import type { History } from '../../../../server/import/history.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { drawnHistory } from './drawn-history.ts';

const SEED = process.env['SWITCHYARD_SEED'] ?? 'taken up';
const REPLAY = `seed ${SEED}; again with: SWITCHYARD_SEED=${SEED} npx vitest run --config tests/vitest.config.ts tests/server/import/backtest/taken-up.test.ts`;

/** A week of a busy desk whose experts need so many times the work that is written down. */
function desk(workFactor: number): History {
  const hours = (open: number): number[] =>
    Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? open : 0));
  const history = drawnHistory(
    scenarioWith({
      preset: 'plain',
      seed: SEED,
      horizon: '7 d',
      closing: 'drain',
      tickets: {
        channels: { voice: 1 },
        work: { voice: { law: 'lognormal', mean: '200 s', cv: 1 } },
        categories: { call: { patience: { law: 'exponential', mean: '300 s' } } },
      },
      arrivals: [{ rate: { every: '1 h', cycle: 'day', counts: hours(100) } }],
      experts: [{ count: 6, workFactor, schedule: { every: '1 h', cycle: 'day', staffed: hours(6) } }],
      desk: { patienceEnds: 'acceptance' },
    }),
    1_704_067_200_000,
  );
  const handle = history.durations.handle!.map((time) => time / workFactor);
  return { ...history, durations: { ...history.durations, handle } };
}

const takenUpOf = (history: History) => withTakenUp(fitHistory(history), history).takenUp;

it('experts who need a fifth longer than the work that is written down are found out by the waits', () => {
  const found = takenUpOf(desk(1.2));
  // 7,000 tickets: the wait is known to some 5 %, and moves by 5 % for each percent of work.
  expect(found?.factor, REPLAY).toBeGreaterThan(1.13);
  expect(found?.factor, REPLAY).toBeLessThan(1.27);
  expect(found?.waitWithout, REPLAY).toBeLessThan(found!.seenWait);
});

it('nothing to speak of is added where the work is all', () => {
  expect(takenUpOf(desk(1))?.factor ?? 1, REPLAY).toBeLessThan(1.06);
});

it('nothing is added where nobody is known to leave, to work, or to wait', () => {
  const history = desk(1.2);
  const { outcome, expert } = history.words;
  expect(takenUpOf({ ...history, words: { expert: expert! } })).toBeUndefined();
  expect(takenUpOf({ ...history, words: { outcome: outcome! } })).toBeUndefined();
  expect(takenUpOf({ ...history, durations: { handle: history.durations.handle! } })).toBeUndefined();
});
