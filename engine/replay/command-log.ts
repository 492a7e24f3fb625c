import type { StampedAct } from '../outside/outside-act.ts';
import type { Intervention } from '../scenario/scenario.ts';

/** Raised when a logged lever changes shape. */
export const COMMAND_LOG_VERSION = 1;

/** A place in a run, between what has happened and the next event. */
export interface RunMoment {
  /** Milliseconds since the start of the run. */
  readonly at: number;
  /** Events played until then; tells apart what happens in one millisecond. */
  readonly eventsPlayed: number;
}

/** A lever and when it was pulled: at its moment, after so many events, before the next one. */
export type StampedLever = Intervention & RunMoment;

/** A lever that was pulled, or what somebody outside did. */
export type StampedCommand = StampedLever | StampedAct;

export const isAct = (command: StampedCommand): command is StampedAct => 'act' in command;

/** What was done to a run from outside, in order: together with the scenario it is the whole run. Plain JSON. */
export interface CommandLog {
  readonly version: typeof COMMAND_LOG_VERSION;
  readonly levers: readonly StampedCommand[];
}

export const logOf = (levers: readonly StampedCommand[]): CommandLog => ({ version: COMMAND_LOG_VERSION, levers });

export const momentOf = ({ at, eventsPlayed }: RunMoment): RunMoment => ({ at, eventsPlayed });

/** Whether one moment comes before another in the same run. */
export const precedes = (one: RunMoment, other: RunMoment): boolean =>
  one.eventsPlayed < other.eventsPlayed || (one.eventsPlayed === other.eventsPlayed && one.at < other.at);

/** Where to go: to after so many events, or, where they are not given, to after all that happen at the moment. */
export interface SeekTarget {
  readonly at: number;
  readonly eventsPlayed: number | undefined;
}

/** Whether the way to a target leads back from a moment. */
export const isBehind = ({ at, eventsPlayed }: SeekTarget, moment: RunMoment): boolean =>
  eventsPlayed === undefined ? at < moment.at : precedes({ at, eventsPlayed }, moment);

/** How many levers two logs begin with in common. */
export function commonLevers(one: readonly StampedCommand[], other: readonly StampedCommand[]): number {
  let common = 0;
  while (common < Math.min(one.length, other.length) && sameLever(one[common], other[common])) common++;
  return common;
}

const sameLever = (one: StampedCommand, other: StampedCommand): boolean =>
  one === other || sorted(one) === sorted(other);

/** As text, with keys in one order. */
const sorted = (lever: StampedCommand): string =>
  JSON.stringify(lever, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1)))
      : value,
  );
