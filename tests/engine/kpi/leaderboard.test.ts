import { describe, expect, it } from 'vitest';
import { Board } from '../../../engine/kpi/board.ts';
import { leadersFrom, liveLeaders } from '../../../engine/kpi/leaderboard.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

/** A desk on which each expert has got these stars, in controllable reviews. */
function deskWith(stars: readonly (readonly number[])[], reviewWindow = 'days'): Simulation['world'] {
  const { world } = new Simulation(scenarioWith({ experts: [{ count: stars.length }], figures: { reviewWindow } }));
  const ticket = world.tickets.open(0, 0, 0);
  world.tickets.measured[ticket] = 1;
  stars.forEach((list, expert) => list.forEach((count) => world.figures.reviewed(ticket, expert, count, 12, 1)));
  return world;
}

const times = (count: number, stars: number): number[] => Array.from({ length: count }, () => stars);
const ranking = (world: Simulation['world']): string[] =>
  liveLeaders(world).map(({ rank, expert, score, reviews }) => `${rank}: expert ${expert}, ${score} of ${reviews}`);

describe('the leaderboard (K-25)', () => {
  it('ranks by mean stars, ties to whoever has more reviews, from ten reviews on', () => {
    const world = deskWith([times(12, 4), times(9, 5), times(10, 5), times(30, 4), [...times(10, 5), 4, 4]]);
    expect(ranking(world)).toEqual([
      '1: expert 2, 5 of 10',
      '2: expert 4, 4.833333333333333 of 12',
      '3: expert 3, 4 of 30',
      '4: expert 0, 4 of 12',
    ]);
  });

  it('shows ten at most', () => {
    const world = deskWith(Array.from({ length: 14 }, (_, expert) => times(10 + expert, 5)));
    expect(liveLeaders(world).map(({ expert }) => expert)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  });

  it('goes by the newest 50 reviews where the settings say so (D-16)', () => {
    const stars = [[...times(40, 1), ...times(50, 5)]];
    expect(ranking(deskWith(stars, 'last-50'))).toEqual(['1: expert 0, 5 of 50']);
    expect(liveLeaders(deskWith(stars))[0]!.score).toBeCloseTo((40 + 250) / 90, 9);
  });

  it.each(['days', 'last-50'])('of the last refresh stays as it was (%s)', (reviewWindow) => {
    const world = deskWith([times(10, 3), times(10, 4)], reviewWindow);
    const board = new Board(2);
    for (const expert of [0, 1]) board.copy(expert, world, expert, 0);
    for (let review = 0; review < 40; review++) world.figures.reviewed(0, 0, 5, 12, 1);
    expect(leadersFrom(world, board).map(({ expert }) => expert)).toEqual([1, 0]);
    expect(liveLeaders(world).map(({ expert }) => expert)).toEqual([0, 1]);
  });
});
