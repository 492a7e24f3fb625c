import { describe, expect, it } from 'vitest';
import { DEFAULT_QUALITY_REVIEW } from '../../../../engine/packs/quality-review/quality-review-settings.ts';
import { packMarks, readMarks, type ReviewMarks } from '../../../../engine/packs/quality-review/review-marks.ts';
import { marksOf, type ReviewedReply } from '../../../../engine/packs/quality-review/reviewer.ts';
import { APPRAISED, packAppraisal, readAppraisal } from '../../../../engine/packs/quality-review/appraisal-marks.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';
import { appraisedByLog } from './appraised-by-log.ts';

const MINUTE = 60_000;
const MANY = { qualityReview: { sampledShare: 0.6, reviewTime: '20 min', appraisalTime: '50 min' } };

type Found<Type extends string> = Extract<PlayedRun['events'][number], { type: Type }>;

const mean = <Item>(items: readonly Item[], of: (item: Item) => number): number | null =>
  items.length === 0 ? null : items.reduce((sum, item) => sum + of(item), 0) / items.length;

/** Values that two ways of working out agree upon, null where there is nothing to be known. */
function same(value: number | null, other: number | null, what: string): void {
  if (value === null || other === null) expect(value, what).toBe(other);
  else expect(value, what).toBeCloseTo(other, 9);
}

/** Whether the reply that begins these events had solved its ticket by its review at that moment. */
function isSolvedBy(events: readonly PlayedRun['events'][number][], due: number): boolean {
  const [reply, ...later] = events;
  let solved = false;
  for (const event of later) {
    if (reply?.type !== 'reply-sent' || !('ticket' in event) || event.ticket !== reply.ticket) continue;
    const isItsReview = event.type === 'reply-reviewed' && event.at === due;
    if (isItsReview || event.type === 'reply-sent') return isItsReview && solved;
    if (event.type === 'ticket-solved' || event.type === 'ticket-reopened') solved = event.type === 'ticket-solved';
  }
  return false;
}

