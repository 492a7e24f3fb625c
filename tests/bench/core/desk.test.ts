import { describe, expect, it } from 'vitest';
import { deskOf, openTickets } from '../../../bench/core/desk.ts';
import { Simulation } from '../../../engine/simulation.ts';

const MINUTE = 60_000;

describe('the desk of the routing core', () => {
  it.each([
    [20, 1],
    [100, 5],
    [37, 50],
    [1000, 50],
  ])('has %d experts, whatever the %d skills, and a group for every skill that has anybody', (experts, skills) => {
    const desk = deskOf({ policy: 'random', experts, skills, waiting: 0 });
    expect(desk.experts.reduce((sum, { count }) => sum + Number(count), 0)).toBe(experts);
    expect(desk.skills).toHaveLength(skills);
    const held = desk.experts.flatMap((group) => Object.keys(group.skills));
    expect(new Set(held).size).toBe(skills);
  });

  it('makes groups as large as what is asked of their skills', () => {
    const { experts } = deskOf({ policy: 'random', experts: 10_000, skills: 5, waiting: 0 });
    const weights = [1, 2, 3, 4, 5].map((place) => 1 / Math.sqrt(place));
    // Each group has its own skill and the two after it, so every skill is held by three groups.
    const total = 3 * weights.reduce((sum, weight) => sum + weight, 0);
    experts.forEach(({ count }, group) => {
      const asked = weights[group]! + weights[(group + 1) % 5]! + weights[(group + 2) % 5]!;
      expect(Math.abs(Number(count) - (10_000 * asked) / total)).toBeLessThan(1.5);
    });
  });

  it('has as many tickets waiting as asked for while every place is taken, and none while a fifth is free', () => {
    expect(openTickets({ policy: 'random', experts: 50, skills: 1, waiting: 0 })).toBe(120);
    for (const waiting of [0, 400]) {
      const cell = { policy: 'longest-idle', experts: 50, skills: 1, waiting };
      const { world, ...simulation } = playedFor(cell);
      expect(simulation.open).toBeLessThanOrEqual(openTickets(cell));
      // A customer thinks for a second: of 150 places some one is given back in 4 s, so hardly ever more than a few are between tickets.
      expect(simulation.open).toBeGreaterThan(openTickets(cell) - 10);
      expect(Math.abs(world.waiting.count - waiting)).toBeLessThan(10);
    }
  });

  it('needs a policy that there is', () => {
    expect(() => deskOf({ policy: 'none', experts: 1, skills: 1, waiting: 0 })).toThrow('no routing policy "none"');
  });
});

function playedFor(cell: Parameters<typeof deskOf>[0]): { world: Simulation['world']; open: number } {
  const simulation = new Simulation(deskOf(cell));
  simulation.run(30 * MINUTE);
  return { world: simulation.world, open: simulation.world.tickets.used };
}
