import { planStaffing, underVolume } from '../../../engine/index.ts';
import type { PlayedRun, Scenario, StaffingAnswer } from '../../../engine/index.ts';
import { Control } from '../../executors/control.ts';
import { playAsked, type Asked, type PlayingPlace } from '../../planning/play-asked.ts';
import { chooseKeeping } from '../keeping.ts';
import { Interruption } from '../interruption.ts';
import { ProgressBar } from '../progress-bar.ts';
import type { StaffOptions } from './staff-options.ts';

/** An answer, and its plan under other volumes. */
export interface Answered {
  readonly answer: StaffingAnswer;
  readonly volumes: readonly { readonly factor: number; readonly runs: readonly PlayedRun[] }[];
}

interface PlayedStaffing {
  readonly asked: Asked<Answered>;
  /** What was known when it ended. */
  readonly known: Answered | undefined;
  readonly exitCode: number | undefined;
}

/** How it is looked for. */
interface StaffPlay {
  readonly policyFile: string | undefined;
  readonly quiet: boolean;
  /** Whether it goes on where it was stopped. */
  readonly resume: boolean;
}

/** Looks for people with a bar; whatever comes of it, no thread is left behind. */
export async function playStaffing(
  scenario: Scenario,
  options: StaffOptions,
  { policyFile, quiet, resume }: StaffPlay,
): Promise<PlayedStaffing> {
  const { executor, end } = await chooseKeeping(options, [scenario], resume);
  let isDone = false;
  const control = new Control();
  const interruption = new Interruption();
  interruption.stopWith(() => control.stop());
  let known: Answered | undefined;
  let wanted = 0;
  let why = '';
  const bar = quiet
    ? undefined
    : new ProgressBar(process.stderr, () => ({ done: control.played, of: wanted, unit: `runs: ${why}` }));
  const hears: PlayingPlace['hears'] = (runs) => {
    wanted += runs.to - runs.from;
    ({ why } = runs);
  };
  try {
    const asked = await playAsked(
      findPlan(scenario, options, (answer) => (known = { answer, volumes: [] })),
      { executor, control, policyFile, hears },
    );
    isDone = asked.kind !== 'stopped';
    return { asked, known, exitCode: interruption.exitCode };
  } finally {
    bar?.end();
    interruption.end();
    await executor.close();
    end(isDone);
  }
}

/** Finds the plan, and plays it under the other volumes that are asked for. */
function* findPlan(
  scenario: Scenario,
  options: StaffOptions,
  hears: (answer: StaffingAnswer) => void,
): ReturnType<typeof withVolumes> {
  const answer = yield* planStaffing({ scenario, ...options, hears });
  hears(answer);
  return yield* withVolumes(answer, scenario, options);
}

function* withVolumes(
  answer: StaffingAnswer,
  scenario: Scenario,
  { volumes, replications }: StaffOptions,
): Generator<Parameters<NonNullable<PlayingPlace['hears']>>[0], Answered, readonly PlayedRun[]> {
  const played: { factor: number; runs: readonly PlayedRun[] }[] = [];
  for (const factor of answer.plan === undefined ? [] : volumes) {
    const { levels, seed } = answer.plan!;
    const runs = yield* underVolume(scenario, levels.plan(scenario.figures.interval), { factor, replications, seed });
    played.push({ factor, runs });
  }
  return { answer, volumes: played };
}
