import { CHANNELS, type Channel, type Scenario } from '../scenario/scenario.ts';
import { figureCatalogue } from '../kpi/catalogue/catalogue.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import { thresholdText } from '../kpi/catalogue/thresholds.ts';

/** A bound on a figure, as a scenario has promised it. */
export type StaffingTarget = Scenario['targets'][number];

/** What of a ticket is counted for a target: each has tickets below the line, and tickets or milliseconds above. */
export type TicketCount =
  | { readonly kind: 'accepted' | 'answered' | 'served'; readonly within: number }
  | { readonly kind: 'abandoned' | 'abandonedUnaccepted' }
  | { readonly kind: 'acceptance' | 'answer' | 'firstReply' };

/** A figure that single tickets decide, so that it can be told of any interval, channel and category. */
export interface TicketFigure {
  readonly counts: TicketCount;
  /** The channel that the figure itself is about. */
  readonly channel: Channel | undefined;
}

const BY_KEY: Readonly<Record<string, TicketFigure>> = {
  abandoned: { counts: { kind: 'abandoned' }, channel: undefined },
  abandonedUnaccepted: { counts: { kind: 'abandonedUnaccepted' }, channel: undefined },
  acceptance: { counts: { kind: 'acceptance' }, channel: undefined },
  answer: { counts: { kind: 'answer' }, channel: undefined },
  ...Object.fromEntries(
    CHANNELS.flatMap((channel) => [
      [`${channel}Answer`, { counts: { kind: 'answer' }, channel }],
      [`${channel}FirstReply`, { counts: { kind: 'firstReply' }, channel }],
    ]),
  ),
};

const SHARES = { acceptedWithin: 'accepted', answeredWithin: 'answered', serviceWithin: 'served' } as const;

/** How a figure is counted ticket by ticket; undefined where it is made of something else, such as time or offers. */
export function ticketFigure(key: string, thresholds: readonly number[]): TicketFigure | undefined {
  const known = BY_KEY[key];
  if (known !== undefined) return known;
  for (const [prefix, kind] of Object.entries(SHARES)) {
    const within = thresholds.find((threshold) => {
      const { count, unit } = thresholdText(threshold);
      return key === `${prefix}${count}${unit}`;
    });
    if (within !== undefined) return { counts: { kind, within }, channel: undefined };
  }
  return undefined;
}

/** What is known of a roster: of the whole run alone. */
const OF_ROSTER: ReadonlySet<string> = new Set(['rosterCost', 'scheduledTime', 'attendance']);

/** Whether a figure is known of the whole run alone, not of its intervals. */
export const isOfRunAlone = (key: string): boolean => OF_ROSTER.has(key);

/** The definition of the figure of a target. */
export const definitionOf = ({ figure }: StaffingTarget, scenario: Scenario): FigureDefinition | undefined =>
  figureCatalogue(scenario).find(({ key }) => key === figure);

/** How far ahead of its own interval the staffing still decides a target: the threshold of a share, else nothing, ms. */
export function horizonOf(target: StaffingTarget, { figures: { thresholds } }: Scenario): number {
  const counts = ticketFigure(target.figure, thresholds)?.counts;
  return counts !== undefined && 'within' in counts ? counts.within : 0;
}

/** Why nobody can be staffed for this target, as a sentence; nothing when it can be judged. */
export function targetFault(target: StaffingTarget, scenario: Scenario): string | undefined {
  const { figure, of } = target;
  const definition = definitionOf(target, scenario);
  if (definition === undefined) return `there is no figure "${figure}"`;
  const tickets = ticketFigure(figure, scenario.figures.thresholds);
  if (tickets !== undefined) {
    if (of.channel === undefined || tickets.channel === undefined || of.channel === tickets.channel) return undefined;
    return `${figure} is of ${tickets.channel} already, not of ${of.channel}`;
  }
  if (definition.estimator === 'quantile') {
    return `${figure} is a percentile, which is not the sum of its parts; take the share within a time, such as serviceWithin5min`;
  }
  if (isOfRunAlone(figure) && target.per !== 'run') return `${figure} is known of the whole run alone: say per run`;
  const isPart = of.channel !== undefined || of.category !== undefined;
  return isPart ? `${figure} is not counted by ticket, so it can only be judged of the whole desk` : undefined;
}

/** A target that is counted ticket by ticket. */
export interface CountedTarget {
  readonly target: number;
  readonly counts: TicketCount;
  readonly category: number;
  readonly channel: number;
}

/** Any category, any channel. */
export const ANY = -1;

/** How a target is counted ticket by ticket; nothing where it is not. */
export function countedTarget(
  { figure, of }: StaffingTarget,
  target: number,
  { figures, tickets }: Scenario,
): CountedTarget[] {
  const known = ticketFigure(figure, figures.thresholds);
  if (known === undefined) return [];
  const channel = known.channel ?? of.channel;
  return [
    {
      target,
      counts: known.counts,
      category: of.category === undefined ? ANY : Object.keys(tickets.categories).indexOf(of.category),
      channel: channel === undefined ? ANY : CHANNELS.indexOf(channel),
    },
  ];
}
