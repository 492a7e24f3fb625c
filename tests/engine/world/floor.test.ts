import { beforeEach, describe, expect, it } from 'vitest';
import { Simulation } from '../../../engine/simulation.ts';
import { PRESENCE } from '../../../engine/world/experts.ts';
import { NONE } from '../../../engine/world/tickets.ts';
import type { World } from '../../../engine/world/world.ts';
import { scenarioWith } from '../../scenarios.ts';

/** Groups of 4, 3 and 2; tickets of a bill are served by the first and the last. */
const SETTINGS = {
  skills: ['billing'],
  tickets: { categories: { bill: { skills: ['billing'] } } },
  experts: [
    { name: 'first', count: 4, skills: ['billing'] },
    { name: 'hands', count: 3 },
    { name: 'last', count: 2, skills: ['billing'] },
  ],
  desk: {
    offering: { policy: 'random' },
    cap: { unanswered: 3, reservePending: true, includeFollowUps: true, pendingPerExpert: 2, heldUntil: 'first-reply' },
    reoffer: { to: 'others-first' },
  },
};

let world: World;
let ticket: number;

beforeEach(() => {
  world = new Simulation(scenarioWith(SETTINGS)).world;
  ticket = world.tickets.open(0, 1, 0);
  world.tickets.requirement[ticket] = world.requirements.ofCategory[0]!;
});

const picks = (): Set<number> =>
  new Set(Array.from({ length: 1000 }, (_, index) => world.floor.pickUniform(ticket, (index + 0.5) / 1000)));

describe('who may be offered anything', () => {
  it('is online, with a place free after pending offers and follow-ups, and not asked too much at once', () => {
    const { experts, floor } = world;
    const cases: [unanswered: number, pending: number, followUps: number, may: boolean][] = [
      [0, 0, 0, true],
      [2, 0, 0, true],
      [3, 0, 0, false],
      [2, 1, 0, false],
      [1, 1, 0, true],
      [0, 2, 0, false],
      [0, 0, 3, false],
      [1, 0, 1, true],
    ];
    for (const [unanswered, pending, followUps, may] of cases) {
      experts.unanswered[0] = unanswered;
      experts.pending[0] = pending;
      experts.followUps[0] = followUps;
      floor.refresh(0);
      expect(floor.isEligible(0), `${unanswered} ${pending} ${followUps}`).toBe(may);
    }
    for (const presence of Object.values(PRESENCE)) {
      experts.presence[0] = presence;
      floor.refresh(0);
      expect(floor.isEligible(0)).toBe(presence === PRESENCE.online);
    }
  });

  it('is listed group by group without gaps, whoever comes and goes', () => {
    const { experts, floor } = world;
    for (const [expert, online] of [
      [1, 0],
      [3, 0],
      [1, 1],
      [0, 0],
      [8, 0],
      [0, 1],
      [2, 0],
    ] as const) {
      experts.presence[expert] = online === 1 ? PRESENCE.online : PRESENCE.offline;
      floor.refresh(expert);
    }
    const listed = [0, 1, 2].map((group) =>
      Array.from({ length: floor.eligibleInGroup[group]! }, (_, place) => floor.eligibleAt(group, place)).toSorted(
        (one, other) => one - other,
      ),
    );
    expect(listed).toEqual([[0, 1], [4, 5, 6], [7]]);
    expect(floor.eligibleFor(ticket)).toBe(3);
  });
});

describe('a uniform choice', () => {
  it('reaches everybody who serves the ticket, each with the same share of the draws', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 600; index++) {
      const expert = world.floor.pickUniform(ticket, (index + 0.5) / 600);
      counts.set(expert, (counts.get(expert) ?? 0) + 1);
    }
    expect([...counts].toSorted(([a], [b]) => a - b)).toEqual([0, 1, 2, 3, 7, 8].map((expert) => [expert, 100]));
  });

  it('passes over who refused, in whatever order and however often, and finds nobody when all have', () => {
    const { offering, floor } = world;
    for (const expert of [3, 7, 0]) offering.noteRefusal(ticket, expert);
    expect([...picks()].toSorted((one, other) => one - other)).toEqual([1, 2, 8]);
    offering.noteRefusal(ticket, 3);
    expect([...picks()].toSorted((one, other) => one - other)).toEqual([1, 2, 8]);
    expect([3, 7, 0, 4, 1].map((expert) => floor.mayBePutTo(ticket, expert))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    for (const expert of [1, 2, 8]) offering.noteRefusal(ticket, expert);
    expect(picks()).toEqual(new Set([NONE]));
  });

  it('has room for many who refused', () => {
    const many = new Simulation(
      scenarioWith({ ...SETTINGS, experts: [{ name: 'first', count: 60, skills: ['billing'] }] }),
    ).world;
    world = many;
    ticket = many.tickets.open(0, 1, 0);
    many.tickets.requirement[ticket] = many.requirements.ofCategory[0]!;
    for (let expert = 0; expert < 60; expert++) if (expert !== 41) many.offering.noteRefusal(ticket, expert);
    expect(picks()).toEqual(new Set([41]));
  });

  it('does not mind refusals of those who are away or do not serve the ticket anyway', () => {
    const { experts, floor, offering } = world;
    for (const expert of [5, 2]) offering.noteRefusal(ticket, expert);
    experts.presence[2] = PRESENCE.offline;
    floor.refresh(2);
    expect([...picks()].toSorted((one, other) => one - other)).toEqual([0, 1, 3, 7, 8]);
  });

  it('may be restricted to some of the groups', () => {
    const last = new Set([0.1, 0.6].map((draw) => world.floor.pickUniformIn(new Int32Array([2]), ticket, draw)));
    expect(last).toEqual(new Set([7, 8]));
  });
});
