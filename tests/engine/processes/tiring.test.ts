import { describe, expect, it } from 'vitest';
import { Day, EXACT_TICKETS, exactDay, exactExpert, HOUR, MINUTE, SECOND } from './day.ts';

const long = { ...EXACT_TICKETS, work: { email: '4 h' } };
const PATIENT_DESK = {
  offering: { policy: 'random' },
  channels: { email: { firstReplyTimeout: 'never' } },
};

describe('fatigue', () => {
  it('is half after four hours of work, and half of that is gone after forty minutes of idling', () => {
    // The clock stands at the last thing that happened: tickets arrive at the moments asked about.
    const day = new Day(exactDay(['0 s', '4 h 40 min 55 s'], { tickets: long, desk: PATIENT_DESK }));
    const { people, tiring } = day.simulation.world;
    day.until(4 * HOUR + 55 * SECOND);
    expect(people.fatigue[0]).toBeCloseTo(0.5, 12);
    // Idling recovers three times as fast as full work tires: 0.75 ÷ 0.25.
    day.until(4 * HOUR + 55 * SECOND + 40 * MINUTE);
    tiring.update(0);
    expect(people.fatigue[0]).toBeCloseTo(0.25, 12);
  });

  it('makes work slower: 15 % less speed when exhausted', () => {
    const expert = exactExpert({ fatigue: { speedLoss: 0.15 } });
    const day = new Day(exactDay(['0 s', '0 s', '0 s'], { tickets: long, desk: PATIENT_DESK, expert })).until(
      20 * HOUR,
    );
    const efforts = day.of('replySent').map(({ amount }) => amount);
    const second = Math.round((4 * HOUR) / (1 - 0.15 * 0.5));
    // By then more than eight hours of work: exhausted.
    expect(efforts).toEqual([4 * HOUR, second, Math.round((4 * HOUR) / 0.85)]);
  });

  it('falls by an eighth an hour off duty', () => {
    const day = new Day(
      exactDay(['12 h 59 min 5 s', '19 h'], {
        tickets: long,
        desk: PATIENT_DESK,
        experts: [
          {
            count: 1,
            behaviour: exactExpert({ deciding: { shiftEndWeight: 0 } }),
            schedule: { shifts: [{ days: 'daily', from: '09:00', to: '17:00' }] },
          },
        ],
      }),
    );
    const { people, tiring } = day.simulation.world;
    day.until(17 * HOUR);
    expect(people.fatigue[0]).toBeCloseTo(0.5, 12);
    day.until(19 * HOUR);
    tiring.update(0);
    expect(people.fatigue[0]).toBeCloseTo(0.25, 12);
  });
});

describe('time worked', () => {
  it('counts each moment once, whatever is worked on at the same time', () => {
    const day = new Day(
      exactDay(['0 s', '0 s'], {
        tickets: { ...EXACT_TICKETS, channels: { chat: 1 } },
        desk: { offering: { policy: 'random' }, cap: { unanswered: 10, pendingPerExpert: 10 } },
      }),
    ).until(HOUR);
    // Two turns side by side: 30 s and 33.6 s.
    expect(day.simulation.world.people.busyTime[0]).toBe(33_600);
  });
});
