import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { appointmentAfter, nextSlot } from '../../../../engine/packs/calls/appointments.ts';
import { CALL_FIGURES } from '../../../../engine/packs/calls/calls-figures.ts';
import { DEFAULT_CALLS } from '../../../../engine/packs/calls/calls-settings.ts';
import { LocalCalendar } from '../../../../engine/time/local-calendar.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { exactDay } from '../../processes/day.ts';
import { onRandomDesks, played } from '../pack-runs.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SOON = { leadMedian: '12 min', firstHour: 0, lastHour: 24, slotTime: '5 min', graceTime: '6 min' };
const BRIEF = {
  appointments: SOON,
  survey: { deliveryMedian: '5 min', surveyTime: '9 min', expectedTime: '5 min', answeredShare: 0.8 },
  publicReviews: { postsShare: 0.7, postedMedian: '4 min' },
};

type Of<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { readonly type: Type }>;

/** Every figure of calls, worked out from the log with filters and lengths alone. */
function figuresOfLog(
  events: readonly SimulationEvent[],
  warmUp: number,
  elapsed: number,
  associates: number,
): Record<string, number> {
  const all = <Type extends SimulationEvent['type']>(type: Type): Of<Type>[] =>
    events.filter((event): event is Of<Type> => event.type === type);
  const dueAt = new Map(all('call-due').map(({ call, at }) => [call, at]));
  const counts = (call: number): boolean => (dueAt.get(call) as number) >= warmUp;
  const due = all('call-due').filter(({ at }) => at >= warmUp);
  const ended = all('call-ended').filter(({ call }) => counts(call));
  const completed = ended.filter(({ how }) => how === 'completed');
  const withFact = (...facts: readonly Of<'call-ended'>['facts'][number][]): number =>
    completed.filter((call) => facts.every((fact) => call.facts.includes(fact))).length;
  const percent = (above: number, below: number): number => (100 * above) / below;
  const put = (how: string): number => due.filter((appointment) => appointment.how === how).length;
  const finished = (how: string): number => ended.filter((call) => call.how === how).length;
  const saveCalls = completed.filter(({ facts }) => !facts.includes('onboarding')).length;
  const delivered = all('profile-delivered').filter(({ call }) => counts(call));
  const endOf = new Map(completed.map(({ call, at }) => [call, at]));
  const surveys = all('call-surveyed').filter(({ call }) => counts(call));
  const scores = surveys.flatMap(({ score }) => (score === null ? [] : [score]));
  const reviews = all('public-review-posted').filter(({ call }) => counts(call));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const good = reviews.filter(({ stars }) => stars >= 4).length;
  return {
    callsBooked: all('call-booked').filter(({ at }) => at >= warmUp).length,
    callCompletion: percent(completed.length, due.length),
    callNoShow: percent(put('no-show'), due.length),
    callMissed: percent(finished('missed'), due.length),
    callRescheduled: percent(put('rescheduled'), due.length),
    callBrokenOff: percent(finished('broken-off') + finished('handed-on'), due.length),
    trialConversion: percent(withFact('trial', 'converted'), withFact('trial')),
    trialMoney: 40 * withFact('converted'),
    annualUpgrades: withFact('upgraded'),
    annualUpgradeShare: percent(withFact('upgraded'), withFact('monthly')),
    boardsRecommended: percent(withFact('recommended'), withFact('monthly')),
    upgradeMoney: 300 * withFact('upgraded'),
    boardAdoption: percent(withFact('joined'), withFact('onboarding')),
    downgradeSaves: percent(withFact('rescinded'), saveCalls),
    profileDelivery: sum(delivered.map(({ call, at }) => at - (endOf.get(call) as number))) / delivered.length / HOUR,
    callSurvey: sum(scores) / scores.length,
    callSurveyPositive: percent(scores.filter((score) => score >= 8).length, scores.length),
    callSurveys: surveys.length,
    publicInvitations: surveys.filter(({ invited }) => invited).length,
    publicReviews: reviews.length,
    goodPublicReviews: good,
    publicReviewPace: (100 * good * 30 * DAY) / (4 * associates * elapsed),
  };
}

describe('figures of calls', () => {
  it('are those of the log, on random desks', () => {
    const seen = { completed: 0, missed: 0, reviews: 0 };
    const check: Parameters<typeof onRandomDesks>[1] = ({ events, value, simulation }) => {
      const { scenario, experts, figures } = simulation.world;
      const elapsed = figures.occupancy.levels.measured(simulation.now);
      const expected = figuresOfLog(events, scenario.warmUp, elapsed, experts.count);
      for (const { key } of CALL_FIGURES) {
        const again = expected[key] as number;
        if (Number.isFinite(again)) expect(value(key), key).toBeCloseTo(again, 8);
        else expect(value(key), key).toBeNull();
      }
      for (const event of events) {
        if (event.type === 'call-ended' && event.how === 'completed') seen.completed++;
        if (event.type === 'call-ended' && event.how === 'missed') seen.missed++;
        if (event.type === 'public-review-posted') seen.reviews++;
      }
    };
    onRandomDesks({ calls: BRIEF }, check, ['onboarding-call', 'cancellation', 'save-call']);
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(20);
  });
});

