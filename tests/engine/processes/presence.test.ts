import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTER } from '../../../engine/kpi/counters.ts';
import { HAPPENINGS } from '../../../engine/log/happening.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { ACTIVITY, PRESENCE } from '../../../engine/world/experts.ts';
import { NONE } from '../../../engine/world/tickets.ts';
import { randomSettings, replayHint, scenarioOf } from '../../random-scenario.ts';
import { Day, HOUR, MINUTE } from './day.ts';
import { accepts, declines, desk, IGNORES, shift, table, team, traceOf } from './trace.ts';

describe('going offline with a pending offer', () => {
  const day = (onPending: string, first: object) =>
    desk(['3 min'], {
      ...team({ ...first, ...shift('00:00', '00:05') }, accepts('10 s')),
      desk: { offline: { onPending } },
    });

  it('withdraws it and puts the ticket to somebody else at once, and the dodge is counted', () => {
    const run = new Day(day('rescind', IGNORES)).toTheEnd();
    expect(traceOf(day('rescind', IGNORES))).toEqual(
      table(`
        0:03:00   0  arrives, offered A
        0:05:00   A  offline
        0:05:00   0  rescinded A (expert-went-offline), offered B
        0:05:10   0  accepted B
        0:15:10   0  answered B, solved, closed
      `),
    );
    expect(dodged(run)).toBe(1);
  });

  it('or leaves it where it is: its limit runs on', () => {
    expect(traceOf(day('keep', IGNORES))).toEqual(
      table(`
        0:03:00   0  arrives, offered A
        0:05:00   A  offline
        0:08:00   0  missed A, offered B
        0:08:10   0  accepted B
        0:18:10   0  answered B, solved, closed
      `),
    );
    expect(dodged(new Day(day('keep', IGNORES)).toTheEnd())).toBe(0);
  });

  it('… and may still be accepted, though nothing is begun off duty', () => {
    expect(traceOf(day('keep', accepts('3 min')))).toEqual(
      table(`
        0:03:00   0  arrives, offered A
        0:05:00   A  offline
        0:06:00   0  accepted A
        1:06:00   0  revoked A, offered B
        1:06:10   0  accepted B
        1:16:10   0  answered B, solved, closed
      `),
    );
  });
});

const dodged = (day: Day): number => day.simulation.world.figures.ledger.sumOf(NONE, NONE, NONE)[COUNTER.dodged]!;

describe('a shift that ends at the very moment of a time-out', () => {
  // The end was scheduled when the shift began, before the offer and its limit.
  it('comes first where it was scheduled first: the offer is withdrawn, not missed', () => {
    expect(traceOf(desk(['3 min'], team({ ...IGNORES, ...shift('00:00', '00:08') })))).toEqual(
      table(`
        0:03:00   0  arrives, offered A
        0:08:00   A  offline
        0:08:00   0  rescinded A (expert-went-offline)
      `),
    );
  });

  // Back from a break at 5 min, after the offer was made: only then is the end of the shift scheduled.
  it('comes second where the limit was scheduled first: the offer is missed', () => {
    const experts = team({ ...IGNORES, ...shift('00:00', '00:08', [{ at: '00:04', lasts: '1 min' }]) });
    expect(traceOf(desk(['3 min'], { ...experts, desk: { offline: { onPending: 'keep' } } }))).toEqual(
      table(`
        0:03:00   0  arrives, offered A
        0:04:00   A  takes a break
        0:05:00   A  back from the break
        0:08:00   0  missed A
        0:08:00   A  offline
      `),
    );
  });
});

describe('tickets held at the end of a shift', () => {
  // 0 is done by then, 1 in hand, 2 not begun. B comes a minute later.
  const held = (shiftEnd: string) =>
    traceOf(
      desk(['1 min', '2 min', '3 min'], {
        ...team({ ...accepts('10 s'), ...shift('00:00', '00:15') }, { ...accepts('10 s'), ...shift('00:16', '04:00') }),
        desk: { shiftEnd },
      }),
    );
  const UNTIL = `
    0:01:00   0  arrives, offered A
    0:01:10   0  accepted A
    0:02:00   1  arrives, offered A
    0:02:10   1  accepted A
    0:03:00   2  arrives, offered A
    0:03:10   2  accepted A
    0:11:10   0  answered A, solved, closed
    0:15:00   A  offline`;

  it('finish-in-hand: the one in hand is finished, the rest is left to its limit', () => {
    expect(held('finish-in-hand')).toEqual(
      table(`${UNTIL}
        0:16:00   B  online
        0:21:10   1  answered A, solved, closed
        1:03:10   2  revoked A, offered B
        1:03:20   2  accepted B
        1:13:20   2  answered B, solved, closed
      `),
    );
  });

  it('finish-all: everything is', () => {
    expect(held('finish-all')).toEqual(
      table(`${UNTIL}
        0:16:00   B  online
        0:21:10   1  answered A, solved, closed
        0:31:10   2  answered A, solved, closed
      `),
    );
  });

  it('drop: all goes back to the desk, to be begun again by somebody else', () => {
    expect(held('drop')).toEqual(
      table(`${UNTIL}
        0:15:00   1  rescinded A (expert-went-offline)
        0:15:00   2  rescinded A (expert-went-offline)
        0:16:00   B  online
        0:16:00   1  offered B
        0:16:00   2  offered B
        0:16:10   1  accepted B
        0:16:10   2  accepted B
        0:26:10   1  answered B, solved, closed
        0:36:10   2  answered B, solved, closed
      `),
    );
  });
});

