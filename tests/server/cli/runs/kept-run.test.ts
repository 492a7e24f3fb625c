import { expect, it } from 'vitest';
import { recordedRun } from '../../../../server/cli/runs/kept-run.ts';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import type { KeptRun, RunRecipe } from '../../../../server/live/run-book.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { SMALL_DESK } from '../../small-desk.ts';
import { CREATED_AT, deskRun } from './kept-desks.ts';

function kept(recipe: Partial<RunRecipe>, state: KeptRun['state'] = 'paused'): KeptRun {
  const book = openRunBook({ file: undefined, what: 'a test', now: CREATED_AT });
  const whole = { scenario: SMALL_DESK, files: {}, overrides: [], seed: 'other', ...recipe };
  book.begin(deskRun('r-one', { recipe: whole }));
  return { ...book.load('r-one')!, state, edge: { at: 70, eventsPlayed: 7 } };
}

it('a run that came to its end is played to its end, any other as far as it was played', () => {
  expect(recordedRun(kept({}, 'finished')).until).toBeUndefined();
  expect(recordedRun(kept({}, 'failed')).until).toBeUndefined();
  expect(recordedRun(kept({}, 'stopped')).until).toEqual({ at: 70, eventsPlayed: 7 });
  expect(recordedRun(kept({}, 'running')).until).toEqual({ at: 70, eventsPlayed: 7 });
});

it('seed, settings and files are those of the run', () => {
  const scenario = SMALL_DESK.replace('rate: 40 per hour', 'times: { file: day.csv, unit: s }');
  const recipe = { scenario, files: { 'day.csv': 'time\n60\n120\n' }, overrides: ['horizon=3 h'] };
  const run = recordedRun(kept(recipe));
  expect(run.scenario).toMatchObject({ seed: 'other', horizon: 10_800_000 });
  expect(run.scenario.arrivals[0]?.times).toEqual([60_000, 120_000]);
});

it('a scenario that this version does not take any more is told with its problems', () => {
  const scenario = SMALL_DESK.replace('horizon: 8 h', 'horizont: 8 h');
  expect(() => recordedRun(kept({ scenario }))).toThrow(
    expect.objectContaining({
      exitCode: EXIT.badInput,
      message: expect.stringMatching(
        /^The scenario of r-one does not check with this version:\nr-one, scenario:\d+:/,
      ) as string,
    }),
  );
});
