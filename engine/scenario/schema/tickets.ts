import { z } from 'zod';
import { count, duration, durationLaw, limit, money, named, numberLaw, share, weight } from './values.ts';

/** How tickets reach the desk. */
export const CHANNELS = ['email', 'chat', 'voice'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The three limits of an offer and its assignment, and the silence that closes a ticket, for one channel. */
export const channelRulesSchema = z.strictObject({
  offerTimeout: limit().describe(
    'An offer neither accepted nor rejected in this time expires and the ticket is rerouted (K-14). A law draws one per offer.',
  ),
  firstReplyTimeout: limit().describe('An accepted ticket without a first reply is revoked after this time (K-03b).'),
  followUpTimeout: limit().describe(
    'A customer reply neither answered nor escalated is revoked after this time (K-03c).',
  ),
  silenceCloses: limit().describe('A solved ticket closes, and is paid, after this much silence.'),
});

const byChannel = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ email: value, chat: value, voice: value }).partial();

/** What a ticket is about, as far as optional packs care; everything else is a request. */
const CASE_TYPES = [
  'request',
  'refund',
  'cancellation',
  'onboarding-call',
  'save-call',
  'comment',
  'direct-message',
  'post',
  'group-report',
  'portal-report',
  'late-order',
] as const;

/** A kind of ticket: what it asks for and what its fate is drawn from. */
export const categorySchema = z.strictObject({
  weight: weight().default(1).describe('Share of this category among the tickets of a stream, relative to the others.'),
  channels: byChannel(weight())
    .optional()
    .describe('Mix of channels of this category; the stream’s mix when left out.'),
  skills: z.array(named()).default([]).describe('Every expert offered such a ticket has all of these.'),
  priority: count().default(1).describe('0 is most urgent.'),
  caseType: z.enum(CASE_TYPES).default('request').describe('What it is about, for the packs that know such cases.'),
  urgent: z.boolean().default(false).describe('Marked urgent (K-41).'),
  difficulty: numberLaw().optional().describe('Law of the difficulty, from 0 to 1; the desk’s law when left out.'),
  work: durationLaw()
    .optional()
    .describe(
      'Law of the work an average ticket of this kind takes a fully skilled expert; the channel’s law when left out.',
    ),
  workByChannel: byChannel(durationLaw()).optional(),
  payout: byChannel(money()).optional().describe('Paid to the expert when the ticket is resolved, in dollars.'),
  needsEscalation: share().optional().describe('Share that nobody on the desk can solve.'),
  uncontrollable: share().optional().describe('Share whose cause no expert can influence.'),
  patience: durationLaw()
    .optional()
    .describe('How long the customer waits, from creation; the customers’ law when left out.'),
});

/** What tickets are made of unless their category says otherwise. */
export const ticketsSchema = z.strictObject({
  channels: byChannel(weight()).default({ email: 1 }).describe('Mix of channels.'),
  difficulty: numberLaw().describe('Law of the difficulty d, 0 to 1; simple means d < 0.4 (K-12).'),
  difficultyShapesWork: z.boolean().describe('Work is multiplied by 0.6 + 1.6 d.'),
  work: byChannel(durationLaw()).describe('Law of the work by channel.'),
  payout: byChannel(money()).describe('Payout by channel, in dollars.'),
  needsEscalation: share(),
  needsEscalationByDifficulty: z
    .number()
    .min(-5)
    .max(5)
    .describe('Slope of the latent need for escalation over difficulty: share × (1 + slope × (d − mean)).'),
  uncontrollable: share(),
  urgentMarking: z
    .strictObject({
      missed: share().default(0).describe('Share of urgent tickets that nobody marks.'),
      falseAlarm: share().default(0).describe('Share of other tickets that are marked all the same.'),
    })
    .optional()
    .describe(
      'Tickets are marked as urgent, not always rightly, and are put first by the mark (K-41); rightly when left out.',
    ),
  categories: z.record(named(), categorySchema).describe('Kinds of ticket by name.'),
});

/** The waiting room. */
export const waitingSchema = z.strictObject({
  order: z
    .enum(['oldest-first', 'newest-first', 'priority', 'priority-and-age', 'earliest-breach'])
    .describe('Which waiting ticket comes first.'),
  minutesPerPriority: z
    .number()
    .min(0)
    .describe('priority-and-age: one step of urgency counts like this many minutes of waiting.'),
  responseTarget: duration().describe('earliest-breach: allowed time to the first reply.'),
  urgentResponseTarget: duration(),
  capacity: z
    .union([count(), z.literal('unlimited')])
    .describe('Tickets that may wait; a ticket that finds no place is blocked.'),
  systemCapacity: z
    .union([count(), z.literal('unlimited')])
    .describe('Tickets that may be on the desk at once, waiting or held.'),
  balking: share().describe('Share of customers who leave at once when they would have to wait.'),
  backlog: count().describe('Tickets already waiting when the run starts.'),
});
