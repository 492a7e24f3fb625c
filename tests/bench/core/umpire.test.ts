import { describe, expect, it } from 'vitest';
import { deskOf } from '../../../bench/core/desk.ts';
import { Umpire } from '../../../bench/core/umpire.ts';
import { HAPPENING } from '../../../engine/log/happening.ts';
import { POLICIES } from '../../../engine/routing/policies.ts';
import { Simulation } from '../../../engine/simulation.ts';

const MINUTE = 60_000;

const deskWith = (policy: string): Simulation =>
  new Simulation(deskOf({ policy, experts: 30, skills: 3, waiting: 20 }));

describe('the umpire', () => {
  it.each(Object.keys(POLICIES))('has no objection to %s', (policy) => {
    const simulation = deskWith(policy);
    const umpire = new Umpire(simulation);
    simulation.listen(umpire);
    simulation.run(15 * MINUTE);
    expect(umpire.offers).toBeGreaterThan(50);
  });

  it('objects when the eligible are not asked whether they refused before', () => {
    const simulation = deskWith('longest-idle');
    simulation.listen(new Umpire(simulation));
    simulation.world.floor.mayBePutTo = () => true;
    expect(() => simulation.run(60 * MINUTE)).toThrow(/was offered to expert \d+, who had refused it/);
  });

  it('objects to an expert without the skill, and to one whose places are taken', () => {
    const simulation = deskWith('random');
    const umpire = new Umpire(simulation);
    simulation.run(5 * MINUTE);
    const { tickets, experts, scenario } = simulation.world;
    const ticket = tickets.state.findIndex((_, row) => tickets.category[row] === 0 && tickets.ordinal[row]! > 0);
    const groupHas = (group: number): boolean => 'skill 1' in scenario.experts[group]!.skills;
    const rows = Array.from({ length: experts.count }, (_, expert) => expert);
    const able = rows.find((expert) => groupHas(experts.group[expert]!))!;
    experts.pending[able] = 4;
    expect(() => umpire.happened(HAPPENING.offerMade, ticket, able)).toThrow(/whose places are taken/);
    const unable = new Umpire(new Simulation(deskOf({ policy: 'random', experts: 50, skills: 10, waiting: 0 })));
    expect(() => unable.happened(HAPPENING.offerMade, 0, 25)).toThrow(/who lacks the skill/);
  });
});
