import { staffingOf, targetFault } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { Limits } from '../../live/limits.ts';
import { Refusal } from '../../live/refusal.ts';
import type { ImportRequest, PlanRequest, ReportRequest, RosterRequest } from '../../protocol/index.ts';
import { Trouble } from '../../trouble.ts';
import { newPlan, parsePlan } from '../plan-file.ts';
import { ArmsJob } from './arms-job.ts';
import { frontierJob } from './frontier-job.ts';
import { ImportJob } from './import-job.ts';
import { playableArms, type AskedArm, type PlayableArm } from './job-recipe.ts';
import { askedPlan, type AskedFile } from './made-file.ts';
import type { PlanJob } from './plan-job.ts';
import { ReportJob } from './report-job.ts';
import { rosterJob } from './roster-job.ts';
import { staffJob } from './staff-job.ts';
import { TornadoJob } from './tornado-job.ts';
import type { Uploads } from './uploads.ts';

/** What the base is called beside drafts. */
const SELF: AskedArm = { name: 'A', set: [] };

/** What jobs are made with. */
export interface JobMeans {
  readonly limits: Limits;
  /** The plan file of a plan that was found here. @throws Refusal when there is none */
  readonly planFileOf: (plan: string) => string;
  readonly uploads: Uploads;
}

/**
 * The job that does what is asked.
 *
 * @throws Refusal with all that is wrong with what is asked
 */
export async function makeJob(request: PlanRequest, means: JobMeans): Promise<PlanJob> {
  try {
    if (request.kind === 'import') return new ImportJob(request, means.uploads.path(request.upload));
    return request.kind === 'roster' || request.kind === 'report'
      ? await makeOfPlan(request, means)
      : await makeOfBase(request, means);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    throw new Refusal('scenario-invalid', error.message, { at: 'wish' });
  }
}

type OfPlan = RosterRequest | ReportRequest;

async function makeOfPlan(request: OfPlan, means: JobMeans): Promise<PlanJob> {
  const { of } = request;
  const plan =
    of.from === 'plan'
      ? parsePlan(means.planFileOf(of.plan), 'the plan')
      : newPlan((await playableArms(of.base, [SELF], means.limits))[0]!.recipe);
  return request.kind === 'roster' ? rosterJob(request, plan) : new ReportJob(request, plan);
}

async function makeOfBase(
  request: Exclude<PlanRequest, OfPlan | ImportRequest>,
  { limits }: JobMeans,
): Promise<PlanJob> {
  const { base, replications, level } = request;
  if (request.kind === 'compare') {
    const arms = await playableArms(base, [SELF, ...request.drafts], limits);
    refuseTooMany(arms.length * replications, limits);
    return new ArmsJob({ arms, replications, level, asked: arms.map(askedArm) });
  }
  const [arm] = await playableArms(base, [SELF], limits);
  const { scenario } = arm!;
  switch (request.kind) {
    case 'frontier': {
      refuseFaults(scenario, faultsOfTargets(scenario));
      const levels = [...new Set(request.levels)].toSorted((one, other) => one - other);
      refuseTooMany(levels.length * replications, limits);
      return frontierJob({ base: arm!, levels, replications, level });
    }
    case 'staff':
      refuseFaults(scenario, [...faultsOfTargets(scenario), ...faultsOfInterval(scenario)]);
      return staffJob({ base: arm!, replications, level });
    case 'tornado':
      return new TornadoJob({ base: arm!, replications, level });
  }
}

/** A way to play as a file for the commands, which call it by a letter. */
const askedArm = ({ name, recipe }: PlayableArm, place: number): AskedFile =>
  askedPlan(newPlan(recipe), name === SELF.name ? 'A, the base' : name, String.fromCodePoint(65 + place));

function faultsOfTargets(scenario: Scenario): string[] {
  const faults = scenario.targets.flatMap((target) => targetFault(target, scenario) ?? []);
  if (scenario.targets.length === 0) faults.push('nothing is promised: add a target');
  if (staffingOf(scenario, scenario.figures.interval).groups.length === 0)
    faults.push('nobody of this scenario is planned by numbers');
  return faults;
}

function faultsOfInterval({ figures: { interval } }: Scenario): string[] {
  const isPart = interval >= 60_000 && 86_400_000 % interval === 0;
  return isPart ? [] : ['figures.interval has to be a part of a day, of a minute at least'];
}

/** Everything that is in the way of planning people, at once. */
function refuseFaults({ name }: Scenario, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Refusal('scenario-invalid', `Nobody can be planned for ${name}: ${faults.join('; ')}.`, { at: 'base' });
}

function refuseTooMany(runs: number, { planRuns }: Limits): void {
  if (runs <= planRuns) return;
  throw new Refusal('too-large', `That would be ${runs} runs; this server plays at most ${planRuns} for one plan.`, {
    remedy: 'Ask for fewer replications or drafts, or use: npx --no -- switchyard compare',
  });
}
