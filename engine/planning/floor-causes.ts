import { resolveArchetype } from '../behaviour/archetypes.ts';
import type { ExpertGroup, Law, Scenario } from '../scenario/scenario.ts';
import type { JudgedUnit, Judgement } from './judged-units.ts';
import type { CheckedPlan } from './plan-staffing.ts';
import { ticketFigure } from './target-figures.ts';
import { Trial, type Asking } from './trials.ts';

/** What can be in the way of a target when nobody has to wait for people. */
export type FloorCause = 'expired' | 'long offers' | 'rejected' | 'slow answers' | 'patience' | 'long work';

/** A cause, and what people without end come to without it, on the same random numbers. */
export interface ClearedFloor {
  readonly cause: FloorCause;
  readonly judged: readonly Judgement[];
}

/** Willingness with which an expert of the behaviour model takes everything. */
const TAKES_ALL = 10;

/** Each cause of a floor by itself taken away as far as a scenario says it with settings; undefined where there is nothing to take. */
const CLEARED: Readonly<Record<FloorCause, (scenario: Scenario) => Scenario | undefined>> = {
  expired: (scenario) =>
    withGroups(scenario, ({ response }) =>
      isPlain(response) ? { response: { ...response, accept: 1 - response.reject } } : {},
    ),
  'long offers': halfTheLimit,
  rejected: (scenario) =>
    withGroups(scenario, ({ response, archetype, behaviour }) => {
      if (response === 'outside') return {};
      if (response !== undefined)
        return { response: { ...response, accept: response.accept + response.reject, reject: 0 } };
      const { temperament } = resolveArchetype(archetype, behaviour);
      return {
        behaviour: {
          ...behaviour,
          temperament: { ...behaviour.temperament, willingness: temperament.willingness + TAKES_ALL },
        },
      };
    }),
  'slow answers': (scenario) =>
    withGroups(scenario, ({ response, archetype, behaviour }) => {
      if (response === 'outside') return {};
      if (response !== undefined) return { response: { ...response, answer: AT_ONCE } };
      const { noticing, deciding } = resolveArchetype(archetype, behaviour);
      return {
        behaviour: {
          ...behaviour,
          noticing: { ...behaviour.noticing, ...halved(noticing) },
          deciding: { ...behaviour.deciding, ...halved(deciding) },
        },
      };
    }),
  patience: withoutLeaving,
  'long work': (scenario) => withGroups(scenario, ({ workFactor }) => ({ workFactor: workFactor / 2 })),
};

const AT_ONCE: Law = { law: 'constant', value: 0 };

const isPlain = (
  response: ExpertGroup['response'],
): response is Exclude<ExpertGroup['response'], 'outside' | undefined> =>
  response !== undefined && response !== 'outside';

const halved = ({ emailMedian, chatMedian }: { readonly emailMedian: number; readonly chatMedian: number }) => ({
  emailMedian: emailMedian / 2,
  chatMedian: chatMedian / 2,
});

const withGroups = (scenario: Scenario, changed: (group: ExpertGroup) => Partial<ExpertGroup>): Scenario => ({
  ...scenario,
  experts: scenario.experts.map((group) => ({ ...group, ...changed(group) })),
});

function halfTheLimit(scenario: Scenario): Scenario {
  const { channels } = scenario.desk;
  const half = <Rules extends (typeof channels)['email']>(rules: Rules): Rules =>
    rules.offerTimeout?.law === 'constant'
      ? { ...rules, offerTimeout: { law: 'constant', value: Math.ceil(rules.offerTimeout.value / 2) } }
      : rules;
  const halves = { email: half(channels.email), chat: half(channels.chat), voice: half(channels.voice) };
  return { ...scenario, desk: { ...scenario.desk, channels: halves } };
}

/** Customers of the behaviour model leave by many laws, so only plain ones are told to stay. */
function withoutLeaving(scenario: Scenario): Scenario | undefined {
  const kinds = Object.entries(scenario.tickets.categories);
  if (scenario.customers.model === 'people' || kinds.every(([, { patience }]) => patience === undefined))
    return undefined;
  const categories = Object.fromEntries(kinds.map(([name, kind]) => [name, { ...kind, patience: undefined }]));
  return { ...scenario, tickets: { ...scenario.tickets, categories } };
}

/**
 * Plays people without end once more without each cause that may matter, so that what is in the way is seen and not guessed.
 *
 * @param floor with its runs, as many of which are played for each cause
 */
export function* clearedFloors(
  scenario: Scenario,
  floor: CheckedPlan,
  { units, level }: { readonly units: readonly JudgedUnit[]; readonly level: number },
): Asking<readonly ClearedFloor[]> {
  const cleared: ClearedFloor[] = [];
  for (const cause of Object.keys(CLEARED) as FloorCause[]) {
    const other = mayMatter(cause, scenario) ? CLEARED[cause](scenario) : undefined;
    if (other === undefined || isSame(other, scenario)) continue;
    const trial = new Trial(other, floor.levels, units);
    yield* trial.playUpTo(floor.runs.length, floor.seed, 'what is in the way');
    cleared.push({ cause, judged: trial.played(level).judged });
  }
  return cleared;
}

const isSame = (one: Scenario, other: Scenario): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Work decides only when a reply comes, and how busy people are. */
function mayMatter(cause: FloorCause, { targets, figures }: Scenario): boolean {
  if (cause !== 'long work') return true;
  const kinds = targets.map(({ figure }) => ticketFigure(figure, figures.thresholds)?.counts.kind);
  return kinds.some((kind) => kind === undefined || ['answer', 'answered', 'firstReply', 'abandoned'].includes(kind));
}
