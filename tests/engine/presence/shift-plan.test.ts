import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DUTY, DUTY_CHANGE } from '../../../engine/presence/duty.ts';
import type { NoShow, ShiftSchedule } from '../../../engine/presence/shift-plan.ts';
import { ShiftPlan } from '../../../engine/presence/shift-plan.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { daysOfDate } from '../../../engine/time/civil-date.ts';
import type { LocalCalendar } from '../../../engine/time/local-calendar.ts';
import { calendarFrom, DAY, HOUR, MINUTE, pause, PLAIN_CALENDAR, shift } from './plans.ts';

const CHANGE_NAMES = Object.keys(DUTY_CHANGE);

/** The changes of an expert from a moment to another, as "date time change". */
function changes(plan: ShiftPlan, local: LocalCalendar, to: number, member = 0, from = -1): string[] {
  const found: string[] = [];
  for (let moment = from; ; moment = plan.at) {
    plan.nextChange(100 + member, member, moment);
    if (plan.at >= to) return found;
    found.push(`${local.isoOf(plan.at)} ${CHANGE_NAMES[plan.change]}`);
  }
}

function planOf(shifts: ShiftSchedule['shifts'], local: LocalCalendar = PLAIN_CALENDAR, noShow?: NoShow): ShiftPlan {
  return new ShiftPlan({ shifts }, local, noShow);
}

describe('shifts', () => {
  test('may be confined to dates, and to members of the group by number, from 1', () => {
    const monday = daysOfDate(2026, 1, 5);
    const plan = planOf([
      shift('MTWTFSS', 9, 17, { dates: [monday, monday + 8], experts: [2] }),
      shift('MTWTFSS', 22, 2, { dates: [monday + 20], experts: [1] }),
    ]);
    expect(changes(plan, PLAIN_CALENDAR, 40 * DAY, 0)).toEqual(['2026-01-25 22:00 online', '2026-01-26 02:00 offline']);
    expect(changes(plan, PLAIN_CALENDAR, 40 * DAY, 1)).toEqual([
      '2026-01-05 09:00 online',
      '2026-01-05 17:00 offline',
      '2026-01-13 09:00 online',
      '2026-01-13 17:00 offline',
    ]);
    expect(changes(plan, PLAIN_CALENDAR, 40 * DAY, 2)).toEqual([]);
  });

  test('come on their days of the week, with their breaks', () => {
    const plan = planOf([shift('M.W....', 9, 17, { breaks: [pause(12, 30), pause(15, 15)] })]);
    expect(changes(plan, PLAIN_CALENDAR, 3 * DAY)).toEqual([
      '2026-01-05 09:00 online',
      '2026-01-05 12:00 breakStarts',
      '2026-01-05 12:30 breakEnds',
      '2026-01-05 15:00 breakStarts',
      '2026-01-05 15:15 breakEnds',
      '2026-01-05 17:00 offline',
      '2026-01-07 09:00 online',
      '2026-01-07 12:00 breakStarts',
      '2026-01-07 12:30 breakEnds',
      '2026-01-07 15:00 breakStarts',
      '2026-01-07 15:15 breakEnds',
      '2026-01-07 17:00 offline',
    ]);
  });

  test('go on past midnight and past the end of the week, breaks of the next day too', () => {
    const plan = planOf([shift('......S', 22, 6, { breaks: [pause(1, 60)] })]);
    expect(plan.dutyAt(0, 0, 0)).toBe(DUTY.on); // Sunday's shift, from before the start of the run
    expect(changes(plan, PLAIN_CALENDAR, 8 * DAY)).toEqual([
      '2026-01-05 01:00 breakStarts',
      '2026-01-05 02:00 breakEnds',
      '2026-01-05 06:00 offline',
      '2026-01-11 22:00 online',
      '2026-01-12 01:00 breakStarts',
      '2026-01-12 02:00 breakEnds',
      '2026-01-12 06:00 offline',
    ]);
  });

  test('that begin and end at the same time of day last 24 hours', () => {
    const plan = planOf([shift('M......', 8, 8)]);
    expect(changes(plan, PLAIN_CALENDAR, 3 * DAY)).toEqual(['2026-01-05 08:00 online', '2026-01-06 08:00 offline']);
  });

  test('that end at 24:00 end with their day', () => {
    const plan = planOf([shift('M......', 16, 24)]);
    expect(changes(plan, PLAIN_CALENDAR, 3 * DAY)).toEqual(['2026-01-05 16:00 online', '2026-01-06 00:00 offline']);
  });

  test('that overlap or meet are one stretch, and a break of any of them is a break', () => {
    const shifts = [
      shift('M......', 8, 12),
      shift('M......', 12, 16),
      shift('M......', 15, 20, { breaks: [pause(15.5, 60)] }),
    ];
    expect(changes(planOf(shifts), PLAIN_CALENDAR, DAY)).toEqual([
      '2026-01-05 08:00 online',
      '2026-01-05 15:30 breakStarts',
      '2026-01-05 16:30 breakEnds',
      '2026-01-05 20:00 offline',
    ]);
  });

  test('are for the first experts of the group where a number is given', () => {
    const plan = planOf([shift('MTWTFSS', 8, 16, { experts: 2 }), shift('M......', 10, 12, { experts: 3 })]);
    const firstDay = [0, 1, 2, 3].map((member) => changes(plan, PLAIN_CALENDAR, DAY, member).length);
    expect(firstDay).toEqual([2, 2, 2, 0]);
    expect(changes(plan, PLAIN_CALENDAR, DAY, 2)).toEqual(['2026-01-05 10:00 online', '2026-01-05 12:00 offline']);
  });

  test('that never change are known not to', () => {
    for (const shifts of [[], [shift('.......', 8, 16)], [shift('MTWTFSS', 0, 24)], [shift('MTWTFSS', 6, 6)]]) {
      const plan = planOf(shifts);
      plan.nextChange(0, 0, 2 * DAY);
      expect([plan.at, plan.change]).toEqual([Infinity, DUTY_CHANGE.none]);
    }
  });

  test('are not worked when they begin on a closed day, also past midnight', () => {
    const local = calendarFrom([2026, 1, 5], [], [[2026, 1, 6]]);
    expect(changes(planOf([shift('MTWTFSS', 22, 6)], local), local, 3 * DAY, 0, 12 * HOUR)).toEqual([
      '2026-01-05 22:00 online',
      '2026-01-06 06:00 offline',
      '2026-01-07 22:00 online',
    ]);
  });

  test('round the clock are interrupted by a closed day months ahead', () => {
    const local = calendarFrom([2026, 1, 5], [], [[2026, 12, 25]]);
    expect(changes(planOf([shift('MTWTFSS', 0, 24)], local), local, 400 * DAY)).toEqual([
      '2026-12-25 00:00 offline',
      '2026-12-26 00:00 online',
    ]);
  });
});

