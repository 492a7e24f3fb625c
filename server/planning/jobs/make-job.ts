import { staffingOf, staffingSettings, targetFault } from '../../../engine/index.ts';
import type { Limits } from '../../live/limits.ts';
import { Refusal } from '../../live/refusal.ts';
import type { PlanRequest } from '../../protocol/index.ts';
import { ArmsJob } from './arms-job.ts';
import { playableArms, type AskedArm, type PlayableArm } from './job-recipe.ts';
import type { PlanJob } from './plan-job.ts';
import { StaffJob } from './staff-job.ts';
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
      return new ArmsJob({ kind: 'compare', arms, replications, level });
    }
    case 'frontier': {
      const arms = await playableArms(base, await atLevels(request, limits), limits);
      refuseTooMany(arms.length * replications, limits);
      return new ArmsJob({ kind: 'frontier', arms, replications, level });
    }
    case 'staff': {
      const [arm] = await playableArms(base, [self], limits);
      refuseUnstaffed(arm!);
      return new StaffJob({ base: arm!, replications, level });
    }
    case 'tornado': {
      const [arm] = await playableArms(base, [self], limits);
      return new TornadoJob({ base: arm!, replications, level });
    }
  }
}

/** The staffing of the base and of all other levels, with the base first. */
async function atLevels(
  { base, levels }: Extract<PlanRequest, { kind: 'frontier' }>,
  limits: Limits,
): Promise<AskedArm[]> {
  const [{ scenario } = { scenario: undefined }] = await playableArms(base, [{ name: '100 %', set: [] }], limits);
  const plan = staffingOf(scenario!, scenario!.figures.interval);
  if (plan.groups.length === 0) {
    throw new Refusal(
      'scenario-invalid',
      'Nobody of this scenario is planned by numbers, so there is nothing to scale.',
      {
        at: 'base',
      },
    );
  }
  const scaled = levels
    .filter((level) => level !== 100)
    .map((level) => ({
      name: `${level} %`,
      set: staffingSettings(scenario!, {
        ...plan,
        groups: plan.groups.map(({ name, staffed }) => ({
          name,
          staffed: staffed.map((experts) => Math.round((experts * level) / 100)),
        })),
      }),
    }));
  return [{ name: '100 %', set: [] }, ...scaled];
}

/** Everything that is in the way of a search for people, at once. */
function refuseUnstaffed({ scenario }: PlayableArm): void {
  const faults = scenario.targets.flatMap((target) => targetFault(target, scenario) ?? []);
  if (scenario.targets.length === 0) faults.push('nothing is promised: add a target');
  if (staffingOf(scenario, scenario.figures.interval).groups.length === 0)
    faults.push('nobody of this scenario is planned by numbers');
  const { interval } = scenario.figures;
  if (interval < 60_000 || 86_400_000 % interval !== 0)
    faults.push('figures.interval has to be a part of a day, of a minute at least');
  if (faults.length === 0) return;
  throw new Refusal('scenario-invalid', `Nobody can be staffed for this: ${faults.join('; ')}.`, { at: 'base' });
}

function refuseTooMany(runs: number, { planRuns }: Limits): void {
  if (runs <= planRuns) return;
  throw new Refusal('too-large', `That would be ${runs} runs; this server plays at most ${planRuns} for one plan.`, {
    remedy: 'Ask for fewer replications or drafts, or use: npx --no -- switchyard compare',
  });
}
