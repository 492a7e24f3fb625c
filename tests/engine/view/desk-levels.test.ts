import { expect, it } from 'vitest';
import { HAPPENING } from '../../../engine/log/happening.ts';
import { conservationOf } from '../../../engine/kpi/conservation.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { deskLevels } from '../../../engine/view/desk-levels.ts';
import { peopleDesk } from '../../server/people-desk.ts';
import { Day, HOUR, MINUTE } from '../processes/day.ts';
import { accepts, desk, IGNORES, team } from '../processes/trace.ts';

it('levels of a small desk are those worked out by hand', () => {
  // A takes three and works on one at a time; B lets three ring; the seventh waits.
  const day = new Day(
    desk(
      Array.from({ length: 7 }, () => '1 min'),
      team(accepts('10 s'), IGNORES),
    ),
  );
  expect(deskLevels(day.until(MINUTE).simulation.world)).toEqual({
    waiting: 1,
    offered: 6,
    held: 0,
    open: 7,
    online: 2,
  });
  expect(deskLevels(day.until(2 * MINUTE).simulation.world)).toEqual({
    waiting: 1,
    offered: 3,
    held: 3,
    open: 7,
    online: 2,
  });
});

it('levels of a busy desk agree with its log and with the counting of its figures', () => {
  const simulation = new Simulation(peopleDesk('warmUp=0 s'));
  let [over, came] = [0, 0];
  simulation.listen({
    happened(what) {
      if (what === HAPPENING.ticketArrived) came++;
      if (what === HAPPENING.ticketClosed || what === HAPPENING.ticketAbandoned || what === HAPPENING.ticketEscalated)
        over++;
      if (what === HAPPENING.ticketBlocked || what === HAPPENING.ticketBalked) over++;
    },
  });
  for (let moment = HOUR; moment <= 96 * HOUR; moment += HOUR) {
    simulation.run(moment);
    const levels = deskLevels(simulation.world);
    const { tickets, offers } = conservationOf(simulation.world);
    expect(levels.open, `at ${moment}`).toBe(came - over);
    expect(levels.offered, `at ${moment}`).toBe(offers.pending);
    expect([levels.waiting, levels.held], `at ${moment}`).toEqual([
      tickets.open.waiting,
      tickets.open.held + tickets.open.withCustomer,
    ]);
  }
});
