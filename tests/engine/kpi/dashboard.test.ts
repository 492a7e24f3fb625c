import { describe, expect, it } from 'vitest';
import { REVIEW_COMMENTS } from '../../../engine/behaviour/review-comments.ts';
import { dashboardOf, topReasons, type DashboardView } from '../../../engine/kpi/dashboard.ts';
import { Simulation } from '../../../engine/simulation.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { FactFinder, type Fact } from '../../oracles/facts.ts';
import { Recording, type Recorded } from '../../oracles/recording.ts';
import { scenarioWith } from '../../scenarios.ts';
import { shipped } from '../../shipped-scenarios.ts';

const HOUR = 3_600_000;

interface Seen {
  readonly log: readonly Recorded[];
  readonly at: number;
}

/** What an expert's dashboard must say, from the log up to a moment. */
function expected(recording: Recording, expert: number, { log, at }: Seen): Record<string, unknown> {
  const { scenario, experts } = recording.simulation.world;
  const facts = new FactFinder(log, scenario, (row) => experts.group[row] as number).facts.filter(
    (fact) => fact.expert === expert && isRecent(fact.at, at, scenario),
  );
  const total = (...names: string[]): number =>
    facts.filter(({ what }) => names.includes(what)).reduce((sum, { amount }) => sum + amount, 0);
  const offers = total('offers') - total('rescinded');
  const reviews = log.flatMap(({ event }) => (event.type === 'review-left' && event.expert === expert ? [event] : []));
  const recentReviews = reviews.filter((review) => isRecent(review.at, at, scenario));
  return {
    rejected: percent(total('rejected', 'escalatedIncorrectly'), offers - total('escalatedCorrectly')),
    timedOut: percent(total('expired', 'noFirstReply', 'noFollowUp'), offers),
    timedOutOffer: percent(total('expired'), offers),
    timedOutFirstReply: percent(total('noFirstReply'), offers),
    timedOutFollowUp: percent(total('noFollowUp'), offers),
    turnedAway: total('centsRejected') / 100,
    emailFirstReply: quotient(total('msToFirstReply+0') / 60_000, total('firstReplies+0')),
    chatFirstReply: quotient(total('msToFirstReply+1') / 1000, total('firstReplies+1')),
    reviewScore: mean(scenario, recentReviews, reviews),
    controllableScore: mean(scenario, recentReviews.filter(isControllable), reviews.filter(isControllable)),
    reviewsFiltered: recentReviews.filter((review) => !review.controllable).length,
    reasons: countBy(recentReviews.map(({ reason }) => reason)),
    comments: log
      .flatMap(({ event, comment }) =>
        event.type === 'review-left' && event.expert === expert && comment >= 0
          ? [{ stars: event.stars, text: REVIEW_COMMENTS[comment] }]
          : [],
      )
      .slice(-5)
      .toReversed(),
  };
}

const isControllable = ({ controllable }: { controllable: boolean }): boolean => controllable;
const isRecent = (moment: number, now: number, { figures }: Scenario): boolean =>
  Math.floor(moment / HOUR) >= Math.floor(now / HOUR) - figures.windowHours;
const quotient = (above: number, below: number): number | null => (below === 0 ? null : above / below);
const percent = (above: number, below: number): number | null => (below === 0 ? null : (100 * above) / below);
const countBy = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]));

function mean(
  { figures }: Scenario,
  recent: readonly { stars: number }[],
  all: readonly { stars: number }[],
): number | null {
  const counted = figures.reviewWindow === 'days' ? recent : all.slice(-50);
  return quotient(
    counted.reduce((sum, { stars }) => sum + stars, 0),
    counted.length,
  );
}

/** The same things as they are shown. */
const shown = (view: DashboardView): Record<string, unknown> => ({
  rejected: view.rejected.value,
  timedOut: view.timedOut.value,
  timedOutOffer: view.timedOutOffer.value,
  timedOutFirstReply: view.timedOutFirstReply.value,
  timedOutFollowUp: view.timedOutFollowUp.value,
  turnedAway: view.turnedAway.value,
  emailFirstReply: view.emailFirstReply.value,
  chatFirstReply: view.chatFirstReply.value,
  reviewScore: view.reviewScore.value,
  controllableScore: view.controllableScore.value,
  reviewsFiltered: view.reviewsFiltered,
  reasons: Object.fromEntries([...view.praise, ...view.complaints].map(({ reason, count }) => [reason, count])),
  comments: view.comments,
});

/** Compared to 1e-9, lists exactly. */
function expectSame(view: DashboardView, again: Record<string, unknown>, what: string): void {
  for (const [name, value] of Object.entries(shown(view))) {
    if (typeof value === 'number') expect(value, `${what}: ${name}`).toBeCloseTo(again[name] as number, 9);
    else expect(value, `${what}: ${name}`).toEqual(again[name]);
  }
}