describe('the quality review', () => {
  it('counts what the log says was found, on random desks', () => {
    let reviewed = 0;
    onRandomDesks(MANY, ({ events, value, simulation }) => {
      const { warmUp } = simulation.world.scenario;
      const of = <Type extends PlayedRun['events'][number]['type']>(type: Type): Found<Type>[] =>
        events.filter((event): event is Found<Type> => event.type === type && event.at >= warmUp);
      const reviews = of('reply-reviewed');
      const isPlain = simulation.world.rules.plainCustomers;
      const solved = isPlain ? [] : of('ticket-solved');
      const remarks = of('customer-remarked');
      const needs = of('knowledge-needed');
      const appraisals = of('expert-appraised');
      reviewed += reviews.length;
      same(
        value('qaScore'),
        mean(reviews, ({ score }) => score),
        'score',
      );
      const shares = {
        qaAccuracy: (review: ReviewMarks) => review.score >= 70 && !review.offTopic,
        qaOffTopic: (review: ReviewMarks) => review.offTopic,
        qaEffective: (review: ReviewMarks) => review.score >= 70 && !review.offTopic && review.resolved,
        greeted: (review: ReviewMarks) => review.greeted,
        scriptFollowed: (review: ReviewMarks) => review.followedScript,
      };
      for (const [key, isSo] of Object.entries(shares))
        same(
          value(key),
          mean(reviews, (review) => (isSo(review) ? 100 : 0)),
          key,
        );
      for (const key of ['initiative', 'enthusiasm', 'tone'] as const)
        same(
          value(key),
          mean(reviews, (review) => review[key]),
          key,
        );
      for (const [key, kind] of [
        ['praisedContacts', 'praise'],
        ['complainingContacts', 'complaint'],
      ] as const) {
        const said = remarks.filter((remark) => remark.kind === kind).length;
        same(value(key), solved.length === 0 ? null : (100 * said) / solved.length, key);
      }
      same(
        value('productKnowledge'),
        mean(needs, ({ knowledge }) => knowledge),
        'knowledge',
      );
      same(
        value('lookupTime'),
        mean(needs, ({ lookupMs }) => lookupMs / MINUTE),
        'looking up',
      );
      for (const appraised of APPRAISED) {
        const marks = appraisals.flatMap((appraisal) => appraisal[appraised] ?? []);
        same(
          value(`${appraised}Mark`),
          mean(marks, (mark) => mark),
          appraised,
        );
      }
      const balanced = appraisals.flatMap(({ attendance, performance, behaviour }) =>
        attendance === null || performance === null || behaviour === null ? [] : [[attendance, performance, behaviour]],
      );
      same(
        value('balancedMark'),
        mean(balanced, ([one = NaN, other = NaN, third = NaN]) => (one + other + third) / 3),
        'balance',
      );
      same(
        value('markImbalance'),
        mean(balanced, (marks) => Math.max(...marks) - Math.min(...marks)),
        'imbalance',
      );
      expect(value('qaReviews')).toBe(reviews.length);
    });
    expect(reviewed).toBeGreaterThan(200);
  });

  it('appraises everybody from all round by what the log and the roster say, on random desks (K-109)', () => {
    const seen = new Map<string, Set<number>>(APPRAISED.map((appraised) => [appraised, new Set()]));
    onRandomDesks(MANY, ({ events, simulation: { world } }) => {
      const told = events.filter((event) => event.type === 'expert-appraised');
      expect(told.map(({ type: _type, ...appraisal }) => appraisal)).toEqual(
        appraisedByLog(events, world, 50 * MINUTE),
      );
      for (const appraisal of told)
        for (const appraised of APPRAISED)
          if (appraisal[appraised] !== null) seen.get(appraised)?.add(appraisal[appraised]);
    });
    for (const [appraised, marks] of seen) expect(marks.size, appraised).toBeGreaterThan(2);
  });

  it('does not make up for a day off with hours after the shift: part-timers who forget to go offline are marked by their shifts', () => {
    const { events, simulation } = played({
      horizon: '12 d',
      arrivals: [{ rate: '1 per hour' }],
      experts: [
        {
          count: 6,
          noShow: 0.5,
          schedule: { shifts: [{ days: 'daily', from: '08:00', to: '12:00' }] },
          behaviour: { shift: { forgetsOfflineShare: 1, forgottenMedian: '8 h', forgottenSigma: 0 } },
        },
      ],
      packs: { qualityReview: { appraisalTime: '4 d' } },
    });
    const told = events.filter((event) => event.type === 'expert-appraised');
    expect(told.map(({ type: _type, ...appraisal }) => appraisal)).toEqual(
      appraisedByLog(events, simulation.world, 4 * 24 * 60 * MINUTE),
    );
    // Of four shifts none, one, two, three or all: 1 to 5.
    expect(new Set(told.map(({ attendance }) => attendance)).size).toBeGreaterThan(3);
  });

  it('reviews sent replies once, after its delay, and knows whether they had solved the ticket', () => {
    onRandomDesks({ qualityReview: { sampledShare: 1, reviewTime: '20 min' } }, ({ events, simulation: { world } }) => {
      const { horizon } = world.scenario;
      const found = events.filter((event) => event.type === 'reply-reviewed' && event.at <= horizon);
      const sent = events
        .map((event, index) => ({ event, index, due: event.at + 20 * MINUTE }))
        .filter(({ event, due }) => event.type === 'reply-sent' && due <= horizon);
      const expected = sent.map(({ event, index, due }) => ({
        at: due,
        ticket: 'ticket' in event ? event.ticket : NaN,
        expert: 'expert' in event ? event.expert : NaN,
        resolved: isSolvedBy(events.slice(index), due),
      }));
      const shown = found.map((event) => ({
        at: event.at,
        ticket: 'ticket' in event ? event.ticket : NaN,
        expert: 'expert' in event ? event.expert : NaN,
        resolved: event.type === 'reply-reviewed' && event.resolved,
      }));
      expect(shown).toEqual(world.rules.plainCustomers ? [] : expected);
    });
  });

  it('writes marks down as one number and reads them again', () => {
    const marks: ReviewMarks = {
      score: 100,
      passed: true,
      offTopic: false,
      greeted: true,
      followedScript: false,
      resolved: true,
      initiative: 5,
      enthusiasm: 1,
      tone: 4,
    };
    expect(readMarks(packMarks(marks))).toEqual(marks);
    const others = { ...marks, score: 0, passed: false, offTopic: true, greeted: false, followedScript: true, tone: 1 };
    expect(readMarks(packMarks(others))).toEqual(others);
  });

  it('writes appraisals down as one number and reads them again', () => {
    const marks = { competence: 5, behaviour: 4, attendance: null, performance: 1, teamwork: 2, customers: null };
    expect(readAppraisal(packAppraisal(marks))).toEqual(marks);
    const others = { ...marks, competence: null, attendance: 3, customers: 5 };
    expect(readAppraisal(packAppraisal(others))).toEqual(others);
  });

  it('finds what is there, by hand: quality 0.8 all read gives 80 points, a rushed and tired reply loses tone and enthusiasm', () => {
    const settings = { ...DEFAULT_QUALITY_REVIEW, scoreNoise: 0, markNoise: 0 };
    const careful: ReviewedReply = {
      quality: 0.8,
      read: 1,
      fatigue: 0,
      conscientiousness: 0.95,
      willingness: 0,
      resolves: true,
    };
    const middle = (): number => 0.5;
    expect(marksOf(settings, careful, middle)).toEqual({
      score: 80,
      passed: true,
      offTopic: false,
      greeted: true,
      followedScript: true,
      resolved: true,
      initiative: 4,
      enthusiasm: 4,
      tone: 4,
    });
    // 0.2 < 0.01 + 0.25 · 0.8: off topic, 70 − 30 points. Tone 4.2 − 2.5 · 0.8 = 2.2; enthusiasm 4 − 2 · 0.5 = 3.
    const rushed = { ...careful, quality: 0.7, read: 0.2, fatigue: 0.5, willingness: -1 };
    expect(marksOf(settings, rushed, () => 0.2)).toMatchObject({
      score: 40,
      passed: false,
      offTopic: true,
      initiative: 3,
      enthusiasm: 3,
      tone: 2,
    });
    expect(marksOf(settings, rushed, () => 0.6)).toMatchObject({ score: 70, passed: true, followedScript: false });
  });

  it('work of known skill is looked up for as long as the lack of skill costs', () => {
    const behaviour = {
      temperament: { skill: 0.5, skillSpread: 0, willingness: 20, ticketsDone: 1000, ticketsDoneSigma: 0 },
      away: { awayMean: '0 s' },
    };
    const { events, value } = played({
      horizon: '12 h',
      arrivals: [{ rate: '6 per hour' }],
      experts: [{ count: 3, archetype: 'steady', behaviour }],
      customers: { model: 'people' },
      packs: { qualityReview: { sampledShare: 1, reviewTime: '1 min', lookupShare: 0 } },
    });
    const replies = new Map(
      events.filter((event) => event.type === 'reply-sent').map((event) => [`${event.ticket} ${event.at}`, event]),
    );
    const needs = events.filter((event) => event.type === 'knowledge-needed');
    expect(needs.length).toBeGreaterThan(30);
    // Work at skill ½ is 1.25 of what it is at skill 1, so a fifth of it is the price of not knowing.
    for (const { ticket, at, lookupMs } of needs)
      expect(lookupMs / (replies.get(`${ticket} ${at}`)?.workMs ?? 0)).toBeCloseTo(0.2, 4);
    expect(value('productKnowledge')).toBeCloseTo(50, 9);
  });
});

