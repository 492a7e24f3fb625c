import { describe, expect, it } from 'vitest';
import { describeHappening } from '../../../engine/log/describe.ts';
import { RecentEvents } from '../../../engine/log/recent-events.ts';
import type { SimulationEvent } from '../../../engine/log/simulation-event.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { peopleDesk } from '../../server/people-desk.ts';

/** A run with everything that happened, and with what is kept of it. */
function heard(capacity: number): { all: SimulationEvent[]; recent: RecentEvents } {
  const simulation = new Simulation(peopleDesk());
  const { world } = simulation;
  const all: SimulationEvent[] = [];
  const recent = new RecentEvents(world, capacity);
  simulation.listen({ happened: (...told) => all.push(describeHappening(world, ...told)) });
  simulation.listen(recent);
  simulation.run();
  return { all, recent };
}

describe('recent events', () => {
  it('are the newest that happened, told as at the moment they happened, though their rows are used again', () => {
    const { all, recent } = heard(500);
    expect(all.length).toBeGreaterThan(2000);
    expect([recent.heard, recent.first]).toEqual([all.length, all.length - 500]);
    expect(recent.from(0)).toEqual(all.slice(-500));
    expect(recent.from(all.length - 3)).toEqual(all.slice(-3));
    expect(recent.from(recent.first + 10, 20)).toEqual(all.slice(-490, -470));
    expect(recent.from(all.length)).toEqual([]);
  });

  it('are everything where there is room, also of one ticket', () => {
    const { all, recent } = heard(100_000);
    expect([recent.first, recent.from(0)]).toEqual([0, all]);
    for (const ticket of [0, 17, 30])
      expect(recent.ofTicket(ticket)).toEqual(all.filter((event) => 'ticket' in event && event.ticket === ticket));
    expect(recent.ofTicket(17).length).toBeGreaterThan(3);
  });
});