describe('an appointment', () => {
  const calendar = new LocalCalendar(scenarioWith({}).calendar);
  const slot = (earliest: number): number => nextSlot(DEFAULT_CALLS.appointments, calendar, earliest);

  it('begins at the next half hour of the office day, or the next morning', () => {
    expect(slot(3 * HOUR)).toBe(9 * HOUR);
    expect(slot(9 * HOUR)).toBe(9 * HOUR);
    expect(slot(9 * HOUR + 1)).toBe(9.5 * HOUR);
    expect(slot(16.5 * HOUR)).toBe(16.5 * HOUR);
    expect(slot(16.5 * HOUR + 1)).toBe(DAY + 9 * HOUR);
    expect(slot(23 * HOUR)).toBe(DAY + 9 * HOUR);
  });

  it('whose lead ends at night is at any of the sixteen half hours of the next office day', () => {
    const appointments = { ...DEFAULT_CALLS.appointments, leadMedian: 20 * HOUR, leadSigma: 0 };
    const at = (uSlot: number): number => appointmentAfter(appointments, calendar, 0, { uLead: 0.5, uSlot });
    expect([0.001, 0.5, 0.51, 0.999].map(at)).toEqual([9, 13, 13, 16.5].map((hour) => DAY + hour * HOUR));
    const midday = { ...appointments, leadMedian: 12 * HOUR };
    expect(appointmentAfter(midday, calendar, 0, { uLead: 0.5, uSlot: 0.9 })).toBe(12 * HOUR);
  });
});

/** One booking at midnight for 9:30, one expert whose every law is its median. */
const oneCall = (calls: ScenarioSettings, settings: ScenarioSettings = {}): ScenarioSettings =>
  exactDay(['0 s'], {
    horizon: '5 d',
    tickets: {
      channels: { email: 1 },
      difficulty: 0,
      difficultyShapesWork: false,
      work: { email: '10 min' },
      needsEscalation: 0,
      uncontrollable: 0,
      categories: { intro: { caseType: 'onboarding-call' } },
    },
    packs: { calls },
    ...settings,
  });

const always = { leadMedian: '9 h 10 min', leadSigma: 0, noShowShare: 0, rescheduleShare: 0 };

describe('one call', () => {
  it('takes place at its appointment, and the survey goes out 24 h after the profile was delivered', () => {
    const { events } = played(
      oneCall({ appointments: always, survey: { deliveryMedian: '5 h 30 min', deliverySigma: 0 } }),
    );
    const at = (type: SimulationEvent['type']): number => events.find((event) => event.type === type)?.at ?? NaN;
    expect(events.find((event) => event.type === 'call-booked')).toMatchObject({ at: 0, appointmentAt: 9.5 * HOUR });
    expect(at('call-due')).toBe(9.5 * HOUR);
    expect(at('ticket-arrived')).toBe(9.5 * HOUR);
    const end = at('call-ended');
    expect(end).toBe(at('ticket-solved'));
    // Worked example 10: survey a day after the delivery, not after the call.
    expect(at('profile-delivered')).toBe(end + 5.5 * HOUR);
    expect(at('call-surveyed')).toBe(end + 5.5 * HOUR + DAY);
  });

  it('is missed when nobody takes it within ten minutes', () => {
    const asleep = [{ count: 1, schedule: { shifts: [{ days: 'daily', from: '20:00', to: '21:00' }] } }];
    const { events, value } = played(oneCall({ appointments: always }, { experts: asleep }));
    expect(events.find((event) => event.type === 'call-ended')).toMatchObject({
      at: 9.5 * HOUR + 10 * MINUTE,
      how: 'missed',
      expert: null,
    });
    expect([value('callMissed'), value('callCompletion')]).toEqual([100, 0]);
  });

  it('makes no ticket when the customer does not turn up', () => {
    const { events, value } = played(oneCall({ appointments: { ...always, noShowShare: 1 } }));
    expect(events.some(({ type }) => type === 'ticket-arrived')).toBe(false);
    expect(value('callNoShow')).toBe(100);
  });

  it('is put off twice at most', () => {
    const { events } = played(oneCall({ appointments: { ...always, rescheduleShare: 1 } }));
    const due = events.filter((event) => event.type === 'call-due');
    expect(due.map(({ how }) => how)).toEqual(['rescheduled', 'rescheduled', 'kept']);
    // 9:30, and 9 h 10 min after an appointment is evening or night: some time in the office hours of the next two days.
    expect(due.map(({ at }) => Math.floor(at / DAY))).toEqual([0, 1, 2]);
    for (const { at } of due)
      expect(Array.from({ length: 16 }, (_, slot) => 9 + slot / 2)).toContain((at % DAY) / HOUR);
  });
});

describe('laws of calls, over paired seeds', () => {
  const desk = (seed: string, settings: ScenarioSettings): ScenarioSettings => ({
    seed,
    horizon: '6 d',
    closing: 'drain',
    arrivals: [{ rate: '4 per hour' }],
    tickets: { categories: { intro: { caseType: 'onboarding-call' } } },
    packs: { calls: { appointments: { leadMedian: '2 h' } } },
    ...settings,
  });

  it('better talk joins more boards', () => {
    const adoption = (seed: string, skill: number): number =>
      played(desk(seed, { experts: [{ count: 12, behaviour: { temperament: { skill } } }] })).value(
        'boardAdoption',
      ) as number;
    const gains = ['a', 'b', 'c'].map((seed) => adoption(seed, 0.95) - adoption(seed, 0.35));
    expect(Math.min(...gains), gains.join(', ')).toBeGreaterThan(0);
  });

  it('too few associates miss more calls', () => {
    const missed = (seed: string, count: number): number =>
      played(desk(seed, { experts: [{ count }] })).value('callMissed') as number;
    const gains = ['a', 'b', 'c'].map((seed) => missed(seed, 1) - missed(seed, 12));
    expect(Math.min(...gains), gains.join(', ')).toBeGreaterThan(0);
  });
});
