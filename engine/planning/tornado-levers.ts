import { resolveArchetype } from '../behaviour/archetypes.ts';
import { patienceAt } from '../experiment/insights/patience-at.ts';
import type { ExpertGroup, Scenario } from '../scenario/scenario.ts';
import { scaledLaw } from '../scenario/text/scaled-law.ts';

/** One end of a lever: what it is called, and the settings that pull it. */
export interface LeverEnd {
  readonly text: string;
  /** `path=value`, in the order in which they are laid. */
  readonly set: readonly string[];
}

/** Something of a desk that is made a little less and a little more; an end is missing where there is nothing left to take or add. */
export interface TornadoLever {
  readonly name: string;
  readonly low: LeverEnd | undefined;
  readonly high: LeverEnd | undefined;
}

const TENTH = 0.1;
const MINUTE = 60_000;
/** Points by which experts accept less and more. 0.05: assumption, what a talk with a team may change. */
const ACCEPT_STEP = 0.05;
/** Utility of accepting, by which experts with the behaviour model accept less and more; a fifth of an archetype that takes everything. */
const WILLINGNESS_STEP = 0.4;
const CHANNELS = ['email', 'chat', 'voice'] as const;

/** Levers that this desk has, each with a step that people can picture. */
export function usualLevers(scenario: Scenario): TornadoLever[] {
  const levers = [
    tenth('volume', (factor) => volumeAt(scenario, factor)),
    tenth('work a ticket', (factor) => workAt(scenario, factor)),
    tenth('patience', (factor) => (leaves(scenario) ? patienceOf(scenario, factor) : [])),
    acceptShare(scenario),
    willingness(scenario),
    tenth('time to answer offers', (factor) => answerAt(scenario, factor)),
    offerLimit(scenario),
    ...scenario.experts.map((group, place) => oneExpert(group, place, scenario.experts.length)),
  ];
  return levers.filter(({ low, high }) => low !== undefined || high !== undefined);
}

/** A lever of one's own: a setting at two values. */
export const ownLever = (path: string, low: string, high: string): TornadoLever => ({
  name: path,
  low: { text: low, set: [`${path}=${low}`] },
  high: { text: high, set: [`${path}=${high}`] },
});

const exact = (value: number): number => Number(value.toPrecision(12));

function end(text: string, set: readonly string[]): LeverEnd | undefined {
  return set.length === 0 ? undefined : { text, set };
}

const tenth = (name: string, set: (factor: number) => readonly string[]): TornadoLever => ({
  name,
  low: end('−10 %', set(1 - TENTH)),
  high: end('+10 %', set(1 + TENTH)),
});

/** Gaps, populations and recorded times are not scaled. */
const volumeAt = ({ arrivals }: Scenario, factor: number): string[] =>
  arrivals.flatMap(({ rate, scale }, stream) =>
    rate === undefined ? [] : [`arrivals[${stream}].scale=${exact(scale * factor)}`],
  );

const workAt = ({ experts }: Scenario, factor: number): string[] =>
  experts.flatMap(({ workFactor, response }, group) =>
    response === 'outside' ? [] : [`experts[${group}].workFactor=${exact(workFactor * factor)}`],
  );

const leaves = ({ customers, tickets }: Scenario): boolean =>
  customers.model === 'people' || Object.values(tickets.categories).some(({ patience }) => patience !== undefined);

/** Plain customers have no patience but that of their category. */
const patienceOf = (scenario: Scenario, factor: number): string[] =>
  patienceAt(scenario, factor).filter(
    (setting) => scenario.customers.model === 'people' || setting.startsWith('tickets'),
  );

const answerAt = ({ experts }: Scenario, factor: number): string[] =>
  experts.flatMap(({ response, archetype, behaviour }, group) => {
    if (response === 'outside') return [];
    const path = `experts[${group}]`;
    if (response !== undefined) {
      const isAtOnce = response.answer.law === 'constant' && response.answer.value === 0;
      return isAtOnce ? [] : [`${path}.response.answer=${scaledLaw(response.answer, factor)}`];
    }
    return (['emailMedian', 'chatMedian'] as const).map((median) => {
      const own = resolveArchetype(archetype, behaviour).noticing[median];
      return `${path}.behaviour.noticing.${median}=${Math.round(own * factor)} ms`;
    });
  });

