import { describe, expect, it } from 'vitest';
import { COUNTER } from '../../../engine/kpi/counters.ts';
import { liveLeaders } from '../../../engine/kpi/leaderboard.ts';
import { starOf } from '../../../engine/processes/stars.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';
import { peopleDesk } from '../../server/people-desk.ts';
import { accepts, declines, desk, team } from './trace.ts';
import { Day, MINUTE } from './day.ts';

const DAY = 24 * 60 * MINUTE;

describe('the busiest expert', () => {
  const times = ['1 min', '2 min', '3 min', '20 min'];
  const experts = team(declines('1 s'), { ...accepts('1 s'), unansweredCap: 1 }, accepts('1 s'));

  it('is who has accepted most, of those who work here; after them the next', () => {
    // The first is declined by A and accepted by B, who is full; the next two go by way of A to C; the last one to B.
    const { simulation } = new Day(desk(times, experts)).until(5 * MINUTE);
    const accepted = [0, 1, 2].map(
      (expert) => simulation.world.figures.ledger.experts!.wholeRun(expert)[COUNTER.accepted],
    );
    expect(accepted).toEqual([0, 1, 2]);
    expect(starOf(simulation.world, 'busiest')).toBe(2);
    simulation.intervene({ at: 0, lever: 'expert-leaves', expert: 'busiest' });
    expect(simulation.world.presence.isEmployed(2)).toBe(false);
    expect(starOf(simulation.world, 'busiest')).toBe(1);
  });

  it('is who was offered most where single experts are not kept apart', () => {
    const { simulation } = new Day({ ...desk(times, experts), figures: { perExpert: false } }).until(5 * MINUTE);
    expect(starOf(simulation.world, 'busiest')).toBe(0);
  });

  it('is nobody where nobody works, and that is said', () => {
    const { simulation } = new Day(desk(times, team(accepts('1 s')))).until(MINUTE);
    simulation.intervene({ at: 0, lever: 'expert-leaves', expert: 0 });
    expect(() => simulation.intervene({ at: 0, lever: 'expert-leaves', expert: 'busiest' })).toThrow(
      'Nobody works here at this moment.',
    );
    expect(() => simulation.intervene({ at: 0, lever: 'expert-leaves', expert: 0 })).toThrow(
      'Expert 0 does not work here at this moment.',
    );
  });
});

describe('the best rated expert', () => {
  it('leads the leaderboard of those who work here', () => {
    const simulation = new Simulation(peopleDesk('arrivals[0].scale=3'));
    simulation.run(4 * DAY);
    const leaders = liveLeaders(simulation.world).map(({ expert }) => expert);
    expect(leaders.length).toBeGreaterThan(1);
    simulation.intervene({ at: 0, lever: 'expert-leaves', expert: 'best-rated' });
    expect(simulation.world.presence.isEmployed(leaders[0]!)).toBe(false);
    expect(starOf(simulation.world, 'best-rated')).toBe(leaders[1]);
  });

  it('is nobody before there are enough reviews, or where single experts are not kept apart', () => {
    const pull = (settings: object) => () =>
      new Simulation(scenarioWith(settings as Parameters<typeof scenarioWith>[0])).intervene({
        at: 0,
        lever: 'expert-leaves',
        expert: 'best-rated',
      });
    expect(pull({})).toThrow('Nobody who works here has enough reviews yet.');
    expect(pull({ figures: { perExpert: false } })).toThrow('Who is rated best needs the figures of single experts');
  });
});
