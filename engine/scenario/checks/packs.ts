import { PACK_DEFAULTS, type PackName } from '../../packs/pack-settings.ts';
import { settingsWith } from '../../packs/settings-with.ts';
import type { Scenario } from '../scenario.ts';
import type { Finding } from '../scenario-problem.ts';

type Settings<Name extends PackName> = (typeof PACK_DEFAULTS)[Name];
type Range = readonly [least: number, most: number];

/** Settings that say when something comes again: at no time apart the clock would stand still. */
const STEPS: readonly (readonly [PackName, string])[] = [
  ['sweep', 'betweenTime'],
  ['qualityReview', 'appraisalTime'],
  ['cohorts', 'stepTime'],
  ['cohorts', 'joiningMean'],
  ['cohorts', 'lapsingMean'],
  ['cohorts', 'purchaseMean'],
  ['morale', 'stepTime'],
  ['alerts', 'checkTime'],
  ['upstream', 'stepTime'],
  ['training', 'everyTime'],
];

const FROM_0: Range = [0, Infinity];
const FROM_1: Range = [1, Infinity];

/** Plain numbers of packs that mean nothing outside a range. */
const RANGES: { readonly [Name in PackName]?: { readonly [Key in keyof Settings<Name>]?: Range } } = {
  alerts: { acknowledgingSigma: FROM_0 },
  community: {
    answersPerPost: [0, 500],
    answerSigma: FROM_0,
    moveSigma: FROM_0,
    mostQuestions: [0, 32],
    detailsSigma: FROM_0,
  },
  outreach: { flagUpTo: [0, 10], people: [0, 1000], workSigma: FROM_0, dayLoss: FROM_0 },
  upstream: { ordersPerStep: [0, 65_535] },
  progress: { thirdPartySigma: FROM_0 },
  cohorts: { customers: FROM_0, chartSteps: FROM_1, chartRises: FROM_1 },
  caseTypes: { replyLimit: FROM_0, refundReplyLimit: FROM_0 },
  morale: { focus: FROM_0, leavingPerMonth: FROM_0 },
};

/** Settings of packs that would stop the clock, lie outside what they can mean, or contradict one another. */
export function checkPacks(scenario: Scenario): Finding[] {
  return [
    ...STEPS.flatMap(([pack, setting]) => standstill(scenario, pack, setting)),
    ...Object.entries(RANGES).flatMap(([pack, ranges]) =>
      Object.entries(ranges).flatMap(([setting, range]) => outside(scenario, pack as PackName, setting, range)),
    ),
    ...checkRungs(scenario),
    ...(['outreach', 'progress'] as const).flatMap((pack) => checkHours(scenario, pack)),
    ...checkTraining(scenario),
  ];
}

function valueOf({ packs }: Scenario, pack: PackName, setting: string): unknown {
  return (packs[pack] as Readonly<Record<string, unknown>> | undefined)?.[setting];
}

function standstill(scenario: Scenario, pack: PackName, setting: string): Finding[] {
  if (valueOf(scenario, pack, setting) !== 0) return [];
  return [{ code: 'contradiction', path: ['packs', pack, setting], message: 'one and the next lie some time apart' }];
}

function outside(scenario: Scenario, pack: PackName, setting: string, [least, most]: Range): Finding[] {
  const value = valueOf(scenario, pack, setting);
  if (typeof value !== 'number' || (value >= least && value <= most)) return [];
  const expected = most === Infinity ? `at least ${least}` : `from ${least} to ${most}`;
  return [{ code: 'out-of-range', path: ['packs', pack, setting], message: `expected ${expected}` }];
}

function checkRungs({ packs }: Scenario): Finding[] {
  const rungs = packs.alerts?.rungs ?? [];
  const isRising = rungs.every((rung, index) => rung > (rungs[index - 1] ?? 0));
  if (isRising) return [];
  return [{ code: 'contradiction', path: ['packs', 'alerts', 'rungs'], message: 'rungs rise, and each is above 0' }];
}

function checkHours({ packs }: Scenario, pack: 'outreach' | 'progress'): Finding[] {
  const { opensTime, closesTime } = settingsWith(PACK_DEFAULTS[pack], packs[pack] ?? {});
  if (closesTime > opensTime) return [];
  return [{ code: 'contradiction', path: ['packs', pack], message: 'business closes later than it opens' }];
}

function checkTraining({ packs }: Scenario): Finding[] {
  const { everyTime, awayTime, windowTime } = settingsWith(PACK_DEFAULTS.training, packs.training ?? {});
  const path = ['packs', 'training'];
  return [
    ...(awayTime > everyTime
      ? [{ code: 'contradiction' as const, path, message: 'a coaching is over before the next begins' }]
      : []),
    ...(2 * windowTime > everyTime
      ? [{ code: 'contradiction' as const, path, message: 'what is measured is at most half of the time between two' }]
      : []),
  ];
}
