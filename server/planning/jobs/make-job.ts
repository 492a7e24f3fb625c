import { staffingOf, targetFault } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { Limits } from '../../live/limits.ts';
import { Refusal } from '../../live/refusal.ts';
import type { PlanRequest } from '../../protocol/index.ts';
import { ArmsJob } from './arms-job.ts';
import { frontierJob } from './frontier-job.ts';
import { playableArms, type AskedArm } from './job-recipe.ts';
import type { PlanJob } from './plan-job.ts';
import { staffJob } from './staff-job.ts';
import { TornadoJob } from './tornado-job.ts';

/** What the base is called beside drafts. */
const BASE_NAME = 'A';

/**
 * The job that does what is asked.
 *
 * @throws Refusal with all that is wrong with what is asked
 */
export async function makeJob(request: PlanRequest, limits: Limits): Promise<PlanJob> {
  const { base, replications, level } = request;
  const self: AskedArm = { name: BASE_NAME, set: [] };
  switch (request.kind) {
    case 'compare': {
      const arms = await playableArms(base, [self, ...request.drafts], limits);
      refuseTooMany(arms.length * replications, limits);
      return new ArmsJob({ arms, replications, level });
    }
    case 'frontier': {
      const [arm] = await playableArms(base, [self], limits);
      refuseFaults(arm!.scenario, faultsOfTargets(arm!.scenario));
      const levels = [...new Set(request.levels)].toSorted((one, other) => one - other);
      refuseTooMany(levels.length * replications, limits);
      return frontierJob({ base: arm!, levels, replications, level });
    }
    case 'staff': {
      const [arm] = await playableArms(base, [self], limits);
      refuseFaults(arm!.scenario, [...faultsOfTargets(arm!.scenario), ...faultsOfInterval(arm!.scenario)]);
      return staffJob({ base: arm!, replications, level });
    }
    case 'tornado': {
      const [arm] = await playableArms(base, [self], limits);
      return new TornadoJob({ base: arm!, replications, level });
    }
  }
}

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
