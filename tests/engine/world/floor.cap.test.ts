import { describe, expect, it } from 'vitest';
import { TICKET } from '../../../engine/world/tickets.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

const MINUTE = 60_000;

/**
 * One expert who accepts each offer after a minute and works ten minutes on a ticket, one after another; off duty from minute 25.
 * Offers are made one at a time, at most three tickets may be unanswered.
 */
const scenario = scenarioWith({
  horizon: '2 h',
  arrivals: [{ times: ['0 min', '0 min', '0 min', '0 min', '0 min', '0 min'] }],
  tickets: { channels: { email: 1 }, difficultyShapesWork: false, work: { email: '10 min' } },
  experts: [
    {
      count: 1,
      response: { accept: 1, reject: 0, answer: '1 min' },
      schedule: { shifts: [{ days: 'daily', from: '00:00', to: '00:25' }] },
    },
  ],
  desk: { shiftEnd: 'finish-all' },
  customers: { model: 'plain' },
});
interface State {
  readonly unanswered: number;
  readonly pending: number;
  readonly isEligible: boolean;
  readonly offersMade: number;
  readonly held: number;
}

function stateAt(minute: number): State {
  const simulation = new Simulation(scenario);
  const { experts, floor, tickets } = simulation.world;
  simulation.run(minute * MINUTE);
  return {
    unanswered: experts.unanswered[0]!,
    pending: experts.pending[0]!,
    isEligible: floor.isEligible(0),
    offersMade: experts.offersMade[0]!,
    held: tickets.state.filter((state) => state === TICKET.held).length,
  };
}

describe('three unanswered at most (K-08, kpis §7.5)', () => {
  it('with 2 unanswered and 1 offer pending: not eligible', () => {
    expect(stateAt(2.5)).toMatchObject({ unanswered: 2, pending: 1, isEligible: false });
  });

  it('that one accepted, 3 unanswered: still not', () => {
    for (const minute of [3.5, 10.9])
      expect(stateAt(minute)).toMatchObject({ unanswered: 3, pending: 0, isEligible: false, offersMade: 3 });
  });

  it('one first reply later 2 are unanswered: eligible, and so offered the next at once', () => {
    expect(stateAt(11)).toMatchObject({ unanswered: 2, pending: 1, offersMade: 4 });
  });

  it('offline: not eligible whatever is free, and may still reply', () => {
    const [before, after] = [stateAt(25.5), stateAt(60)];
    expect(before.isEligible).toBe(false);
    expect(after).toMatchObject({ isEligible: false, offersMade: before.offersMade });
    expect(after.unanswered).toBeLessThan(3);
    expect(after.held).toBeLessThan(before.held);
  });
});
