import { HAPPENING } from '../../../../engine/log/happening.ts';
import type { Scenario } from '../../../../engine/scenario/scenario.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import type { History } from '../../../../server/import/history.ts';

interface Row {
  readonly created: number;
  wait: number;
  handle: number;
  expert: number;
  outcome: number;
}

const OUTCOMES = ['answered', 'abandoned'] as const;

/** Plays a scenario and writes down what a desk would export of it; its clock starts so many ms after 1970-01-01 00:00. */
export function drawnHistory(scenario: Scenario, startsAt: number): History {
  const rows = new Map<number, Row>();
  const simulation = new Simulation(scenario, undefined, [
    ({ tickets, calendar }) => ({
      happened: (what, ticket, expert) => {
        const ordinal = tickets.ordinal[ticket]!;
        const { now } = calendar;
        if (what === HAPPENING.ticketArrived)
          rows.set(ordinal, { created: now, wait: NaN, handle: NaN, expert: NaN, outcome: NaN });
        const row = rows.get(ordinal);
        if (row === undefined) return;
        if (what === HAPPENING.offerAccepted) Object.assign(row, { wait: now - row.created, expert });
        if (what === HAPPENING.replySent) Object.assign(row, { handle: now - row.created - row.wait, outcome: 0 });
        if (what === HAPPENING.ticketAbandoned) Object.assign(row, { wait: now - row.created, outcome: 1 });
      },
    }),
  ]);
  simulation.run();
  const all = [...rows.values()];
  const column = (of: (row: Row) => number): Float64Array => Float64Array.from(all, of);
  return {
    rows: all.length,
    moments: { created: column(({ created }) => startsAt + created) },
    durations: { wait: column(({ wait }) => wait), handle: column(({ handle }) => handle) },
    words: {
      outcome: { codes: column(({ outcome }) => outcome), names: OUTCOMES },
      expert: { codes: column(({ expert }) => expert), names: [] },
    },
  };
}
