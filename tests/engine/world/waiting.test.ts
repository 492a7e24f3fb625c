import { beforeEach, describe, expect, it } from 'vitest';
import { Simulation } from '../../../engine/simulation.ts';
import { NONE } from '../../../engine/world/tickets.ts';
import type { World } from '../../../engine/world/world.ts';
import { scenarioWith } from '../../scenarios.ts';

/** Bills need a skill that only the clerk, expert 1, has. */
const SETTINGS = {
  skills: ['billing'],
  tickets: { categories: { plain: { priority: 1 }, bill: { skills: ['billing'], priority: 0 } } },
  experts: [
    { name: 'hands', count: 1 },
    { name: 'clerk', count: 1, skills: ['billing'] },
  ],
  desk: { reoffer: { to: 'others-first' } },
  waiting: { order: 'oldest-first' },
};
const [HAND, CLERK] = [0, 1];
const [PLAIN, BILL] = [0, 1];

let world: World;

beforeEach(() => {
  world = new Simulation(scenarioWith(SETTINGS)).world;
});

/** A ticket that waits since a moment. */
function wait(category: number, arrivedAt: number): number {
  const { tickets, requirements, waiting } = world;
  const ticket = tickets.open(arrivedAt, arrivedAt, 0);
  tickets.category[ticket] = category;
  tickets.requirement[ticket] = requirements.ofCategory[category]!;
  tickets.priority[ticket] = category === BILL ? 0 : 1;
  waiting.add(ticket);
  return ticket;
}

describe('those who wait', () => {
  it('are found first come, first served over all that the expert has the skills for', () => {
    const [bill, plain, other] = [wait(BILL, 10), wait(PLAIN, 20), wait(PLAIN, 15)];
    const { waiting } = world;
    expect([waiting.firstFor(HAND), waiting.firstFor(CLERK)]).toEqual([other, bill]);
    waiting.remove(bill);
    waiting.remove(other);
    expect([waiting.firstFor(HAND), waiting.firstFor(CLERK), waiting.count]).toEqual([plain, plain, 1]);
    expect([waiting.has(bill), waiting.has(plain)]).toEqual([false, true]);
    waiting.remove(plain);
    expect(waiting.firstFor(CLERK)).toBe(NONE);
  });

  it('stand in the order of arrival where they came at the same moment', () => {
    const tickets = [wait(PLAIN, 10), wait(PLAIN, 10), wait(PLAIN, 10)];
    expect(world.waiting.inOrder(world.requirements.ofCategory[PLAIN]!)).toEqual(tickets);
    expect(world.waiting.precedes(tickets[0]!, tickets[1]!)).toBe(true);
    expect(world.waiting.precedes(tickets[1]!, tickets[0]!)).toBe(false);
  });

  it('are passed over by experts who refused them', () => {
    const [first, second, third] = [wait(PLAIN, 10), wait(PLAIN, 20), wait(PLAIN, 30)];
    const { waiting, offering, requirements } = world;
    offering.noteRefusal(first, CLERK);
    offering.noteRefusal(second, CLERK);
    expect([waiting.firstFor(HAND), waiting.firstFor(CLERK)]).toEqual([first, third]);
    offering.noteRefusal(third, CLERK);
    expect(waiting.firstOf(requirements.ofCategory[PLAIN]!, CLERK)).toBe(NONE);
  });

  it('are walked through in one order over several requirements', () => {
    const [second, first, third] = [wait(PLAIN, 20), wait(BILL, 10), wait(BILL, 30)];
    const walk = (expert: number): number[] => {
      world.waiting.startWalkFor(expert);
      const seen: number[] = [];
      for (let ticket = world.waiting.nextInWalk(); ticket !== NONE; ticket = world.waiting.nextInWalk())
        seen.push(ticket);
      return seen;
    };
    expect(walk(CLERK)).toEqual([first, second, third]);
    expect(walk(HAND)).toEqual([second]);
  });

  it('are put in order again when another order holds', () => {
    const [plain, bill, later] = [wait(PLAIN, 10), wait(BILL, 20), wait(BILL, 30)];
    const { waiting } = world;
    expect(waiting.firstFor(CLERK)).toBe(plain);
    waiting.orderBy('priority');
    expect(waiting.firstFor(CLERK)).toBe(bill);
    waiting.orderBy('newest-first');
    expect(waiting.firstFor(CLERK)).toBe(later);
    expect(waiting.placeOf(later)).toBeLessThan(waiting.placeOf(plain));
  });
});
