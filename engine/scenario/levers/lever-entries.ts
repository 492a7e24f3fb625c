/* oxlint-disable max-lines, max-lines-per-function -- the one table of levers, as forms show them */
import { leverFault } from '../../processes/lever-faults.ts';
import { LEVER_LIMITS } from '../../processes/lever-limits.ts';
import type { Lever } from '../../replay/lever-problem.ts';
import { POLICIES } from '../../routing/policies.ts';
import { UNLIMITED } from '../../world/groups.ts';
import type { World } from '../../world/world.ts';
import type { Law } from '../scenario.ts';
import { CHANNELS } from '../schema/tickets.ts';
import { durationText } from '../text/duration-text.ts';
import type { LeverChoice, LeverEntry, Parameter } from './lever-definition.ts';

const named = (names: readonly string[]): LeverChoice[] => names.map((value) => ({ value, label: value }));

const LIMIT_CHOICES: readonly LeverChoice[] = [
  { value: 'offerTimeout', label: 'to answer an offer' },
  { value: 'firstReplyTimeout', label: 'to the first reply' },
  { value: 'followUpTimeout', label: 'to follow up' },
];

/** What each lever asks for, and what this desk has to choose from; in the order in which they are shown. */
export function leverEntries(world: World): Readonly<Record<Lever['lever'], LeverEntry>> {
  const { scenario, levers, policy, standing, figures } = world;
  const streams = named(scenario.arrivals.map(({ name }) => name));
  const groups = named(scenario.experts.map(({ name }) => name));
  const channels = named(CHANNELS.filter((channel) => (scenario.tickets.channels[channel] ?? 0) > 0));
  const hiring = groups.filter(
    ({ value }) => leverFault(world, { at: 0, lever: 'join', group: value, count: 1 }) === undefined,
  );
  const stream: Parameter = { label: 'Stream', kind: 'choice', choices: streams, usual: undefined };
  const someGroup: Parameter = { label: 'Group', kind: 'choice', choices: groups, usual: undefined };
  return {
    'arrival-factor': {
      label: 'Arrivals',
      about: 'Multiplies how many tickets come from now on; 1 is the plan.',
      keepsTickets: false,
      parameters: {
        factor: {
          label: 'Times',
          kind: 'number',
          least: 0,
          most: LEVER_LIMITS.arrivalFactor,
          slider: [0, 5, 0.1],
          usual: 2,
        },
        stream,
      },
    },
    burst: {
      label: 'Burst',
      about: 'So many tickets come at this moment.',
      keepsTickets: false,
      parameters: {
        count: { label: 'Tickets', kind: 'count', least: 1, most: LEVER_LIMITS.burst, slider: [1, 500, 1], usual: 50 },
        stream,
      },
    },
    join: {
      label: 'Hire',
      about: 'So many more of a group begin to work at this moment, by the schedule of the group.',
      keepsTickets: true,
      parameters: {
        group: { label: 'Group', kind: 'choice', choices: hiring, usual: hiring[0]?.value },
        count: { label: 'Experts', kind: 'count', least: 1, most: LEVER_LIMITS.hired, slider: [1, 50, 1], usual: 5 },
      },
    },
    leave: {
      label: 'Send away',
      about: 'So many of a group leave for good, the last ones first; what they hold goes back to the desk.',
      keepsTickets: true,
      parameters: {
        group: { label: 'Group', kind: 'choice', choices: groups, usual: groups[0]?.value },
        count: { label: 'Experts', kind: 'count', least: 1, most: 1e6, slider: [1, 50, 1], usual: 1 },
      },
    },
    'expert-leaves': {
      label: 'A star leaves',
      about: 'One expert goes offline for good; what they hold goes back to the desk.',
      keepsTickets: true,
      parameters: {
        expert: {
          label: 'Who',
          kind: 'expert',
          choices: [
            { value: 'busiest', label: 'whoever takes most of the work' },
            ...(figures.ledger.experts === undefined
              ? []
              : [{ value: 'best-rated', label: 'whoever leads the leaderboard' }]),
          ],
          usual: 'busiest',
        },
      },
    },
    notifications: {
      label: 'Notifications',
      about: 'Switches the alerts of a share of the experts: without them offers are found at a glance, or too late.',
      keepsTickets: true,
      parameters: {
        on: { label: 'On', kind: 'switch', usual: false },
        share: { label: 'Share of experts', kind: 'share', least: 0, most: 1, slider: [0, 1, 0.05], usual: 0.5 },
        group: someGroup,
      },
    },
    limit: {
      label: 'Timers',
      about: 'Sets how long an expert has, for offers, first replies and follow-ups that begin from now on.',
      keepsTickets: true,
      parameters: {
        limit: { label: 'Time', kind: 'choice', choices: LIMIT_CHOICES, usual: 'offerTimeout' },
        value: { label: 'Length', kind: 'limit', none: 'never', usual: limitNow(world) },
        channel: { label: 'Channel', kind: 'choice', choices: channels, usual: undefined },
      },
    },
    cap: {
      label: 'Cap',
      about: 'Sets how many tickets without a first reply one expert may have; what they have, they keep.',
      keepsTickets: true,
      parameters: {
        unanswered: {
          label: 'Unanswered tickets',
          kind: 'count',
          least: 0,
          most: 1e6,
          slider: [1, 10, 1],
          none: 'unlimited',
          usual: levers.cap === UNLIMITED ? 'unlimited' : levers.cap,
        },
      },
    },
    policy: {
      label: 'Routing',
      about: 'Puts another routing policy in charge; who waits is offered at once to whoever it chooses.',
      keepsTickets: true,
      parameters: {
        policy: { label: 'Policy', kind: 'choice', choices: policyChoices(world), usual: policy.name },
      },
    },
    standing: {
      label: 'Standing',
      about: 'Whether conduct counts: who rejects or ignores too much is offered fewer tickets.',
      keepsTickets: true,
      parameters: { on: { label: 'On', kind: 'switch', usual: standing.isOn } },
    },
    acknowledge: {
      label: 'Take up alerts',
      about: 'Acknowledges every open alert; their tickets come before others.',
      pack: 'alerts',
      keepsTickets: true,
      parameters: {},
    },
    dashboard: {
      label: 'Dashboards',
      about: 'Whether experts, and the router, see their figures as they are or as they were at the last full hour.',
      keepsTickets: true,
      parameters: {
        refresh: {
          label: 'Shown',
          kind: 'choice',
          choices: [
            { value: 'hourly', label: 'as of the last hour' },
            { value: 'live', label: 'as they are' },
          ],
          usual: standing.isLive ? 'live' : 'hourly',
        },
      },
    },
  };
}

/** The policies that can take charge here, one’s own first. */
function policyChoices(world: World): LeverChoice[] {
  const own = world.ownPolicy === undefined ? [] : [{ value: world.ownPolicy.name, label: 'your own' }];
  const listed = Object.entries(POLICIES).map(([value, { about }]) => ({ value, label: about }));
  return [...own, ...listed].filter(
    ({ value }) => leverFault(world, { at: 0, lever: 'policy', policy: value }) === undefined,
  );
}

/** How long offers last by the scenario, on the channel that most tickets come by. */
function limitNow({ scenario }: World): string {
  const shareOf = (channel: (typeof CHANNELS)[number]): number => scenario.tickets.channels[channel] ?? 0;
  const busiest = CHANNELS.toSorted((one, two) => shareOf(two) - shareOf(one))[0];
  const law: Law | null = scenario.desk.channels[busiest].offerTimeout;
  if (law === null) return 'never';
  return law.law === 'constant' ? durationText(law.value) : '5 min';
}
