import { describe, expect, it } from 'vitest';
import { PRESENCE } from '../../../engine/world/experts.ts';
import { Day, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const SHIFT = { shifts: [{ days: 'daily', from: '09:00', to: '17:00' }] };

describe('short absences', () => {
  const day = new Day({
    ...exactDay(['1 s']),
    horizon: '40 d',
    experts: [
      { count: 5, behaviour: exactExpert({ away: { deskMean: '150 min', awayMean: '6 min', awaySigma: 0.4 } }) },
    ],
  });
  day.until(40 * 24 * HOUR);

  it('take six minutes of 156', () => {
    const left = day.of('leftDesk');
    const away = left.reduce((sum, { amount }) => sum + amount, 0);
    const share = away / (5 * 40 * 24 * HOUR);
    // About 1846 absences; the share varies by 1 ÷ √1846 of itself times √(1 + 0.17).
    expect(left.length).toBeGreaterThan(1600);
    expect(Math.abs(share - 6 / 156)).toBeLessThan((4 * 1.1 * (6 / 156)) / Math.sqrt(left.length));
  });

  it('begin and end in turn, for as long as announced', () => {
    for (let expert = 0; expert < 5; expert++) {
      const own = day.entries.filter((entry) => entry.expert === expert && entry.what.endsWith('Desk'));
      for (let index = 0; index + 1 < own.length; index += 2) {
        expect([own[index]!.what, own[index + 1]!.what]).toEqual(['leftDesk', 'cameToDesk']);
        expect(own[index + 1]!.at - own[index]!.at).toBe(own[index]!.amount);
      }
    }
  });

  it('hold up work that has not begun', () => {
    const expert = exactExpert({ away: { deskMean: '20 min', awayMean: '10 min', awaySigma: 0 } });
    const one = new Day({
      ...exactDay(['1 s']),
      horizon: '3 d',
      arrivals: [{ rate: '2 per hour' }],
      experts: [{ count: 1, behaviour: expert }],
    }).toTheEnd();
    const back = new Set(one.timesOf('cameToDesk'));
    const left = one.of('leftDesk');
    const duringAbsence = one
      .timesOf('workStarted')
      .filter((at) => left.some((absence) => absence.at < at && at < absence.at + absence.amount));
    expect(duringAbsence).toEqual([]);
    expect(one.timesOf('workStarted').some((at) => back.has(at))).toBe(true);
  });
});

describe('the end of a shift', () => {
  it('leaves what waits to its limits, and no shift is too late to finish what is in hand', () => {
    // Accepted at 16:50:55 and 16:51:50; the first is finished at 17:00:55 as the expert goes, the second is not begun.
    const day = new Day(
      exactDay(['16 h 50 min', '16 h 50 min'], {
        experts: [{ count: 1, behaviour: exactExpert({ deciding: { shiftEndWeight: 0 } }), schedule: SHIFT }],
      }),
    ).until(18 * HOUR);
    const start = 16 * HOUR + 50 * MINUTE;
    expect(day.timesOf('replySent')).toEqual([start + 55 * SECOND + 10 * MINUTE]);
    expect(day.timesOf('workStarted', 1)).toEqual([]);
    expect(day.timesOf('assignmentRevoked', 1)).toEqual([start + 110 * SECOND + HOUR]);
  });

  it('is known to the expert', () => {
    const day = new Day(exactDay(['1 s'], { experts: [{ count: 1, behaviour: exactExpert(), schedule: SHIFT }] }));
    day.until(9 * HOUR);
    expect(day.simulation.world.people.shiftEndsAt[0]).toBe(17 * HOUR);
    day.until(33 * HOUR);
    expect(day.simulation.world.people.shiftEndsAt[0]).toBe(41 * HOUR);
  });

  it('is forgotten by some, who stay online without being there: offers wait in front of an empty chair', () => {
    const expert = exactExpert({
      shift: { forgetsOfflineShare: 1, forgottenMedian: '90 min', forgottenSigma: 0 },
      deciding: { shiftEndWeight: 0 },
    });
    const day = new Day(exactDay(['17 h 10 min'], { experts: [{ count: 1, behaviour: expert, schedule: SHIFT }] }));
    const { experts } = day.simulation.world;
    day.until(18 * HOUR);
    expect([experts.presence[0], experts.atDesk[0]]).toEqual([PRESENCE.online, 0]);
    expect(day.of('offerNoticed')).toEqual([]);
    expect(day.timesOf('offerExpired')[0]).toBe(17 * HOUR + 15 * MINUTE);
    day.until(18.5 * HOUR);
    expect(experts.presence[0]).toBe(PRESENCE.offline);
    day.until(33 * HOUR);
    expect([experts.presence[0], experts.atDesk[0]]).toEqual([PRESENCE.online, 1]);
  });

  it('forgotten until the next shift has begun ends when that was meant', () => {
    const expert = exactExpert({ shift: { forgetsOfflineShare: 1, forgottenMedian: '17 h', forgottenSigma: 0 } });
    const day = new Day(exactDay(['1 s'], { experts: [{ count: 1, behaviour: expert, schedule: SHIFT }] }));
    const { experts } = day.simulation.world;
    day.until(34 * HOUR - 1);
    expect(experts.atDesk[0]).toBe(0);
    day.until(34 * HOUR);
    expect([experts.presence[0], experts.atDesk[0]]).toEqual([PRESENCE.online, 1]);
  });
});

describe('an expert set aside until they come back', () => {
  it('does so at the next glance', () => {
    const expert = exactExpert({
      temperament: { willingness: -100, conscientiousness: 0 },
      noticing: { glanceMean: '4 min' },
    });
    const day = new Day(
      exactDay(['0 s'], {
        experts: [{ count: 1, behaviour: expert }],
        desk: { offering: { policy: 'random' }, afterMiss: { action: 'away', after: 1, lasts: 'until back' } },
      }),
    ).until(2 * HOUR);
    const aside = day.timesOf('expertSetAside');
    const back = day.timesOf('expertBack');
    expect(aside[0]).toBe(5 * MINUTE);
    expect(back.length).toBeGreaterThan(0);
    expect(back[0]).toBeGreaterThan(5 * MINUTE);
  });
});
