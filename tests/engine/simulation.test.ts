import { describe, expect, it } from 'vitest';
import { Simulation } from '../../engine/simulation.ts';
import { scenarioWith } from '../scenarios.ts';
import { Day, HOUR, MINUTE } from './processes/day.ts';
import { accepts, declines, desk, IGNORES, linesOf, table, team } from './processes/trace.ts';

/** Three tickets of one moment, of which an event each makes the desk aware. */
const BUSY = desk(['1 min', '1 min', '1 min', '20 min'], team(accepts('10 s'), declines('20 s'), IGNORES));
const simulate = (settings = BUSY): Simulation => new Simulation(scenarioWith(settings));

describe('a run', () => {
  it('plays what is due up to and including a moment, and says why it stopped', () => {
    const simulation = simulate();
    expect([simulation.run(MINUTE - 1), simulation.now, simulation.eventsPlayed]).toEqual(['reached', MINUTE - 1, 0]);
    expect([simulation.run(MINUTE, 2), simulation.now, simulation.eventsPlayed]).toEqual(['budget-spent', MINUTE, 2]);
    expect([simulation.run(MINUTE), simulation.now, simulation.eventsPlayed]).toEqual(['reached', MINUTE, 3]);
    expect(simulation.isFinished).toBe(false);
    expect(simulation.run()).toBe('finished');
    expect([simulation.isFinished, simulation.now]).toEqual([true, 2 * HOUR]);
    const played = simulation.eventsPlayed;
    expect([simulation.run(), simulation.eventsPlayed]).toEqual(['finished', played]);
  });

  it('of nothing but the clock comes to its end', () => {
    const simulation = simulate(desk(['3 h'], team(IGNORES)));
    expect(simulation.run(HOUR)).toBe('reached');
    expect(simulation.run()).toBe('finished');
    expect(simulation.now).toBe(2 * HOUR);
  });

  it('is heard by those who listen, until they stop; that changes nothing in it', () => {
    const heard: number[] = [];
    const simulation = simulate();
    const stop = simulation.listen({ happened: () => heard.push(simulation.now) });
    simulation.run(MINUTE);
    const before = heard.length;
    stop();
    simulation.run();
    expect(before).toBeGreaterThan(3);
    expect(heard.length).toBe(before);
    const alone = simulate();
    alone.run();
    expect(simulation.fingerprint).toBe(alone.fingerprint);
  });
});

describe('a lever pulled between two events of one moment', () => {
  const lever = { at: 0, lever: 'cap', unanswered: 1 } as const;
  /** The run in which the lever is pulled after so many events. */
  const pulledAfter = (events: number, from: Simulation = simulate()): string => {
    from.run(Infinity, events);
    from.intervene(lever);
    from.run();
    return from.fingerprint;
  };

  it('repeats the run when it is pulled after as many events again, and not after one more', () => {
    const runs = [1, 2, 3, 4].map((events) => pulledAfter(events));
    expect(new Set(runs).size).toBe(4);
    expect([1, 2, 3, 4].map((events) => pulledAfter(events))).toEqual(runs);
  });

  it('… or on a restored copy of the run', () => {
    const simulation = simulate();
    simulation.run(Infinity, 2);
    expect(pulledAfter(0, Simulation.restore(simulation.save()))).toBe(pulledAfter(2));
  });

  it('comes before the next event of its moment', () => {
    const day = new Day(BUSY);
    day.simulation.run(Infinity, 2);
    day.simulation.intervene({ at: 0, lever: 'burst', count: 1 });
    day.simulation.run(MINUTE);
    expect(linesOf(day.entries)).toEqual(
      table(`
        0:01:00   0      arrives, offered A
        0:01:00   1      arrives, offered B
        0:01:00   lever  0
        0:01:00   2      arrives, offered C
        0:01:00   3      arrives, offered A
      `),
    );
  });

  it('at a moment between two events does not move what is due later', () => {
    const day = new Day(BUSY).until(65_000);
    day.simulation.intervene({ at: 0, lever: 'burst', count: 1 });
    day.until(70_000);
    expect(day.of('leverPulled').map(({ at }) => at)).toEqual([65_000]);
    expect(day.of('ticketArrived').map(({ at }) => at)).toEqual([MINUTE, MINUTE, MINUTE, 65_000]);
    expect(day.of('offerAccepted')[0]!.at).toBe(70_000);
  });
});
