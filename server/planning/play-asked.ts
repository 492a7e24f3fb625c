import { ReplicationOrder } from '../../engine/index.ts';
import type { Asking, PlayedRun, Scenario, WantedRuns } from '../../engine/index.ts';
import type { Control } from '../executors/control.ts';
import type { Executor, ReplicationFailure, RunPlan } from '../executors/executor.ts';

/** Where replications that somebody asks for are played. */
export interface PlayingPlace {
  readonly executor: Executor;
  readonly control: Control;
  /** Absolute path of a module with a routing policy of one's own. */
  readonly policyFile: string | undefined;
  /** Hears what is about to be played. */
  readonly hears?: (wanted: WantedRuns) => void;
}

/** What came of it: an answer, a replication that broke off, or nothing because it was stopped. */
export type Asked<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly failure: ReplicationFailure }
  | { readonly kind: 'stopped' };

/** Somebody in another thread who asks for replications. */
export type AskingThread<Answer> = AsyncGenerator<WantedRuns, Answer, readonly PlayedRun[]>;

/** Plays whatever is asked for, in the order of replications, until there is an answer. */
export async function playAsked<Answer>(
  asking: Asking<Answer> | AskingThread<Answer>,
  place: PlayingPlace,
): Promise<Asked<Answer>> {
  const plans = new WeakMap<Scenario, RunPlan>();
  let next = await asking.next([]);
  while (next.done !== true) {
    place.hears?.(next.value);
    const { scenario, from, to } = next.value;
    const plan = plans.get(scenario) ?? { scenario, policyFile: place.policyFile, by: [], notes: 'targets' };
    plans.set(scenario, plan);
    const played = await playStretch({ plan, from, to }, place);
    if (!Array.isArray(played)) return played;
    next = await asking.next(played);
  }
  return { kind: 'answered', answer: next.value };
}

async function playStretch(
  stretch: { readonly plan: RunPlan; readonly from: number; readonly to: number },
  { executor, control }: PlayingPlace,
): Promise<PlayedRun[] | Exclude<Asked<never>, { kind: 'answered' }>> {
  const order = new ReplicationOrder<PlayedRun>();
  let failure: ReplicationFailure | undefined;
  const { from, to } = stretch;
  await executor.play(
    stretch,
    (replication, outcome) => {
      if (outcome.kind === 'failed') failure ??= outcome.failure;
      else order.take(replication - from, { notes: outcome.result.notes!, figures: outcome.result.figures });
    },
    control,
  );
  if (failure !== undefined) return { kind: 'failed', failure };
  return order.inOrder.length === to - from ? [...order.inOrder] : { kind: 'stopped' };
}