describe('a shift', () => {
  it('goes by the clock of the group, and is not worked by who does not turn up', () => {
    const zone = (utcOffset: string) => ({
      schedule: { utcOffset, shifts: [{ days: 'daily', from: '12:30', to: '13:00' }] },
    });
    const experts = team(
      { ...IGNORES, ...zone('+12:00') },
      { ...IGNORES, ...zone('+11:30') },
      { ...IGNORES, ...zone('+12:00'), noShow: 1 },
    );
    // B’s coming was scheduled at the start, A’s leaving when A came.
    expect(traceOf(desk(['3 h'], { ...experts, calendar: { utcOffset: '+00:00' } }))).toEqual(
      table(`
        0:30:00   A  online
        1:00:00   B  online
        1:00:00   A  offline
        1:30:00   B  offline
      `),
    );
  });
});

describe('a break', () => {
  it('withdraws pending offers, lets work in hand end, and nothing else begins until it is over', () => {
    const breaks = [{ at: '00:05', lasts: '15 min' }];
    const experts = team({ ...accepts('1 min'), ...shift('00:00', '01:00', breaks) });
    expect(traceOf(desk(['1 min', '2 min', '4 min 30 s', '6 min'], experts))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:02:00   1  arrives, offered A
        0:02:00   0  accepted A
        0:03:00   1  accepted A
        0:04:30   2  arrives, offered A
        0:05:00   A  takes a break
        0:05:00   2  rescinded A (expert-went-offline)
        0:06:00   3  arrives
        0:12:00   0  answered A, solved, closed
        0:20:00   A  back from the break
        0:20:00   2  offered A
        0:20:00   3  offered A
        0:21:00   2  accepted A
        0:21:00   3  accepted A
        0:30:00   1  answered A, solved, closed
        0:40:00   2  answered A, solved, closed
        0:50:00   3  answered A, solved, closed
        1:00:00   A  offline
      `),
    );
  });

  it('may come while set aside, and leaves nobody counted twice', () => {
    const breaks = [{ at: '00:10', lasts: '15 min' }];
    const experts = team({ ...IGNORES, ...shift('00:00', '01:00', breaks) }, IGNORES);
    const afterMiss = { action: 'away', after: 1, lasts: '30 min' };
    const day = new Day(desk(['1 min'], { ...experts, desk: { afterMiss, reoffer: { to: 'never-again' } } }));
    const { floor } = day.simulation.world;
    const onDuty = [5, 6, 10, 25, 60].map((minute) => {
      day.until(minute * MINUTE);
      return floor.onDutyInGroup[0];
    });
    // Online, set aside at 6 min, on a break, back from it, off duty.
    expect(onDuty).toEqual([1, 0, 0, 1, 0]);
  });
});

describe('an expert who lets offers expire', () => {
  const missing = (afterMiss: object, times = ['1 min'], until = 40 * MINUTE) =>
    traceOf(desk(times, { ...team(IGNORES), desk: { reoffer: { to: 'anyone' }, afterMiss } }), until);

  it('is set aside after so many in a row, for so long', () => {
    expect(missing({ action: 'away', after: 2, lasts: '15 min' })).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:06:00   0  missed A, offered A
        0:11:00   0  missed A
        0:11:00   A  set aside
        0:26:00   A  back
        0:26:00   0  offered A
        0:31:00   0  missed A, offered A
        0:36:00   0  missed A
        0:36:00   A  set aside
      `),
    );
  });

  it('loses the other pending offers with it', () => {
    expect(missing({ action: 'away', after: 1, lasts: '1 h' }, ['1 min', '2 min'])).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:02:00   1  arrives, offered A
        0:06:00   0  missed A
        0:06:00   A  set aside
        0:06:00   1  rescinded A (expert-went-offline)
      `),
    );
  });

  it('is set aside only for those in a row: an answer in between starts the count again', () => {
    // Who declines after two minutes misses an offer of one minute, and answers one of five.
    const setAside = (interventions: readonly object[]) =>
      new Day(
        desk(['1 min', '12 min', '22 min', '32 min'], {
          ...team(declines('2 min')),
          horizon: '40 min',
          interventions,
          desk: {
            channels: { email: { offerTimeout: '1 min' } },
            reoffer: { to: 'never-again' },
            afterMiss: { action: 'away', after: 2, lasts: '1 h' },
          },
        }),
      )
        .toTheEnd()
        .timesOf('expertSetAside');
    const limit = (at: string, value: string) => ({ at, lever: 'limit', limit: 'offerTimeout', value });
    expect(setAside([])).toEqual([13 * MINUTE]);
    expect(setAside([limit('10 min', '5 min'), limit('20 min', '1 min')])).toEqual([33 * MINUTE]);
  });

  it('may still reply to what they hold, and is set aside no more once off duty', () => {
    const experts = team({ ...IGNORES, ...shift('00:00', '00:10') });
    const rules = { afterMiss: { action: 'offline', after: 1, lasts: 'until back' } };
    const day = new Day(desk(['1 min'], { ...experts, desk: rules })).toTheEnd();
    expect(day.timesOf('expertSetAside')).toEqual([6 * MINUTE]);
    expect(day.timesOf('expertWentOffline')).toEqual([10 * MINUTE]);
    expect(day.simulation.world.experts.presence[0]).toBe(PRESENCE.offline);
    expect(day.simulation.world.floor.onDutyInGroup[0]).toBe(0);
  });
});

describe('what an expert is doing', () => {
  it('is idle, ringing, busy, on a break or offline, from moment to moment', () => {
    const breaks = [{ at: '00:20', lasts: '10 min' }];
    const day = new Day(desk(['1 min'], team({ ...accepts('1 min'), ...shift('00:00', '01:00', breaks) })));
    const { experts } = day.simulation.world;
    const doing = [0, 1, 2, 12, 20, 30, 60].map((minute) => {
      day.until(minute * MINUTE);
      return experts.activity[0];
    });
    const { idle, ringing, busy, onBreak, offline } = ACTIVITY;
    expect(doing).toEqual([idle, ringing, busy, idle, onBreak, idle, offline]);
  });

  it('is known to end with the shift, breaks or not', () => {
    const breaks = [{ at: '00:20', lasts: '10 min' }];
    const day = new Day(desk(['1 min'], team({ ...IGNORES, ...shift('00:00', '01:00', breaks) }, IGNORES)));
    for (const minute of [5, 25]) {
      day.until(minute * MINUTE);
      expect(day.simulation.world.presence.endOfShift(0)).toBe(HOUR);
    }
    expect(day.simulation.world.presence.endOfShift(1)).toBe(Infinity);
  });

  it('costs nothing where everybody is always there: no event is ever scheduled', () => {
    const { calendar } = new Simulation(new Day(desk(['1 min'], team(IGNORES, IGNORES))).simulation.world.scenario)
      .world;
    const other = new Day(desk(['1 min'], team(IGNORES, IGNORES, IGNORES, IGNORES))).simulation.world.calendar;
    expect(calendar.size).toBe(other.size);
  });
});

describe('on any desk', () => {
  it('nobody off duty is offered anything, and those counted on duty are those who are', () => {
    const made = HAPPENINGS.indexOf('offerMade');
    fc.assert(
      fc.property(randomSettings, (settings) => {
        const simulation = new Simulation(scenarioOf(settings));
        const { experts, floor, presence } = simulation.world;
        const absent: number[] = [];
        simulation.listen({
          happened: (what, _ticket, expert) => {
            if (what === made && !presence.isOnDuty(expert)) absent.push(expert);
          },
        });
        for (let slice = 0; slice < 15 && simulation.run(Infinity, 80) !== 'finished'; slice++) {
          const onDuty = new Int32Array(floor.groups);
          for (let expert = 0; expert < experts.count; expert++) {
            if (presence.isOnDuty(expert)) onDuty[experts.group[expert]!]!++;
            if (floor.isEligible(expert)) expect(presence.isOnDuty(expert), replayHint(settings)).toBe(true);
          }
          expect(floor.onDutyInGroup, replayHint(settings)).toEqual(onDuty);
        }
        expect(absent, replayHint(settings)).toEqual([]);
      }),
      { numRuns: 20, seed: 7, endOnFailure: true },
    );
  });
});
