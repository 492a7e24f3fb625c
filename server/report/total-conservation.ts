import type { Conservation } from '../../engine/index.ts';

/** That nothing was lost in any of several runs: their counts added up, and whether the equations hold in each. */
export interface TotalConservation {
  readonly created: number;
  /** What became of the tickets, by state; empty states are left out. */
  readonly became: readonly (readonly [state: string, tickets: number])[];
  readonly offers: number;
  readonly accepted: number;
  /** Replications in which an equation does not hold, numbered from 1. */
  readonly broken: readonly number[];
}

const OPEN_STATES = {
  waiting: 'waiting',
  offered: 'offered',
  held: 'held',
  withCustomer: 'with their customer',
  withThirdParty: 'with a third party',
} as const;

/** Adds up what came in, what went out and what is still there. */
export function totalConservation(runs: readonly Conservation[]): TotalConservation {
  const sum = (of: (run: Conservation) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const ended = (['solved', 'escalated', 'abandoned', 'blocked', 'balked'] as const).map(
    (state) => [state, sum(({ tickets }) => tickets[state])] as const,
  );
  const open = (Object.keys(OPEN_STATES) as (keyof typeof OPEN_STATES)[]).map(
    (state) => [OPEN_STATES[state], sum(({ tickets }) => tickets.open[state])] as const,
  );
  return {
    created: sum(({ tickets }) => tickets.created),
    became: [...ended, ...open].filter(([, count]) => count > 0),
    offers: sum(({ offers }) => offers.made),
    accepted: sum(({ accepted }) => accepted.accepted),
    broken: runs.flatMap(({ holds }, index) => (holds ? [] : [index + 1])),
  };
}
