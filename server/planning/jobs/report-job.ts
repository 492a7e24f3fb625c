import { backtestSentence } from '../../../engine/index.ts';
import type { PlanOrigin, ReportRequest, ReportResult } from '../../protocol/index.ts';
import { printPage } from '../../report/pdf/print-page.ts';
import { Trouble } from '../../trouble.ts';
import type { PlanFile } from '../plan-file.ts';
import { plannedRecipe } from '../planned-recipe.ts';
import { seedsText } from '../played-again.ts';
import { makePlanReport } from '../report/make-report.ts';
import type { PlanReport } from '../report/plan-report.ts';
import { ReportRun } from '../report/play-report.ts';
import { reportPage } from '../report/report-page.ts';
import { partsOf } from '../report/reproduce-section.ts';
import { reportOptions } from '../report/report-runs.ts';
import type { GatedExecutor } from './gated-executor.ts';
import { planFileOf, stemOf, type MadeFile } from './made-file.ts';
import type { JobProgress, PlanJob } from './plan-job.ts';

/** Puts a plan into one page to show, and prints it, as `switchyard report` does. */
export class ReportJob implements PlanJob {
  readonly #asked: ReportRequest;
  readonly #plan: PlanFile;
  #run: ReportRun | undefined;
  #isStopped = false;
  result: ReportResult | null = null;
  files: readonly MadeFile[] = [];

  constructor(asked: ReportRequest, plan: PlanFile) {
    this.#asked = asked;
    this.#plan = plan;
  }

  get progress(): JobProgress {
    const { done, of } = this.#run?.progress ?? { done: 0, of: this.#asked.replications };
    return {
      done,
      of,
      trying: done < of ? 'the plan on fresh days, then levers, hours and other sizes' : 'the pages are printed',
    };
  }

  stop(): void {
    this.#isStopped = true;
    this.#run?.stop();
  }

  async play(executor: GatedExecutor): Promise<void> {
    const { replications, leverReplications, level } = this.#asked;
    const recipe = plannedRecipe(this.#plan);
    // Sizes of the staffing are as dear as ends of levers.
    const frontierReplications = leverReplications;
    const wish = { recipe, replications, leverReplications, frontierReplications, level };
    const run = new ReportRun(wish, executor);
    this.#run = run;
    if (this.#isStopped) return;
    const played = await run.play();
    if (run.failure !== undefined)
      throw new Error(`A run with the seed ${run.failure.seed} broke off: ${run.failure.message}`);
    if (played === undefined) return;
    const { name: file } = planFileOf(this.#plan);
    const of = { fileName: recipe.fileName, recipe, plan: this.#plan, file, set: [] };
    const source = { ...of, level, frontierReplications, options: reportOptions(wish) };
    const told = makePlanReport(played, source);
    const page = reportPage(told);
    const { pdf, noPdf } = await printed(page);
    const stem = stemOf(recipe.fileName);
    this.files = [
      ...(pdf === undefined ? [] : [{ name: `${stem}.report.pdf`, content: pdf }]),
      { name: `${stem}.report.html`, content: page },
      planFileOf(this.#plan),
    ];
    this.result = {
      kind: 'report',
      origin: originOfReport(told, file),
      says: [told.decision, ...told.recommendation, ...told.missing],
      backtest: backtestSentence(played.scenario.history),
      replications,
      level,
      seed: played.scenario.seed,
      command: told.commands[0] ?? '',
      noPdf,
    };
  }
}

/** Of the whole report, and of its parts. @param name of the plan file */
function originOfReport(report: PlanReport, name: string): PlanOrigin {
  const { version, scenario, runs, replications, seed, commands } = report;
  const whole = { says: 'The whole report', seed, replications, command: commands[0] ?? null };
  return {
    version,
    files: [{ name, of: 'the plan', hash: scenario.hash }],
    runs: [whole, ...partsOf(runs)].map((each) => ({
      says: each.says,
      replications: each.replications,
      seeds: seedsText(each),
      command: each.command,
    })),
  };
}

/** Where there is no browser there is still the page. */
async function printed(page: string): Promise<{ readonly pdf?: Uint8Array; readonly noPdf: string | null }> {
  try {
    return { pdf: await printPage(page), noPdf: null };
  } catch (error) {
    if (error instanceof Trouble) return { noPdf: error.message };
    throw error;
  }
}
