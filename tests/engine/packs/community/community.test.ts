import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { onRandomDesks, played } from '../pack-runs.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const WEEK = 604_800_000;

interface Told {
  caseType: string;
  arrivedAt: number;
  acceptedAt: number;
  answeredAt: number;
  messages: number;
  solvedAt: number;
  messagesAtSolution: number;
  solutions: number;
  redirected: boolean;
  movedFrom: Told | undefined;
}

const isMessage = ({ type }: SimulationEvent): boolean =>
  type === 'reply-sent' || type === 'customer-replied' || type === 'customer-chased';

/** What one event makes of a ticket. */
function tell(ticket: Told, event: SimulationEvent): void {
  if (isMessage(event)) ticket.messages++;
  if (event.type === 'offer-accepted' && Number.isNaN(ticket.acceptedAt)) ticket.acceptedAt = event.at;
  if (event.type === 'reply-sent' && Number.isNaN(ticket.answeredAt)) ticket.answeredAt = event.at;
  if (event.type === 'report-redirected') ticket.redirected = true;
  if (event.type === 'ticket-reopened') ticket.solvedAt = NaN;
  if (event.type !== 'ticket-solved') return;
  ticket.solvedAt = event.at;
  ticket.messagesAtSolution = ticket.messages;
  ticket.solutions++;
}

/** The story of every ticket, from the log alone. */
function storiesOf(events: readonly SimulationEvent[], settings: ScenarioSettings): Told[] {
  const { categories } = settings['tickets'] as { categories: Record<string, { caseType: string }> };
  const tickets = new Map<number, Told>();
  for (const event of events) {
    if (event.type === 'ticket-arrived')
      tickets.set(event.ticket, {
        caseType: (categories[event.category] as { caseType: string }).caseType,
        arrivedAt: event.at,
        acceptedAt: NaN,
        answeredAt: NaN,
        messages: 1,
        solvedAt: NaN,
        messagesAtSolution: 0,
        solutions: 0,
        redirected: false,
        movedFrom: undefined,
      });
    if (!('ticket' in event)) continue;
    const ticket = tickets.get(event.ticket) as Told;
    if (event.type === 'report-moved') ticket.movedFrom = tickets.get(event.report) as Told;
    else tell(ticket, event);
  }
  return [...tickets.values()];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);
const share = (of: readonly Told[], is: (ticket: Told) => boolean): number | null =>
  mean(of.map((ticket) => (is(ticket) ? 100 : 0)));
const bornAt = (ticket: Told): number => ticket.movedFrom?.arrivedAt ?? ticket.arrivedAt;

/** Every figure of the community, worked out from the stories. */
function figuresOf(stories: readonly Told[], elapsed: number, warmUp: number): Record<string, number | null> {
  const measured = stories.filter((ticket) => bornAt(ticket) >= warmUp);
  const kind = (...caseTypes: string[]): Told[] => measured.filter(({ caseType }) => caseTypes.includes(caseType));
  const answered = ({ answeredAt }: Told): boolean => !Number.isNaN(answeredAt);
  const reports = (of: readonly Told[]): [number | null, number | null] => {
    const solved = of.filter(({ solvedAt }) => !Number.isNaN(solvedAt));
    return [
      mean(solved.map((ticket) => ticket.messagesAtSolution + (ticket.movedFrom?.messagesAtSolution ?? 0))),
      mean(solved.map((ticket) => (ticket.solvedAt - bornAt(ticket)) / HOUR)),
    ];
  };
  const [groupReportMessages, groupReportSolution] = reports(
    kind('group-report').filter(({ redirected }) => !redirected),
  );
  const portal = kind('portal-report');
  const [portalReportMessages, portalReportSolution] = reports(portal.filter(({ movedFrom }) => !movedFrom));
  const moved = portal.filter(({ movedFrom }) => movedFrom);
  const [movedReportMessages, movedReportSolution] = reports(moved);
  const redirected = kind('group-report').filter((ticket) => ticket.redirected);
  const social = kind('comment', 'direct-message', 'group-report');
  const accepted = social.filter(({ acceptedAt }) => !Number.isNaN(acceptedAt));
  return {
    communityAnswered: share(kind('comment', 'direct-message'), answered),
    commentsAnswered: share(kind('comment'), answered),
    directMessagesAnswered: share(kind('direct-message'), answered),
    reportsRedirected: share(kind('group-report'), (ticket) => ticket.redirected),
    reportsMoved: redirected.length === 0 ? null : (100 * moved.length) / redirected.length,
    groupReportMessages,
    groupReportSolution,
    portalReportMessages,
    portalReportSolution,
    movedReportMessages,
    movedReportSolution,
    socialReply: mean(social.filter(answered).map((ticket) => (ticket.answeredAt - ticket.arrivedAt) / MINUTE)),
    socialWait: mean(accepted.map((ticket) => (ticket.acceptedAt - ticket.arrivedAt) / MINUTE)),
    ...(warmUp === 0 && {
      postsAWeek:
        (stories.filter(({ caseType, solutions }) => caseType === 'post' && solutions > 0).length * WEEK) / elapsed,
    }),
  };
}