describe.each(['days', 'last-50'])('the dashboard of an expert, with reviews of the %s', (reviewWindow) => {
  const scenario = shipped('expert-marketplace', [
    'horizon=40 h',
    'arrivals[0].scale=0.3',
    'figures.windowHours=9',
    `figures.reviewWindow=${reviewWindow}`,
  ]);
  it('says live what the log says, and frozen what it said at the last full hour', () => {
    const recording = new Recording(scenario);
    const { world } = recording.simulation;
    for (const moment of [8.3 * HOUR, 14.75 * HOUR, 33.5 * HOUR]) {
      recording.playTo(moment);
      const refreshed = { log: recording.log.slice(0, recording.refreshedAfter), at: Math.floor(moment / HOUR) * HOUR };
      for (let expert = 0; expert < world.experts.count; expert += 5) {
        const { live, frozen } = dashboardOf(world, expert, moment)!;
        expect(live.updatedAt).toBe(moment);
        expect(frozen.updatedAt).toBe(refreshed.at);
        expectSame(live, expected(recording, expert, { log: recording.log, at: moment }), `live ${expert} ${moment}`);
        expectSame(frozen, expected(recording, expert, refreshed), `frozen ${expert} ${moment}`);
      }
    }
  });

  it('shows first replies bin by bin, and their percentiles to within a bin of 12.5 %', () => {
    const moment = 33.5 * HOUR;
    const recording = new Recording(scenario);
    const { world } = recording.simulation;
    recording.playTo(moment);
    const { facts } = new FactFinder(recording.log, scenario, (row) => world.experts.group[row] as number);
    let compared = 0;
    for (let expert = 0; expert < world.experts.count; expert++) {
      const own = ({ what, expert: whose, at }: Fact): boolean =>
        what === 'msToFirstReply+0' && whose === expert && isRecent(at, moment, scenario);
      const times = facts.filter(own).map(({ amount }) => amount);
      const { p10, median, p90, bins } = dashboardOf(world, expert, moment)!.live.emailFirstReply;
      const within = bins.map(([from, below]) => times.filter((time) => time >= from && time < below).length);
      expect(bins.map(([, , count]) => count)).toEqual(within);
      expect(within.reduce((sum, count) => sum + count, 0)).toBe(times.length);
      const sorted = times.toSorted((one, other) => one - other);
      for (const [share, value] of [
        [0.1, p10],
        [0.5, median],
        [0.9, p90],
      ] as const) {
        const exact = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
        if (exact === undefined) expect(value).toBeNull();
        else {
          expect(Math.abs(value! / exact - 1), `expert ${expert} ${share}`).toBeLessThanOrEqual(0.125);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});

describe('a dashboard', () => {
  it('says how much of its window has passed', () => {
    const scenario = scenarioWith({ horizon: '5 d', figures: { windowHours: 48 } });
    const simulation = new Simulation(scenario);
    const covers = [30.5, 48, 72.25].map((hours) => {
      simulation.run(hours * HOUR);
      return dashboardOf(simulation.world, 0, hours * HOUR)!.live.covers / HOUR;
    });
    // 48 whole hours and the running one.
    expect(covers).toEqual([30.5, 48, 48.25]);
  });

  it('goes along with the moment once a lever says so, and stands still again at what it showed last', () => {
    const simulation = new Simulation(shipped('expert-marketplace', ['horizon=20 h', 'warmUp=0 s']));
    const look = (hours: number): [frozen: number, sameAsLive: boolean] => {
      simulation.run(hours * HOUR);
      const { frozen, live } = dashboardOf(simulation.world, 3, hours * HOUR)!;
      return [frozen.updatedAt / HOUR, JSON.stringify(frozen) === JSON.stringify(live)];
    };
    const turn = (refresh: 'live' | 'hourly'): void => simulation.intervene({ at: 0, lever: 'dashboard', refresh });
    expect(look(11.5)).toEqual([11, false]);
    turn('live');
    expect(look(11.5)).toEqual([11.5, true]);
    expect(look(13.75)).toEqual([13.75, true]);
    turn('hourly');
    const restored = Simulation.restore(simulation.save());
    expect(dashboardOf(restored.world, 3)!.frozen).toEqual(dashboardOf(simulation.world, 3)!.frozen);
    expect(look(13.9)[0]).toBe(13.75);
    expect(look(14.5)).toEqual([14, false]);
  });

  it('goes along from the beginning where conduct counts at once', () => {
    const simulation = new Simulation(scenarioWith({ standing: { on: true, refresh: 'live' } }));
    simulation.run(1.5 * HOUR);
    expect(dashboardOf(simulation.world, 0, 1.5 * HOUR)!.frozen.updatedAt).toBe(1.5 * HOUR);
  });

  it('is not there where single experts are not kept apart', () => {
    const scenario = scenarioWith({ figures: { perExpert: false } });
    expect(dashboardOf(new Simulation(scenario).world, 0)).toBeUndefined();
  });
});

describe('top reasons', () => {
  it('are the five given most, praise and complaints apart, ties in the order of the list', () => {
    // The order of REVIEW_REASONS: twelve complaints, then five sorts of praise.
    const counts = [3, 9, 3, 0, 1, 1, 7, 1, 0, 0, 0, 2, 4, 5, 0, 0, 4];
    expect(topReasons(counts, false).map(({ reason, count }) => `${count} ${reason}`)).toEqual([
      '9 Expert was slow to reply',
      '7 Bad policy',
      '3 Answer did not help',
      '3 Passed from one to another',
      '2 Not shipped fast enough',
    ]);
    expect(topReasons(counts, true).map(({ reason }) => reason)).toEqual([
      'Friendly',
      'Helpful answer',
      'Likes the product',
    ]);
  });
});
