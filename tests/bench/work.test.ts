import { describe, expect, it } from 'vitest';
import { deskOf } from '../../bench/core/desk.ts';
import { countWork } from '../../bench/work.ts';
import { HAPPENING } from '../../engine/log/happening.ts';
import { POLICIES } from '../../engine/routing/policies.ts';
import { Simulation } from '../../engine/simulation.ts';
import { scenarioWith } from '../scenarios.ts';

const HOUR = 3_600_000;

describe('the work of a run', () => {
  it.each(Object.keys(POLICIES))('under %s adds up with what its calendar and its log say', (policy) => {
    const simulation = new Simulation(deskOf({ policy, experts: 30, skills: 3, waiting: 40 }));
    const { calendar } = simulation.world;
    const pending = calendar.size;
    let records = 0;
    let offers = 0;
    simulation.listen({
      happened: (what) => {
        records++;
        if (what === HAPPENING.offerMade) offers++;
      },
    });
    const work = countWork(simulation);
    simulation.run(HOUR / 4);
    const { events, scheduled, cancelled } = work();
    // What was put into the calendar was played, taken back, or is still there.
    expect(pending + scheduled).toBe(events + cancelled + calendar.size);
    expect(work()).toMatchObject({ records, offers, events: simulation.eventsPlayed });
    expect(offers).toBeGreaterThan(50);
    expect(work().candidates).toBeGreaterThanOrEqual(policy === 'pull' ? offers : work().asked > 0 ? 1 : 0);
  });

  it('is what it is by hand for three tickets and two experts', () => {
    // At 1, 2 and 3 min; each is accepted at once and takes ten minutes, so the third waits until 11 min.
    const scenario = scenarioWith({
      preset: 'plain',
      arrivals: [{ times: ['1 min', '2 min', '3 min'] }],
      experts: [{ count: 2 }],
      tickets: { work: { email: '10 min' } },
      desk: { offering: { policy: 'longest-idle' } },
      horizon: '30 min',
    });
    const simulation = new Simulation(scenario);
    const work = countWork(simulation);
    simulation.run();
    // Asked for each arrival (the first of those idle; nobody for the third), and when each piece of work ends: once for the third ticket.
    expect(work()).toMatchObject({ offers: 3, asked: 4, candidates: 3 });
  });

  it('changes nothing of other runs', () => {
    const cell = { policy: 'random', experts: 20, skills: 2, waiting: 0 };
    const counted = new Simulation(deskOf(cell));
    countWork(counted);
    const plain = new Simulation(deskOf(cell));
    for (const part of ['calendar', 'floor', 'draws', 'policy'] as const) {
      const own = Object.getOwnPropertyNames(plain.world[part]);
      const more = Object.getOwnPropertyNames(counted.world[part]).filter((name) => !own.includes(name));
      expect(more.length).toBeGreaterThan(0);
    }
    counted.run(HOUR / 4);
    plain.run(HOUR / 4);
    expect(counted.fingerprint).toBe(plain.fingerprint);
  });
});
