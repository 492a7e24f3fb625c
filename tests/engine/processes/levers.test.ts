import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';
import { ASLEEP, HOUR, MINUTE, quietDesk, type QuietDesk } from '../routing/quiet-desk.ts';
import { Day } from './day.ts';

const desk = (settings: Partial<QuietDesk>) =>
  quietDesk({
    offering: { policy: 'longest-idle' },
    arrivals: [{ times: ['1 h'] }],
    experts: [{ count: 2 }],
    ...settings,
  });

const dayOf = (settings: Partial<QuietDesk>): Day => new Day(desk(settings));

const places = (unanswered: number | 'unlimited') => ({
  cap: { unanswered, pendingPerExpert: 'cap', heldUntil: 'done' },
});

describe('levers on arrivals', () => {
  it('multiply the rate of every stream, or of one, from their moment on', () => {
    const rates = {
      arrivals: [
        { name: 'one', rate: '300 per hour' },
        { name: 'two', rate: '300 per hour' },
      ],
    };
    const counts = (interventions: readonly object[]): [number, number][] => {
      const day = dayOf({
        ...rates,
        seed: 'factor',
        horizon: '20 h',
        interventions,
        desk: places('unlimited'),
      }).toTheEnd();
      const arrivals = day.of('ticketArrived');
      return [0, 1].map((stream) => {
        const own = arrivals.filter(({ detail }) => detail === stream);
        return [own.filter(({ at }) => at < 10 * HOUR).length, own.filter(({ at }) => at >= 10 * HOUR).length];
      });
    };
    // 3000 expected in each half, with a deviation of 55.
    const close = (count: number, expected: number): void =>
      expect(Math.abs(count - expected), `seed factor: ${count}`).toBeLessThan(4.5 * Math.sqrt(expected));
    const all = counts([{ at: '10 h', lever: 'arrival-factor', factor: 2 }]);
    for (const [before, after] of all) {
      close(before, 3000);
      close(after, 6000);
    }
    const [one, two] = counts([{ at: '10 h', lever: 'arrival-factor', factor: 0, stream: 'one' }]) as [
      [number, number],
      [number, number],
    ];
    expect(one[1]).toBe(0);
    close(two[1], 3000);
    expect([one[0], two[0]]).toEqual(all.map(([before]) => before));
  });

  it('send tickets at once, before anything else that happens at that moment', () => {
    const day = dayOf({
      arrivals: [
        { name: 'first', times: ['1 h'] },
        { name: 'second', times: ['2 h'] },
      ],
      interventions: [
        { at: '1 h', lever: 'burst', count: 2, stream: 'second' },
        { at: '90 min', lever: 'burst', count: 1 },
      ],
    }).toTheEnd();
    expect(day.of('ticketArrived').map(({ at, detail }) => [at, detail])).toEqual([
      [HOUR, 1],
      [HOUR, 1],
      [HOUR, 0],
      [1.5 * HOUR, 0],
      [2 * HOUR, 1],
    ]);
    expect(day.of('leverPulled').map(({ at, detail }) => [at, detail])).toEqual([
      [HOUR, 0],
      [1.5 * HOUR, 1],
    ]);
  });
});

describe('levers on experts', () => {
  it('switch notifications off for a share of them, a larger share being the smaller one and some more', () => {
    const off = (share: number): number[] => {
      const { world } = dayOf({
        experts: [{ count: 400 }, { name: 'others', count: 50 }],
        interventions: [{ at: '1 min', lever: 'notifications', on: false, share, group: 'experts' }],
      }).until(MINUTE).simulation;
      return [...world.experts.notifications.keys()].filter((expert) => world.experts.notifications[expert] === 0);
    };
    const [few, many] = [off(0.3), off(0.6)];
    // 120 of 400 with a deviation of 9.
    expect(Math.abs(few.length - 120)).toBeLessThan(42);
    expect(Math.abs(many.length - 240)).toBeLessThan(44);
    expect(few.filter((expert) => !many.includes(expert))).toEqual([]);
    expect(Math.max(...many)).toBeLessThan(400);
    expect(off(1).length).toBe(400);
  });

  it('hire from the moment on', () => {
    const day = dayOf({
      arrivals: [{ times: ['1 min', '2 min', '3 min'] }],
      desk: places(1),
      experts: [{ count: 1 }],
      interventions: [{ at: '5 min', lever: 'join', group: 'experts', count: 2 }],
    }).until(5 * MINUTE);
    expect(day.of('offerMade').map(({ at, ticket, expert }) => [at, ticket, expert])).toEqual([
      [MINUTE, 0, 0],
      [5 * MINUTE, 1, 1],
      [5 * MINUTE, 2, 2],
    ]);
  });

  it('dismiss so many of a group, the last ones first, and their tickets go back', () => {
    const day = dayOf({
      arrivals: [{ times: ['1 min', '2 min', '3 min'] }],
      experts: [{ count: 3 }],
      interventions: [{ at: '4 min', lever: 'leave', group: 'experts', count: 2 }],
    }).until(5 * MINUTE);
    expect(day.of('expertWentOffline').map(({ expert }) => expert)).toEqual([2, 1]);
    expect(
      day
        .of('offerMade')
        .slice(3)
        .map(({ at, ticket, expert }) => [at, ticket, expert]),
    ).toEqual([
      // Of the two who are left, 1 is the longer idle; then only 0 is.
      [4 * MINUTE, 2, 0],
      [4 * MINUTE, 1, 0],
    ]);
    expect([0, 1, 2].filter((expert) => day.simulation.world.presence.isEmployed(expert))).toEqual([0]);
  });

  it('dismiss one, by number', () => {
    const day = dayOf({ interventions: [{ at: '1 min', lever: 'expert-leaves', expert: 0 }] }).toTheEnd();
    expect(day.of('offerMade').map(({ expert }) => expert)).toEqual([1]);
  });
});

