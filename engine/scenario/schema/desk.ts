import { z } from 'zod';
import { channelRulesSchema } from './tickets.ts';
import { count, duration, durationLaw, limit, named, share } from './values.ts';

const countOrUnlimited = () => z.union([count(), z.literal('unlimited')]);

/** How work is put to people, and by which policy. */
export const offeringSchema = z.strictObject({
  mode: z
    .enum(['push', 'broadcast', 'pull'])
    .describe(
      'push: one expert at a time; broadcast: several at once, first to accept wins; pull: experts pick from those waiting.',
    ),
  policy: named().describe('Name of a routing policy.'),
  breadth: countOrUnlimited().describe('broadcast: at most this many experts at once.'),
  pullEvery: durationLaw().describe('pull: time between two looks of an idle expert at what waits.'),
  ringAfter: z.array(duration()).describe('rings: skills are relaxed, one ring at each of these waits.'),
  groupOrder: z.record(named(), z.array(named())).describe('preference: groups asked first, by category.'),
  temperature: z.number().min(0).describe('standing-weighted: 1 in proportion to weight; towards 0 the best only.'),
  exploration: share().describe('standing-weighted: share of offers made without regard to weight.'),
  batchEvery: duration().describe('matching: tickets are matched together at this interval.'),
});

/** How many tickets one expert may hold. */
const capSchema = z.strictObject({
  unanswered: countOrUnlimited().describe('Accepted tickets without a first reply, at most (K-08).'),
  reservePending: z.boolean().describe('A pending offer holds a place (D-5).'),
  includeFollowUps: z.boolean().describe('Follow-ups awaiting a reply hold a place too (D-4).'),
  pendingPerExpert: countOrUnlimited()
    .describe('Offers that may be pending with one expert; "cap" uses the cap.')
    .or(z.literal('cap')),
  heldUntil: z.enum(['acceptance', 'first-reply', 'done']).describe('When an accepted ticket gives its place back.'),
});

/** What happens to a ticket after a refusal. */
const reofferSchema = z.strictObject({
  to: z
    .enum(['anyone', 'not-the-last', 'others-first', 'never-again'])
    .describe('others-first: back to an expert who refused only when nobody else with the skill is online.'),
  whenAllRefused: z.enum(['wait', 'escalate', 'start-again']),
  again: limit().describe('others-first: an expert who refused may be asked again after this time.'),
  againAtMost: countOrUnlimited().describe('… and at most this many times.'),
  maxOffers: countOrUnlimited().describe('Escalated after this many refused offers.'),
  delay: durationLaw().optional().describe('Pause before a refused ticket is offered again; at once when left out.'),
});

/** The rules of the desk. */
export const deskSchema = z.strictObject({
  channels: z.strictObject({ email: channelRulesSchema, chat: channelRulesSchema, voice: channelRulesSchema }),
  offering: offeringSchema,
  cap: capSchema,
  reoffer: reofferSchema,
  offline: z.strictObject({
    onPending: z.enum(['rescind', 'keep']).describe('Pending offers of an expert who goes offline (D-24).'),
  }),
  afterMiss: z.strictObject({
    action: z.enum(['nothing', 'away', 'offline']).describe('What happens to an expert who let offers expire.'),
    after: count().describe('… this many in a row.'),
    lasts: limit('until back').describe(
      'For how long; "until back" lets the expert return at the next shift or glance.',
    ),
  }),
  shiftEnd: z
    .enum(['finish-in-hand', 'finish-all', 'drop'])
    .describe('What becomes of held tickets when a shift ends.'),
  work: z.strictObject({
    mode: z.enum(['by-channel', 'serial', 'parallel']).describe('by-channel: email one at a time, chats in parallel.'),
    order: z.enum(['by-archetype', 'oldest-first', 'shortest-first']),
  }),
  preemption: z
    .enum(['none', 'resume'])
    .describe('resume: a more urgent ticket interrupts work, which is taken up again later where it stopped.'),
  patienceEnds: z.enum(['first-reply', 'acceptance']),
  autoAcknowledge: z.boolean().describe('Every ticket is acknowledged at once by a machine (K-43).'),
});

/** How figures are taken. */
export const figuresSchema = z.strictObject({
  interval: duration().describe('Length of a reporting interval.'),
  windowHours: count().describe('Whole hours of the rolling window, 720 (30 days).'),
  dashboardEvery: duration().describe('The expert dashboard is frozen and refreshed this often (K-29).'),
  countIncorrectEscalation: z.boolean().describe('Incorrect escalations count as rejections (D-1).'),
  distinctTickets: z.boolean().describe('Count tickets rather than offers (D-3).'),
  reviewWindow: z.enum(['days', 'last-50']).describe('Window of the review score (D-16).'),
  thresholds: z.array(duration()).describe('Waits at which service levels are counted.'),
  bands: z.strictObject({
    rejected: z.array(z.number()).length(3),
    timedOut: z.array(z.number()).length(3),
    emailFrt: z.array(z.number()).length(3).describe('Minutes.'),
    emailFrtSlowPoor: z.number().nullable().describe('Minutes (G-5).'),
    chatFrt: z.array(z.number()).length(3).describe('Seconds.'),
  }),
  perExpert: z.boolean().describe('Keep the rolling window and figures of each expert.'),
  cherryPicking: z
    .strictObject({
      gap: z
        .number()
        .default(0.25)
        .describe('Mix gap above which it is, standard deviations: 0.25, A (K-11, reading).'),
      fewestOffers: count().default(30).describe('With fewer offers nobody is suspected: 30, A (K-11, reading).'),
    })
    .prefault({})
    .describe('When the desk calls an expert’s choice of tickets cherry-picking (K-11).'),
});
