import { ofEach } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { DirectedRun } from '../../server/executors/directed-run.ts';
import type { Executor } from '../../server/executors/executor.ts';
import { InProcess } from '../../server/executors/in-process.ts';
import { summaryOf, type Summary } from '../statistics.ts';
import type { Place } from './places.ts';

/** What is measured: how often a scenario is played, in how many rounds, with one worker and with several. */
export interface SpeedUpSetting {
  readonly place: Place;
  readonly scenario: Scenario;
  readonly replications: number;
  /** Played by each worker before the clock starts: its compiler has to see the engine, too. */
  readonly warmUp: number;
  readonly rounds: number;
  readonly workers: number;
}

/** Over the rounds: ms by the wall with one worker of one thread, with all of them, and how much quicker that is. */
export interface SpeedUp {
  readonly oneMs: Summary;
  readonly allMs: Summary;
  /** Of the two times of each round. */
  readonly ratio: Summary;
}

/**
 * Plays the same replications with one worker and with several, all newly started and warm, in turn, round after round.
 *
 * @throws Error when they do not come to what this thread comes to
 */
export async function measureSpeedUp(setting: SpeedUpSetting): Promise<SpeedUp> {
  const expected = await played(new InProcess(), setting.scenario, PROVED);
  const rounds: { readonly one: number; readonly all: number }[] = [];
  for (let round = 0; round < setting.rounds; round++) {
    const one = await timed(setting, 1, expected);
    const all = await timed(setting, setting.workers, expected);
    rounds.push({ one, all });
  }
  return {
    oneMs: summaryOf(rounds.map(({ one }) => one)),
    allMs: summaryOf(rounds.map(({ all }) => all)),
    ratio: summaryOf(rounds.map(({ one, all }) => one / all)),
  };
}

const PROVED = 2;

async function timed(setting: SpeedUpSetting, workers: number, expected: string): Promise<number> {
  const { place, scenario, replications, warmUp } = setting;
  const { executor, end } = await place.start(workers);
  try {
    if ((await played(executor, scenario, PROVED)) !== expected)
      throw new Error('Workers come to other figures than this thread.');
    await played(executor, scenario, workers * warmUp);
    const startedAt = performance.now();
    await played(executor, scenario, replications);
    return performance.now() - startedAt;
  } finally {
    await end();
  }
}

/** The figures as text, to be compared. */
async function played(executor: Executor, scenario: Scenario, replications: number): Promise<string> {
  const arms = await new DirectedRun(executor, [{ scenario, by: [] }], ofEach(replications)).run();
  return arms.flatMap(({ figures }) => figures.map((each) => each.join(' '))).join('\n');
}