describe('local time', () => {
  test('of the group decides: one desk, three time zones', () => {
    const schedule = [shift('MTWTF..', 9, 17)];
    const zones = [-5, 1, 8].map(
      (hours) => new ShiftPlan({ shifts: schedule, utcOffset: hours * HOUR }, PLAIN_CALENDAR),
    );
    expect(zones.map((plan) => changes(plan, PLAIN_CALENDAR, 36 * HOUR))).toEqual([
      ['2026-01-05 15:00 online', '2026-01-05 23:00 offline'],
      ['2026-01-05 09:00 online', '2026-01-05 17:00 offline', '2026-01-06 09:00 online'],
      ['2026-01-05 02:00 online', '2026-01-05 10:00 offline', '2026-01-06 02:00 online', '2026-01-06 10:00 offline'],
    ]);
    // Monday in New York is still Sunday in Manila's sense at the start, and the other way round at its end.
    expect(changes(zones[0]!, PLAIN_CALENDAR, 6.5 * DAY).at(-1)).toBe('2026-01-09 23:00 offline');
    expect(changes(zones[2]!, PLAIN_CALENDAR, 6.5 * DAY).at(-1)).toBe('2026-01-09 10:00 offline');
  });

  test('is followed when the clock is set forward: a night shift is an hour shorter', () => {
    const local = calendarFrom([2026, 3, 28], [['2026-03-29 02:00', 1]]);
    const plan = planOf([shift('.....S.', 22, 6)], local);
    plan.nextChange(0, 0, 0);
    const start = plan.at;
    plan.nextChange(0, 0, start);
    expect([local.isoOf(plan.at), plan.at - start]).toEqual(['2026-03-29 06:00', 7 * HOUR]);
  });

  test('is followed when the clock is set back: a night shift is an hour longer, and 24 hours are 25', () => {
    const local = calendarFrom([2026, 10, 24], [['2026-10-25 03:00', -1]]);
    const night = planOf([shift('.....S.', 22, 6)], local);
    night.nextChange(0, 0, 22 * HOUR);
    expect(night.at - 22 * HOUR).toBe(9 * HOUR);
    const whole = planOf([shift('......S', 0, 24)], local);
    whole.nextChange(0, 0, DAY);
    expect(whole.at - DAY).toBe(25 * HOUR);
  });

  test('that is skipped makes a shift within it vanish', () => {
    const local = calendarFrom([2026, 3, 28], [['2026-03-29 02:00', 1]]);
    const plan = planOf([shift('......S', 2.25, 2.75)], local);
    expect(changes(plan, local, 9 * DAY)).toEqual(['2026-04-05 02:15 online', '2026-04-05 02:45 offline']);
  });
});