const CASES = [
  ['group-report', 'portal-report', 'group-report'],
  ['post', 'comment', 'direct-message'],
] as const;

describe('figures of the community', () => {
  it.each(CASES)('are those of the log, on random desks: %s, %s and %s', (...caseTypes) => {
    const seen: Record<string, number> = {};
    onRandomDesks(
      { community: {} },
      ({ events, value, simulation }, settings) => {
        const { world, now } = simulation;
        const { warmUp, horizon } = world.scenario;
        const expected = figuresOf(storiesOf(events, settings), Math.min(now, horizon) - warmUp, warmUp);
        for (const [key, wanted] of Object.entries(expected)) {
          if (wanted === null) expect(value(key), key).toBeNull();
          else expect(value(key), key).toBeCloseTo(wanted, 9);
          seen[key] = (seen[key] ?? 0) + (wanted === null ? 0 : 1);
        }
      },
      caseTypes,
    );
    const alive =
      caseTypes[0] === 'post'
        ? ['communityAnswered', 'commentsAnswered', 'directMessagesAnswered', 'postsAWeek', 'socialReply', 'socialWait']
        : [
            'reportsRedirected',
            'reportsMoved',
            'groupReportMessages',
            'groupReportSolution',
            'portalReportMessages',
            'movedReportMessages',
            'movedReportSolution',
          ];
    for (const key of alive) expect(seen[key], key).toBeGreaterThan(10);
  });
});

/** Nobody here sends anything on to somebody outside the desk. */
const EXPERTS = { behaviour: { temperament: { escalationThreshold: 9 } } };

/** A quiet desk that hears of the community alone. */
const groupDesk = (seed: string, community: ScenarioSettings, categories: ScenarioSettings): ScenarioSettings => ({
  seed,
  horizon: '6 d',
  closing: 'drain',
  arrivals: [{ rate: '4 per hour' }],
  experts: [{ ...EXPERTS, count: 6 }],
  tickets: { channels: { email: 1 }, categories },
  packs: { community },
});

const REPORTS = { group: { caseType: 'group-report' }, portal: { caseType: 'portal-report' } };

