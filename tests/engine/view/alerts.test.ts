import { describe, expect, it } from 'vitest';
import { alertsOf, type Alert } from '../../../engine/view/alerts.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { peopleDesk } from '../../server/people-desk.ts';
import { Day, exactDay, HOUR, MINUTE, SECOND } from '../processes/day.ts';
import { accepts, declines, desk, IGNORES, shift, team } from '../processes/trace.ts';

const alertsAt = (day: Day, moment: number): readonly Alert[] => alertsOf(day.until(moment).simulation.world, moment);
const sentencesAt = (day: Day, moment: number): string[] => alertsAt(day, moment).map(({ sentence }) => sentence);

describe('alerts', () => {
  it('are none where all is well', () => {
    expect(alertsAt(new Day(desk(['1 min'], team(accepts('10 s'), accepts('10 s')))), 2 * MINUTE)).toEqual([]);
  });

  it('say that nobody is on duty, as soon as a ticket waits', () => {
    const day = new Day(desk(['1 min', '2 min'], team({ ...accepts('10 s'), ...shift('01:00', '02:00') })));
    expect(alertsAt(day, MINUTE - 1)).toEqual([]);
    expect(alertsAt(day, MINUTE)).toEqual([
      {
        key: 'nobody-on-duty',
        severity: 'serious',
        sentence: 'Nobody is on duty, and 1 ticket waits.',
        subject: { kind: 'desk' },
      },
    ]);
    expect(sentencesAt(day, 2 * MINUTE)).toEqual(['Nobody is on duty, and 2 tickets wait.']);
  });

  it('say that everybody holds as many as they may, serious once a ticket waits', () => {
    const day = new Day(
      desk([...Array.from({ length: 6 }, () => '1 min'), '2 min'], team(accepts('10 s'), accepts('10 s'))),
    );
    const full = 'All 2 experts on duty hold as many tickets as they may.';
    expect(alertsAt(day, MINUTE).map(({ severity, sentence }) => [severity, sentence])).toEqual([['watch', full]]);
    expect(alertsAt(day, 2 * MINUTE).map(({ severity, sentence }) => [severity, sentence])).toEqual([
      ['serious', full],
    ]);
  });

  it('name the skills that nobody on duty has', () => {
    const day = new Day(
      desk(['1 min', '2 min'], {
        skills: ['german', 'billing'],
        tickets: { categories: { ticket: { skills: ['german', 'billing'] } } },
        ...team(
          { ...accepts('10 s'), skills: ['billing'] },
          { ...accepts('10 s'), skills: ['billing', 'german'], ...shift('01:00', '02:00') },
        ),
      }),
    );
    expect(alertsAt(day, 3 * MINUTE)).toEqual([
      {
        key: 'skills billing + german',
        severity: 'serious',
        sentence: '2 tickets wait for billing + german, which nobody on duty has.',
        subject: { kind: 'skills', skills: ['billing', 'german'] },
      },
    ]);
  });

  it('warn of tickets about to be taken away, at three quarters of their limit, serious at nine tenths', () => {
    // Accepted at 1:10 and 1:20 by one who works an hour and a half on each; the limits are at 61:10 and 61:20.
    const day = new Day(desk(['1 min', '70 s'], { tickets: { work: { email: '90 min' } }, ...team(accepts('10 s')) }));
    const firstAccepted = 70 * SECOND;
    const limit = firstAccepted + HOUR;
    const left = (moment: number): string[][] =>
      alertsAt(day, moment).map(({ severity, sentence }) => [severity, sentence]);
    expect(left(firstAccepted + 45 * MINUTE - 1)).toEqual([]);
    expect(left(firstAccepted + 45 * MINUTE)).toEqual([
      ['watch', 'Ticket 0 is about to be taken away for want of a first reply: 15 min left.'],
    ]);
    expect(left(limit - 6 * MINUTE)).toEqual([
      ['serious', '2 tickets are about to be taken away for want of a first reply, ticket 0 first: 6 min left.'],
    ]);
  });

  it('warn of follow-ups that are owed', () => {
    const customer = { replies: { emailShare: 1, emailMedian: '1 min', emailSigma: 0, thanksShare: 0 } };
    const settings = {
      ...exactDay(['1 s'], { customer, expert: { followUp: { forgottenShare: 1 } } }),
      desk: { channels: { email: { followUpTimeout: '100 min' } } },
    };
    const wrote = new Day(settings).until(2 * HOUR).timesOf('customerReplied')[0]!;
    expect(wrote).toBeGreaterThan(0);
    expect(alertsAt(new Day(settings), wrote + 90 * MINUTE)).toEqual([
      expect.objectContaining({
        key: 'near follow-up',
        severity: 'serious',
        sentence: 'Ticket 0 is about to be taken away for want of a follow-up: 10 min left.',
        subject: { kind: 'ticket', ticket: 0 },
      }),
    ]);
  });

  it('tell of tickets that nobody has and that should have been answered', () => {
    const day = new Day(
      desk(['0 s', '1 min'], {
        ...team(declines('10 s')),
        waiting: { responseTarget: '1 h', urgentResponseTarget: '1 h' },
      }),
    );
    const late = (moment: number): unknown[] =>
      alertsAt(day, moment)
        .filter(({ key }) => key === 'late')
        .map(({ severity, sentence }) => [severity, sentence]);
    expect(late(45 * MINUTE - 1)).toEqual([]);
    expect(late(45 * MINUTE)).toEqual([['watch', 'Ticket 0 has nobody and should be answered within 15 min.']]);
    expect(late(70 * MINUTE)).toEqual([
      ['serious', '2 tickets have nobody and should have been answered 10 min ago, ticket 0 first.'],
    ]);
  });

  it('name figures that are poor once they rest on enough cases', () => {
    const times = Array.from({ length: 25 }, (_, index) => `${index + 1} min`);
    const day = new Day(desk(times, team(IGNORES, declines('10 s'))));
    const figures = alertsAt(day, 2 * HOUR).filter(({ subject }) => subject.kind === 'figure');
    expect(figures.map(({ key }) => key)).toContain('figure rejected');
    expect(figures.every(({ severity }) => severity === 'watch')).toBe(true);
    expect(figures.find(({ key }) => key === 'figure rejected')!.sentence).toMatch(/^Rejected is poor: [\d.]+ %\.$/);
    expect(alertsAt(new Day(desk(['1 min'], team(declines('10 s')))), HOUR).map(({ key }) => key)).not.toContain(
      'figure rejected',
    );
  });

  it('change nothing, and serious ones come first', () => {
    const play = (looks: boolean): string => {
      const simulation = new Simulation(peopleDesk('horizon=2 d'));
      for (let moment = HOUR; moment <= 48 * HOUR; moment += HOUR) {
        simulation.run(moment);
        if (!looks) continue;
        const severities = alertsOf(simulation.world, moment).map(({ severity }) => severity);
        expect(severities).toEqual(severities.toSorted());
      }
      return simulation.fingerprint;
    };
    expect(play(true)).toBe(play(false));
  });
});