describe('levers on the rules of the desk', () => {
  it('set a limit for offers made from then on, for one channel or all', () => {
    const settings = {
      experts: [{ count: 1, ...ASLEEP }],
      desk: {
        ...places('unlimited'),
        channels: { email: { offerTimeout: '10 min' }, chat: { offerTimeout: '10 min' } },
        reoffer: { to: 'never-again' },
      },
      arrivals: [{ times: ['1 min', '6 min'] }],
    };
    const expiries = (channel: object): number[] =>
      dayOf({
        ...settings,
        interventions: [{ at: '5 min', lever: 'limit', limit: 'offerTimeout', value: '2 min', ...channel }],
      })
        .until(HOUR)
        .timesOf('offerExpired');
    expect(expiries({})).toEqual([8 * MINUTE, 11 * MINUTE]);
    expect(expiries({ channel: 'email' })).toEqual([8 * MINUTE, 11 * MINUTE]);
    expect(expiries({ channel: 'chat' })).toEqual([11 * MINUTE, 16 * MINUTE]);
  });

  it('give new places to those who wait at once, and take none back that is in use', () => {
    const settings = { experts: [{ count: 1 }], desk: places(1), arrivals: [{ times: ['1 min', '2 min', '3 min'] }] };
    const more = dayOf({ ...settings, interventions: [{ at: '5 min', lever: 'cap', unanswered: 3 }] }).toTheEnd();
    expect(more.timesOf('offerMade')).toEqual([MINUTE, 5 * MINUTE, 5 * MINUTE]);
    const fewer = dayOf({
      ...settings,
      desk: places(2),
      interventions: [{ at: '5 min', lever: 'cap', unanswered: 1 }],
    }).toTheEnd();
    // Two places in use until 11 and 12 min; the third ticket waits until both are free.
    expect(fewer.timesOf('offerMade')).toEqual([MINUTE, 2 * MINUTE, 12 * MINUTE]);
  });

  it('leave groups alone that have a cap of their own', () => {
    const own = [{ count: 1, unansweredCap: 2, pendingCap: 2 }];
    const day = dayOf({ experts: own, interventions: [{ at: '1 min', lever: 'cap', unanswered: 1 }] }).until(MINUTE);
    expect(day.simulation.world.experts.cap[0]).toBe(2);
  });

  it('turn standing off and on, and its refresh live', () => {
    const day = dayOf({
      standing: { on: true },
      horizon: '4 h',
      seed: 'standing',
      experts: [{ count: 2 }, { name: 'picky', count: 1, response: { accept: 0.8, reject: 0.2, answer: '1 s' } }],
      arrivals: [{ gaps: '30 s' }],
      interventions: [
        { at: '1 h 30 min', lever: 'standing', on: false },
        { at: '2 h 30 min', lever: 'standing', on: true },
        { at: '3 h 30 min', lever: 'dashboard', refresh: 'live' },
      ],
    }).until(4 * HOUR);
    const changes = day.of('standingChanged').filter(({ expert }) => expert === 2);
    const moments = changes.map(({ at }) => at);
    expect(moments.slice(0, 4)).toEqual([HOUR, 1.5 * HOUR, 2.5 * HOUR, 3 * HOUR]);
    expect(changes[1]!.amount).toBe(1);
    expect(moments.slice(4).every((at) => at >= 3.5 * HOUR)).toBe(true);
    expect(moments.length).toBeGreaterThan(10);
  });
});

