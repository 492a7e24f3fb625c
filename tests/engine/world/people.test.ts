import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../engine/simulation.ts';
import { PRESENCE } from '../../../engine/world/experts.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

const worldOf = (settings: ScenarioSettings) => new Simulation(scenarioWith(settings)).world;
const group = (name: string, count: number, changes = {}) => ({ name, count, ...changes });

describe('people', () => {
  it('are drawn from their group: about the mean of its archetype, none like another', () => {
    const { people } = worldOf({ experts: [group('steady', 400), group('star', 400, { archetype: 'star' })] });
    const mean = (from: number): number =>
      people.skill.slice(from, from + 400).reduce((sum, skill) => sum + skill, 0) / 400;
    // Standard deviations of 0.08 and 0.015 over 400 experts.
    expect(Math.abs(mean(0) - 0.8)).toBeLessThan(4 * 0.004);
    expect(Math.abs(mean(400) - 0.98)).toBeLessThan(4 * 0.00075 + 0.002);
    expect(new Set(people.skill.slice(0, 400)).size).toBeGreaterThan(390);
  });

  it('stay who they are when somebody joins another group', () => {
    const small = worldOf({ experts: [group('first', 2), group('second', 3)] }).people;
    const large = worldOf({ experts: [group('first', 5), group('second', 3)] }).people;
    expect(large.skill.slice(0, 2)).toEqual(small.skill.slice(0, 2));
    expect(large.skill.slice(5, 8)).toEqual(small.skill.slice(2, 5));
    expect(large.workPace.slice(5, 8)).toEqual(small.workPace.slice(2, 5));
  });

  it('follow the numbers of their scenario', () => {
    const behaviour = { temperament: { skill: 0.5, skillSpread: 0, notificationsOnShare: 0 } };
    const { people, experts } = worldOf({ experts: [group('own', 3, { behaviour })] });
    expect([...people.skill]).toEqual([0.5, 0.5, 0.5]);
    expect([...experts.notifications]).toEqual([0, 0, 0]);
    expect(people.behaviourOf(0).deciding.base).toBe(1.6);
  });

  it('have their own numbers in one object', () => {
    const { people } = worldOf({ experts: [group('steady', 2)] });
    const { skill, greed } = people.temperamentOf(1);
    expect([skill, greed]).toEqual([people.skill[1], people.greed[1]]);
  });

  it('are as skilled on a ticket as their group masters what it asks for', () => {
    const { people, tickets } = worldOf({
      tickets: { categories: { plain: {}, french: { skills: ['french'] } } },
      experts: [
        group('half', 1, { skills: { french: 0.5 }, behaviour: { temperament: { skill: 0.8, skillSpread: 0 } } }),
      ],
    });
    const ticket = tickets.open(0, 0, 0);
    tickets.category[ticket] = 0;
    expect(people.skillOn(0, ticket)).toBeCloseTo(0.8, 12);
    tickets.category[ticket] = 1;
    expect(people.skillOn(0, ticket)).toBeCloseTo(0.4, 12);
  });

  it('carry a load in proportion to their cap, none where there is no cap', () => {
    const capped = worldOf({ experts: [group('steady', 1)] });
    capped.experts.unanswered[0] = 2;
    expect(capped.people.loadOf(0)).toBeCloseTo(2 / 3, 12);
    const free = worldOf({ experts: [group('steady', 1, { unansweredCap: 'unlimited' })] });
    free.experts.unanswered[0] = 50;
    expect(free.people.loadOf(0)).toBe(0);
  });

  it('see their desk while on duty and in front of it, set aside or not', () => {
    const { people, experts } = worldOf({ experts: [group('steady', 1)] });
    const seesWhen = (presence: number, atDesk: number): boolean => {
      experts.presence[0] = presence;
      experts.atDesk[0] = atDesk;
      return people.canSee(0);
    };
    expect([seesWhen(PRESENCE.online, 1), seesWhen(PRESENCE.setAside, 1)]).toEqual([true, true]);
    expect([seesWhen(PRESENCE.online, 0), seesWhen(PRESENCE.offline, 1), seesWhen(PRESENCE.onBreak, 1)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