describe('over paired days', () => {
  const day = (seed: number, archetype: string, more: ScenarioSettings = {}): PlayedRun =>
    played({
      seed: String(seed),
      horizon: '12 h',
      arrivals: [{ rate: '20 per hour' }],
      experts: [{ count: 6, archetype }],
      customers: { model: 'people' },
      packs: { qualityReview: { sampledShare: 1, reviewTime: '1 h' } },
      ...more,
    });
  const seeds = [1, 2, 3];
  const over = (archetype: string, key: string): number =>
    mean(seeds, (seed) => day(seed, archetype).value(key) ?? NaN) ?? NaN;

  it('whoever does not read is off topic more often, of worse tone and less accurate', () => {
    expect(over('speedster', 'qaOffTopic')).toBeGreaterThan(2 * over('steady', 'qaOffTopic'));
    expect(over('speedster', 'tone')).toBeLessThan(over('steady', 'tone'));
    expect(over('speedster', 'qaAccuracy')).toBeLessThan(over('steady', 'qaAccuracy'));
    expect(over('speedster', 'praisedContacts')).toBeLessThan(over('steady', 'praisedContacts'));
  });

  it('stars score higher, know more and look up less than newcomers', () => {
    expect(over('star', 'qaScore')).toBeGreaterThan(over('newcomer', 'qaScore'));
    expect(over('star', 'productKnowledge')).toBeGreaterThan(over('newcomer', 'productKnowledge'));
    expect(over('star', 'lookupTime')).toBeLessThan(over('newcomer', 'lookupTime'));
    expect(over('star', 'competenceMark')).toBeNaN();
  });

  it('reviewing changes nothing else in the run', () => {
    const plain = day(7, 'steady', { packs: {} });
    const reviewed = day(7, 'steady');
    const own = new Set(['reply-reviewed', 'knowledge-needed', 'customer-remarked', 'expert-appraised']);
    expect(reviewed.events.filter(({ type }) => !own.has(type))).toEqual(plain.events);
  });
});