describe('a lever pulled while the run goes on', () => {
  const settings = desk({ seed: 'live', arrivals: [{ rate: '60 per hour' }], horizon: '5 h', desk: places(2) });
  const start = (): Simulation => new Simulation(scenarioWith(settings));

  it('repeats the run when it is pulled at the same moment again', () => {
    const runs = [0, 1].map(() => {
      const simulation = start();
      simulation.run(100 * MINUTE);
      simulation.intervene({ at: 0, lever: 'burst', count: 20 });
      simulation.run();
      return simulation.fingerprint;
    });
    expect(runs[0]).toBe(runs[1]);
    const without = start();
    without.run();
    expect(without.fingerprint).not.toBe(runs[0]);
  });

  it('is stamped with the moment that the run has reached, and numbered behind those of the scenario', () => {
    const day = dayOf({ interventions: [{ at: '5 min', lever: 'burst', count: 1 }] }).until(30 * MINUTE);
    day.simulation.intervene({ at: 0, lever: 'burst', count: 1 });
    day.simulation.intervene({ at: 0, lever: 'burst', count: 1 });
    expect(day.of('leverPulled').map(({ at, detail }) => [at, detail])).toEqual([
      [5 * MINUTE, 0],
      [30 * MINUTE, 1],
      [30 * MINUTE, 2],
    ]);
    expect(day.timesOf('ticketArrived')).toEqual([5 * MINUTE, 30 * MINUTE, 30 * MINUTE]);
  });

  it('says what it names that the desk does not have, and changes nothing then', () => {
    const simulation = start();
    const { fingerprint } = simulation;
    const pull = (lever: Parameters<Simulation['intervene']>[0]) => () => simulation.intervene(lever);
    expect(pull({ at: 0, lever: 'policy', policy: 'psychic' })).toThrow('There is no routing policy "psychic".');
    expect(pull({ at: 0, lever: 'leave', group: 'nobody', count: 1 })).toThrow(
      'There is no group "nobody" on this desk; there are experts.',
    );
    expect(pull({ at: 0, lever: 'burst', stream: 'rain', count: 1 })).toThrow('There is no stream "rain" of tickets');
    expect(pull({ at: 0, lever: 'expert-leaves', expert: 2 })).toThrow('they are numbered from 0 to 1');
    expect(pull({ at: 0, lever: 'join', group: 'expertts', count: 1 })).toThrow('There is no group "expertts"');
    expect(pull({ at: 0, lever: 'leave', group: 'experts', count: 3 })).toThrow(
      'Only 2 experts of the group "experts" work here.',
    );
    expect(pull({ at: 0, lever: 'burst', count: 0 })).toThrow('Nothing would change: ask for at least one.');
    expect(pull({ at: 0, lever: 'burst', count: 50_001 })).toThrow('Up to 50,000 tickets can be sent at one moment');
    expect(pull({ at: 0, lever: 'arrival-factor', factor: 1001 })).toThrow(
      'Arrivals can be multiplied by up to 1,000.',
    );
    expect(simulation.fingerprint).toBe(fingerprint);
  });

  it('hires nobody where that would change nothing', () => {
    const pooled = { name: 'pool', count: 2, schedule: { every: '12 h', cycle: 'day', staffed: [1, 2] } };
    const simulation = new Simulation(
      scenarioWith({ ...settings, experts: [pooled, { name: 'endless', count: 'unlimited' }] }),
    );
    const hire = (group: string) => () => simulation.intervene({ at: 0, lever: 'join', group, count: 1 });
    expect(hire('pool')).toThrow('is fixed for each interval (schedule.staffed)');
    expect(hire('endless')).toThrow('takes any number of tickets as it is');
  });

  it('puts a policy in charge that looks at records, and turns standing on, only where records are kept', () => {
    const simulation = start();
    const lean = new Simulation(scenarioWith({ ...settings, figures: { perExpert: false } }));
    expect(() => lean.intervene({ at: 0, lever: 'standing', on: true })).toThrow(
      'Standing needs the figures of single',
    );
    expect(() => lean.intervene({ at: 0, lever: 'policy', policy: 'matching' })).toThrow(
      'The policy "matching" needs the figures of single experts',
    );
    simulation.intervene({ at: 0, lever: 'standing', on: true });
    expect(simulation.world.standing.isOn).toBe(true);
  });

  it('is kept by a saved run, laws of limits and the policy in charge included', () => {
    const simulation = start();
    simulation.run(30 * MINUTE);
    const value = { law: 'exponential', mean: 20_000 } as const;
    simulation.intervene({ at: 0, lever: 'limit', limit: 'firstReplyTimeout', value });
    simulation.intervene({ at: 0, lever: 'policy', policy: 'round-robin' });
    simulation.run(60 * MINUTE);
    const restored = Simulation.restore(simulation.save());
    expect(restored.world.policy.name).toBe('round-robin');
    simulation.run();
    restored.run();
    expect(restored.fingerprint).toBe(simulation.fingerprint);
  });

  it('is kept by a saved run, the refresh of standing included', () => {
    for (const refresh of ['live', 'hourly'] as const) {
      const other = refresh === 'live' ? 'hourly' : 'live';
      const picky = { name: 'picky', count: 1, response: { accept: 0.7, reject: 0.3, answer: '1 s' } };
      const simulation = new Simulation(
        scenarioWith({ ...settings, experts: [{ count: 2 }, picky], standing: { on: true, refresh: other } }),
      );
      simulation.run(30 * MINUTE);
      simulation.intervene({ at: 0, lever: 'dashboard', refresh });
      simulation.run(70 * MINUTE);
      const restored = Simulation.restore(simulation.save());
      simulation.run();
      restored.run();
      expect(restored.fingerprint, refresh).toBe(simulation.fingerprint);
    }
  });
});