function acceptShare({ experts }: Scenario): TornadoLever {
  const at = (step: number): string[] =>
    experts.flatMap(({ response }, group) => {
      if (response === undefined || response === 'outside') return [];
      const accept = Math.min(1, Math.max(0, exact(response.accept + step)));
      if (accept === response.accept) return [];
      // What is not accepted is rejected as often as before.
      const refused = 1 - response.accept;
      const reject = refused === 0 ? 1 - accept : (response.reject / refused) * (1 - accept);
      const path = `experts[${group}].response`;
      return [`${path}.accept=${accept}`, `${path}.reject=${Math.floor(reject * 1e9) / 1e9}`];
    });
  return {
    name: 'share of offers accepted',
    low: end('−5 points', at(-ACCEPT_STEP)),
    high: end('+5 points', at(ACCEPT_STEP)),
  };
}

function willingness({ experts }: Scenario): TornadoLever {
  const at = (step: number): string[] =>
    experts.flatMap(({ response, archetype, behaviour }, group) => {
      if (response !== undefined) return [];
      const { willingness: own } = resolveArchetype(archetype, behaviour).temperament;
      return [`experts[${group}].behaviour.temperament.willingness=${exact(own + step)}`];
    });
  return {
    name: 'willingness to accept',
    low: end('less', at(-WILLINGNESS_STEP)),
    high: end('more', at(WILLINGNESS_STEP)),
  };
}

/** Only of channels on which tickets may come, and never below a second. */
function offerLimit({ desk, tickets, arrivals }: Scenario): TornadoLever {
  const mixes = [
    tickets.channels,
    ...arrivals.map(({ channels }) => channels),
    ...Object.values(tickets.categories).map(({ channels }) => channels),
  ];
  const used = CHANNELS.filter((channel) => mixes.some((mix) => (mix?.[channel] ?? 0) > 0));
  const at = (step: number): string[] =>
    used.flatMap((channel) => {
      const limit = desk.channels[channel].offerTimeout;
      if (limit?.law !== 'constant') return [];
      const other = limit.value + step;
      return other < 1000 ? [] : [`desk.channels.${channel}.offerTimeout=${other} ms`];
    });
  return { name: 'limit of an offer', low: end('−1 min', at(-MINUTE)), high: end('+1 min', at(MINUTE)) };
}

/** One person whenever anybody of the group is on duty; the last one stays. */
function oneExpert({ name, count, schedule, response }: ExpertGroup, place: number, groups: number): TornadoLever {
  const title = groups === 1 ? 'experts' : `experts of ${name}`;
  if (count === 'unlimited' || response === 'outside' || namesPeople(schedule))
    return { name: title, low: undefined, high: undefined };
  const path = `experts[${place}]`;
  const at = (step: number): string[] => [`${path}.count=${count + step}`, ...scheduledWith(schedule, path, step)];
  const fewest = typeof schedule === 'object' && 'staffed' in schedule ? Math.max(...schedule.staffed) : count;
  return {
    name: title,
    low: fewest > 1 ? end('−1', at(-1)) : undefined,
    high: fewest > 0 ? end('+1', at(1)) : undefined,
  };
}

/** Who works which shift is said by name: one more would work none, and one less leaves a shift to nobody. */
const namesPeople = (schedule: ExpertGroup['schedule']): boolean =>
  typeof schedule === 'object' &&
  'shifts' in schedule &&
  schedule.shifts.some(({ experts }) => typeof experts === 'object');

function scheduledWith(schedule: ExpertGroup['schedule'], path: string, step: number): string[] {
  if (typeof schedule !== 'object') return [];
  const other = (experts: number): number => (experts === 0 ? 0 : Math.max(1, experts + step));
  if ('staffed' in schedule) return [`${path}.schedule.staffed=[${schedule.staffed.map(other).join(', ')}]`];
  if (!('shifts' in schedule)) return [];
  return schedule.shifts.flatMap(({ experts }, shift) =>
    typeof experts === 'number' ? [`${path}.schedule.shifts[${shift}].experts=${other(experts)}`] : [],
  );
}
