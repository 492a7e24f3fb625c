import { swingText, usualLevers } from '../../../engine/index.ts';
import type { ComparedFigure, Tornado, TornadoSide } from '../../../engine/index.ts';
import type { TornadoResult } from '../../protocol/index.ts';
import { newPlan } from '../plan-file.ts';
import { targetFigures } from '../target-figures.ts';
import { TornadoRun } from '../tornado.ts';
import type { GatedExecutor } from './gated-executor.ts';
import { originOf } from './job-origin.ts';
import type { PlayableArm } from './job-recipe.ts';
import { askedPlan, type AskedFile } from './made-file.ts';
import type { JobProgress, PlanJob } from './plan-job.ts';

/** What each lever is worth, on the same days. */
export interface TornadoAsked {
  readonly base: PlayableArm;
  readonly replications: number;
  readonly level: number;
}

/** Pulls every usual lever of a desk, each a little less and a little more. */
export class TornadoJob implements PlanJob {
  readonly #asked: TornadoAsked;
  readonly #levers: ReturnType<typeof usualLevers>;
  #run: TornadoRun | undefined;
  #isStopped = false;
  result: TornadoResult | null = null;
  readonly files: readonly [AskedFile];

  constructor(asked: TornadoAsked) {
    this.#asked = asked;
    this.files = [askedPlan(newPlan(asked.base.recipe), asked.base.name)];
    this.#levers = usualLevers(asked.base.scenario);
  }

  get progress(): JobProgress {
    const ends = this.#levers.flatMap(({ low, high }) => [low, high].filter((end) => end !== undefined));
    const of = this.#asked.replications * (1 + ends.length);
    return { done: this.#run?.run.played ?? 0, of, trying: `${this.#levers.length} levers, a little less and more` };
  }

  stop(): void {
    this.#isStopped = true;
    this.#run?.run.stop();
  }

  async play(executor: GatedExecutor): Promise<void> {
    const { base, replications, level } = this.#asked;
    const wish = {
      recipe: base.recipe,
      levers: this.#levers,
      figures: targetFigures(base.scenario),
      replications,
      level,
    };
    this.#run = new TornadoRun(wish, executor);
    if (this.#isStopped) return;
    const tornados = await this.#run.play();
    const { failed } = this.#run.run;
    if (failed !== undefined) {
      throw new Error(`A run with the seed ${failed.failure.seed} broke off: ${failed.failure.message}`);
    }
    if (tornados.length === 0) return;
    const { seed } = base.scenario;
    const played = tornados[0]!.replications;
    const words = ['tornado', this.files[0].name];
    const runs = [{ says: 'Every lever', seed, replications: played, words }];
    const origin = originOf(this.files, runs, { replications: played, level });
    this.result = { kind: 'tornado', origin, replications: played, level, seed, figures: tornados.map(toldTornado) };
  }
}

const toldTornado = ({ definition, base, bars, level }: Tornado): TornadoResult['figures'][number] => ({
  key: definition.key,
  base,
  bars: bars.map((bar) => ({
    lever: bar.lever,
    low: toldSide(bar.low),
    high: toldSide(bar.high),
    isSeen: bar.swing.verdict === 'lower' || bar.swing.verdict === 'higher',
    says: swingText(bar, level),
  })),
});

function toldSide(side: TornadoSide | undefined): TornadoResult['figures'][number]['bars'][number]['low'] {
  if (side === undefined) return null;
  const { difference }: Pick<ComparedFigure, 'difference'> = side.compared;
  const finite = (value: number | undefined): number | null =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return {
    text: side.text,
    set: [...side.set],
    value: finite(difference?.estimate),
    low: finite(difference?.low),
    high: finite(difference?.high),
  };
}
