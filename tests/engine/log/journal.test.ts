import { describe, expect, it } from 'vitest';
import { HAPPENING } from '../../../engine/log/happening.ts';
import { Simulation } from '../../../engine/simulation.ts';
import type { World } from '../../../engine/world/world.ts';
import { scenarioWith } from '../../scenarios.ts';

const desk = (): World => new Simulation(scenarioWith({})).world;

describe('the journal', () => {
  it('tells all who listen in the order in which they came, until they stop', () => {
    const { journal } = desk();
    const before = journal.happenings;
    const heard: string[] = [];
    const stop = journal.listen({ happened: (what) => heard.push(`first ${what}`) });
    journal.listen({ happened: (what, ...rest) => heard.push(`second ${[what, ...rest].join(' ')}`) });
    journal.record(HAPPENING.breakStarted, -1, 2, 0, 0);
    stop();
    journal.record(HAPPENING.leverPulled, -1, -1, 4, 5);
    expect(heard).toEqual(['first 23', 'second 23 -1 2 0 0', 'second 30 -1 -1 4 5']);
    expect(journal.happenings - before).toBe(2);
  });

  it('goes by the number of a ticket, not by the row that it happens to have', () => {
    const [one, other] = [desk(), desk()];
    other.tickets.forget(other.tickets.open(0, 0, 0));
    const rows = [one, other].map(({ tickets }) => {
      const spare = tickets.open(0, 1, 0);
      const ticket = tickets.open(0, 2, 0);
      tickets.ordinal[ticket] = 77;
      return [spare, ticket] as const;
    });
    one.journal.record(HAPPENING.offerMade, rows[0]![1], 0, 0, 0);
    other.tickets.ordinal[rows[1]![0]] = 77;
    other.journal.record(HAPPENING.offerMade, rows[1]![0], 0, 0, 0);
    expect(rows[0]![1]).not.toBe(rows[1]![0]);
    expect(other.journal.toString()).toBe(one.journal.toString());
  });

  it.each<[string, [number, number, number, number, number]]>([
    ['another expert', [HAPPENING.offerRejected, -1, 2, 0, 1]],
    ['another offer', [HAPPENING.offerRejected, -1, 1, 1, 1]],
    ['another reason', [HAPPENING.offerRejected, -1, 1, 0, 2]],
    ['another happening', [HAPPENING.offerExpired, -1, 1, 0, 1]],
  ])('has another fingerprint for %s', (_, happening) => {
    const [one, other] = [desk(), desk()];
    one.journal.record(HAPPENING.offerRejected, -1, 1, 0, 1);
    other.journal.record(...happening);
    expect(other.journal.toString()).not.toBe(one.journal.toString());
  });
});