describe('no-shows', () => {
  const draws = new Draws('no-shows', ['no-show']);
  const noShow = { share: 0.2, draws, purpose: 0 };

  test('are the share given, by expert and day, and skip the whole of the day’s shifts', () => {
    const plan = planOf([shift('MTWTFSS', 8, 12), shift('MTWTFSS', 20, 4)], PLAIN_CALENDAR, noShow);
    let absences = 0;
    for (let expert = 0; expert < 100; expert++) {
      for (let day = 0; day < 100; day++) {
        const isAbsent = plan.isNoShow(expert, day);
        if (isAbsent) absences++;
        for (const hour of [9, 21, 26]) expect(plan.isOnDuty(expert, 0, day * DAY + hour * HOUR)).toBe(!isAbsent);
      }
    }
    expect(Math.abs(absences - 2000)).toBeLessThan(4.5 * Math.sqrt(10_000 * 0.2 * 0.8));
  });

  test('interrupt duty round the clock, however seldom', () => {
    const seldom = { share: 0.01, draws, purpose: 0 };
    const plan = planOf([shift('MTWTFSS', 0, 24)], PLAIN_CALENDAR, seldom);
    const first = Array.from({ length: 3000 }, (_, day) => day).find((day) => plan.isNoShow(7, day))!;
    plan.nextChange(7, 0, 0);
    expect([plan.at, plan.change]).toEqual([first * DAY, DUTY_CHANGE.offline]);
  });

  test('of everybody on every day leave nobody', () => {
    const plan = planOf([shift('MTWTFSS', 8, 12)], PLAIN_CALENDAR, { share: 1, draws, purpose: 0 });
    plan.nextChange(0, 0, 0);
    expect(plan.at).toBe(Infinity);
  });
});

describe('whatever the shifts', () => {
  const quarter = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters / 4);
  const anyShift = fc
    .record({
      days: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      from: quarter,
      to: quarter,
      breaks: fc.array(fc.record({ at: quarter, minutes: fc.constantFrom(15, 30, 120) }), { maxLength: 2 }),
      experts: fc.constantFrom<'all' | number>('all', 1, 3),
    })
    .map(({ days, from, to, breaks, experts }) => ({
      ...shift('MTWTFSS', from, to, { breaks: breaks.map(({ at, minutes }) => pause(at, minutes)), experts }),
      days,
    }));
  const anyCalendar = fc.constantFrom(
    PLAIN_CALENDAR,
    calendarFrom([2026, 3, 26], [['2026-03-29 02:00', 1]], [[2026, 3, 30]]),
    calendarFrom([2026, 10, 22], [['2026-10-25 03:00', -1]], [[2026, 10, 25]]),
    // A clock that is set back over midnight.
    calendarFrom([2026, 2, 19], [['2026-02-22 00:30', -1]]),
  );
  const anyOffset = fc.constantFrom(undefined, -8 * HOUR, 5.5 * HOUR);
  const noShow = fc.constantFrom(0, 0.3);

  test('playing one change after the other shows who is on duty at every quarter of an hour', () => {
    const shifts = fc.array(anyShift, { maxLength: 3 });
    const member = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(shifts, anyCalendar, anyOffset, noShow, member, (given, local, utcOffset, share, who) => {
        const schedule = utcOffset === undefined ? { shifts: given } : { shifts: given, utcOffset };
        const plan = new ShiftPlan(schedule, local, { share, draws: new Draws('any', ['no-show']), purpose: 0 });
        let duty = plan.dutyAt(who, who, 0);
        plan.nextChange(who, who, 0);
        for (let moment = 0; moment < 10 * DAY; moment += 15 * MINUTE) {
          for (; plan.at <= moment; plan.nextChange(who, who, plan.at)) {
            const after = plan.change === DUTY_CHANGE.offline ? DUTY.off : DUTY.on;
            const next = plan.change === DUTY_CHANGE.breakStarts ? DUTY.onBreak : after;
            expect(next).not.toBe(duty);
            expect(plan.change === DUTY_CHANGE.breakEnds).toBe(duty === DUTY.onBreak && next === DUTY.on);
            duty = next;
          }
          expect(plan.dutyAt(who, who, moment)).toBe(duty);
          expect(plan.isOnDuty(who, who, moment)).toBe(duty === DUTY.on);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('where the expert is follows from what the clock reads', () => {
    fc.assert(
      fc.property(anyShift, fc.integer({ min: 0, max: 10 * 96 }), (given, quarters) => {
        const plan = planOf([given]);
        const reading = (hour: number, back: number): boolean => {
          const day = Math.floor(quarters / 96) - back;
          const length = given.to <= given.from ? given.to + DAY - given.from : given.to - given.from;
          const into = hour + back * DAY - given.from;
          return given.days[((day % 7) + 7) % 7]! && into >= 0 && into < length;
        };
        const clock = (quarters % 96) * 15 * MINUTE;
        const isScheduled = reading(clock, 0) || reading(clock, 1);
        expect(plan.dutyAt(0, 0, quarters * 15 * MINUTE) !== DUTY.off).toBe(isScheduled);
      }),
      { numRuns: 500 },
    );
  });
});
