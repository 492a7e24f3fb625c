import {
  alertsOf,
  breakdownOf,
  dashboardOf,
  expertList,
  intervalsOf,
  POLICIES,
  snapshotOf,
  StoryTeller,
  ticketStateText,
} from '../../engine/index.ts';
import type { Breakdown, ExpertDashboard, FigureSnapshot, TicketStory as EngineStory } from '../../engine/index.ts';
import { BREAKDOWN_FIGURES } from '../report/chosen-figures.ts';
import type { BreakdownAnswer, Joined, Role, StoryPart, TicketStory, WhyAnswer } from '../protocol/index.ts';
import { figureColumns } from './figure-columns.ts';
import { Refusal } from './refusal.ts';
import type { RunSession } from './run-session.ts';

/** All that a new viewer needs to draw a run. */
export function joinedOf(session: RunSession, role: Role): Joined {
  const { player, scenario } = session;
  return {
    details: session.details,
    role,
    figures: figureColumns(scenario),
    experts: expertList(player.world),
    streams: scenario.arrivals.map(({ name }) => name),
    categories: Object.keys(scenario.tickets.categories),
    policies: Object.keys(POLICIES),
    startDay: scenario.calendar?.starts ?? null,
    series: session.recorder.series,
    frame: session.frame(),
    alerts: alertsOf(player.world, player.now),
    scorecard: scenario.scorecard,
    nextEvent: session.feed.next,
  };
}

/** Every figure of a run at this moment. */
export function figuresOf({ player }: RunSession): FigureSnapshot {
  return snapshotOf(player.world, player.now);
}

/** Figures by group, category, channel, expert or interval: those asked for, or those that fit each. */
export function breakdownAnswer({ player }: RunSession, by: Breakdown, figures?: readonly string[]): BreakdownAnswer {
  const { world, now } = player;
  const keys = figures ?? BREAKDOWN_FIGURES[by];
  if (by !== 'interval') return { by, at: now, rows: breakdownOf(world, by, now, keys) };
  return { by, at: now, rows: intervalsOf(world, now, keys) };
}

/**
 * What one expert sees, frozen and live.
 *
 * @throws Refusal when there is no such expert, or figures of single experts are not kept
 */
export function dashboardAnswer({ player }: RunSession, expert: number): ExpertDashboard {
  const { world, now } = player;
  if (expert >= world.experts.count) {
    throw new Refusal('expert-unknown', `There is no expert ${expert}; the last is ${world.experts.count - 1}.`, {
      at: 'expert',
    });
  }
  const dashboard = dashboardOf(world, expert, now);
  if (dashboard !== undefined) return dashboard;
  throw new Refusal('expert-unknown', 'This run keeps no figures of single experts.', {
    remedy: 'Start it with the setting figures.perExpert=true.',
  });
}

/** Events of a story between two looks at anything else. */
const STORY_EVENTS = 2000;

/**
 * What has happened to a ticket up to where the run stands.
 *
 * @throws Refusal when it has not arrived
 */
export async function ticketStory(session: RunSession, ticket: number): Promise<TicketStory> {
  const { player } = session;
  const at = player.now;
  const teller = new StoryTeller(player, ticket, player.moment);
  while (!teller.advance(STORY_EVENTS)) await new Promise(setImmediate);
  const { story } = teller;
  if ('arrived' in story) {
    const message = `There is no ticket ${ticket} yet: ${story.arrived} have arrived, the first is ticket 0.`;
    throw new Refusal('ticket-unknown', message, { at: 'ticket' });
  }
  return { ticket, at, parts: story.parts.map(plainPart), state: stateOf(story) };
}

/** Who else could have had an offer of a ticket; the newest one when none is named. */
export async function whyThisExpert(session: RunSession, ticket: number, offer?: number): Promise<WhyAnswer> {
  const { parts } = await ticketStory(session, ticket);
  const whys = parts.flatMap(whyOf);
  const why = offer === undefined ? whys.at(-1) : whys.find((each) => each.offer === offer);
  if (why !== undefined) return why;
  const what = offer === undefined ? 'offered to nobody so far' : `not offered ${offer} times so far`;
  throw new Refusal('ticket-unknown', `Ticket ${ticket} was ${what}.`, { at: 'offer' });
}

function whyOf(part: StoryPart): WhyAnswer[] {
  if (part.kind === 'waits') return [{ explanation: part.explanation, offer: null, at: part.at }];
  const { event, explanation } = part;
  return explanation === undefined ? [] : [{ explanation, offer: explanation.offer + 1, at: event.at }];
}

const plainPart = (part: EngineStory['parts'][number]): StoryPart =>
  part.kind === 'waits' || part.explanation !== undefined ? (part as StoryPart) : { kind: 'event', event: part.event };

const stateOf = ({ state }: EngineStory): string | null => ticketStateText(state) ?? null;