describe('a post', () => {
  it('is published by whoever has time, and brings as many answers as it is told to, on average', () => {
    const run = played({
      ...groupDesk(
        'posts',
        { answersPerPost: 5, directShare: 0.25, answerMedian: '30 min' },
        {
          post: { caseType: 'post' },
          comment: { caseType: 'comment', weight: 0 },
          note: { caseType: 'direct-message', weight: 0 },
        },
      ),
      arrivals: [{ rate: '2 per hour' }],
      closing: 'cut',
    });
    const arrived = run.events.filter((event) => event.type === 'ticket-arrived');
    const of = (category: string): number => arrived.filter((event) => event.category === category).length;
    const isPost = new Set(arrived.filter(({ category }) => category === 'post').map(({ ticket }) => ticket));
    const posts = run.events.filter((event) => event.type === 'ticket-solved' && isPost.has(event.ticket)).length;
    expect(posts).toBeGreaterThan(200);
    expect(of('comment') / posts).toBeGreaterThan(3.3);
    expect(of('comment') / posts).toBeLessThan(4.2);
    expect(of('note') / posts).toBeGreaterThan(1);
    expect(of('note') / posts).toBeLessThan(1.5);
  });

  it('is closed at once: nobody writes back to it, and nobody rates it', () => {
    const run = played(groupDesk('quiet', {}, { post: { caseType: 'post' } }));
    const types = new Set(run.events.map(({ type }) => type));
    expect(types).toContain('ticket-closed');
    expect(types).not.toContain('customer-replied');
    expect(types).not.toContain('review-left');
    expect(types).not.toContain('nps-answered');
  });

  it('waits as long as it takes: nobody writes again about it, or goes away for want of it, unless it has a time of its own', () => {
    const late = (post: ScenarioSettings): Set<string> => {
      const run = played({
        ...groupDesk('late', {}, { post: { caseType: 'post', ...post } }),
        arrivals: [{ times: Array.from({ length: 30 }, (_, index) => `${index} min`) }],
        experts: [{ ...EXPERTS, count: 2, schedule: { shifts: [{ days: ['thu'], from: '09:00', to: '18:00' }] } }],
        calendar: { starts: '2026-01-05' },
      });
      expect(run.events.filter(({ type }) => type === 'ticket-arrived').length).toBe(30);
      return new Set(run.events.map(({ type }) => type));
    };
    const types = late({});
    expect(types).toContain('ticket-closed');
    expect(types).not.toContain('customer-chased');
    expect(types).not.toContain('ticket-abandoned');
    expect(late({ patience: '1 d' })).toContain('ticket-abandoned');
  });

  it('two and a half posts a week are counted as such', () => {
    const times = ['1 d', '3 d', '6 d', '9 d', '12 d'];
    const run = played({
      ...groupDesk('weeks', { answersPerPost: 0 }, { post: { caseType: 'post' } }),
      horizon: '14 d',
      closing: 'cut',
      arrivals: [{ times }],
    });
    expect(run.value('postsAWeek')).toBeCloseTo(2.5, 12);
  });
});

describe('a report', () => {
  it('is pointed to the portal as often as it is told to, where there is a portal', () => {
    const all = played(groupDesk('all', { redirectShare: 1, movesShare: 1 }, REPORTS));
    expect(all.value('reportsRedirected')).toBeGreaterThan(98);
    expect(all.value('reportsMoved')).toBe(100);
    expect(all.value('groupReportMessages')).toBeNull();
    const none = played(groupDesk('none', { redirectShare: 1 }, { group: { caseType: 'group-report' } }));
    expect(none.value('reportsRedirected')).toBe(0);
  });

  it('takes fewer messages and less time when it is made in the portal, over seeds', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { value } = played(groupDesk(seed, {}, REPORTS));
      expect(value('portalReportMessages'), seed).toBeLessThan(value('groupReportMessages') as number);
      expect(value('portalReportSolution'), seed).toBeLessThan(value('groupReportSolution') as number);
    }
  });

  it('is settled sooner and with fewer messages by pointing to the portal than in the group, over paired seeds', () => {
    const gains = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => {
      const [group, moved] = [0, 1].map((redirectShare) => played(groupDesk(seed, { redirectShare }, REPORTS)).value);
      const gain = (what: string): number =>
        (group?.(`groupReport${what}`) as number) - (moved?.(`movedReport${what}`) as number);
      return { messages: gain('Messages'), hours: gain('Solution') };
    });
    const told = gains
      .map(({ messages, hours }) => `${messages.toFixed(2)} messages, ${hours.toFixed(2)} h`)
      .join('; ');
    expect(sum(gains.map(({ messages }) => messages)), told).toBeGreaterThan(0);
    expect(Math.min(...gains.map(({ hours }) => hours)), told).toBeGreaterThan(0);
  });

  it('is no different in the group when details are never missing', () => {
    const means = ['a', 'b', 'c'].map((seed) => {
      const { value } = played(groupDesk(seed, { detailsMissingShare: 0, redirectShare: 0 }, REPORTS));
      return (value('groupReportMessages') as number) - (value('portalReportMessages') as number);
    });
    expect(Math.abs(sum(means) / means.length)).toBeLessThan(0.15);
  });
});

it('comments to which nobody gets in time are left without a reply', () => {
  const comments = { comment: { caseType: 'comment', patience: '2 h' } };
  const answered = [1, 12].map((count) =>
    played({
      ...groupDesk('few', {}, comments),
      arrivals: [{ rate: '15 per hour' }],
      experts: [{ ...EXPERTS, count }],
      horizon: '2 d',
    }).value('communityAnswered'),
  );
  expect(answered[0]).toBeLessThan(90);
  expect(answered[1]).toBeGreaterThan(98);
});
