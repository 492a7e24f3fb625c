import { z } from 'zod';
import { leverSchema } from './lever.ts';
import { REJECT_REASONS } from './open-desk.ts';
import { paceSchema } from './pace.ts';
import { VOLUME_GRAINS } from './readings.ts';

/** The longest text of a scenario with its files, in characters. */
export const LONGEST_SCENARIO = 500_000;

/** What runs and comparisons are called in messages, addresses and the catalogue. */
const run = (): z.ZodString => z.string().regex(/^[a-z0-9-]{1,40}$/);
/** Text on one line. */
const line = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u);
/** Milliseconds since the start of a run. */
const moment = (): z.ZodNumber => z.number().min(0).max(1e13);
const ordinal = (): z.ZodNumber =>
  z
    .int()
    .min(0)
    .max(2 ** 40);
const label = (): z.ZodString => line(120);
const figureKeys = (): z.ZodArray<z.ZodString> => z.array(line(60)).max(300);
const ofRun = { run: run() };

/** Texts of files that a scenario names, by name. */
export const filesSchema = z
  .record(line(200), z.string().max(LONGEST_SCENARIO))
  .refine((files) => Object.keys(files).length <= 20, 'at most 20 files')
  .describe('Files that the scenario names, with what is in them.');

/** What a run is played from. */
export const sourceSchema = z.discriminatedUnion('from', [
  /** One that ships, by name. */
  z.strictObject({ from: z.literal('shipped'), name: line(80) }),
  /** YAML or JSON as somebody wrote it. */
  z.strictObject({
    from: z.literal('text'),
    text: z.string().max(LONGEST_SCENARIO),
    fileName: label().optional(),
    files: filesSchema.optional(),
  }),
  /** The same scenario, seed and settings as another run; levers are not taken along. */
  z.strictObject({ from: z.literal('run'), run: run() }),
]);

export const startRunSchema = z.strictObject({
  source: sourceSchema,
  /** How the run is called in lists; the name of the scenario when left out. */
  name: label().optional(),
  /** Any text; that of the scenario when left out. */
  seed: line(200).optional(),
  /** Settings laid over the scenario, such as `desk.offering.policy=random`. */
  overrides: z.array(line(20_000)).max(300).optional(),
  pace: paceSchema.optional(),
  /** Levers that were pulled in a run like this one, each with its place: so a link reopens a run. */
  levers: z
    .array(z.strictObject({ at: moment(), eventsPlayed: ordinal(), lever: leverSchema }))
    .max(1000)
    .optional(),
  /** Goes to this moment first. */
  at: moment().optional(),
});

/** Where a run branches off another. */
const branchSchema = z.discriminatedUnion('from', [
  /** All levers up to and at this moment are taken along. */
  z.strictObject({ from: z.literal('moment'), at: moment() }),
  /** Just before a lever was pulled, by its number; it and those after it are left out. So a lever is undone. */
  z.strictObject({ from: z.literal('lever'), number: ordinal() }),
]);

/** Every request a client can make, by name, with what it carries. */
export const REQUESTS = {
  /** Comes first. The token is the printed one, or stands for a class; none is needed where the page’s cookie has it. */
  hello: z.strictObject({ version: z.int().min(0), token: line(200).optional() }),

  listRuns: z.strictObject({}),
  startRun: startRunSchema,
  /** Joins a run: from then on its frames, events and changes come by themselves. */
  watchRun: z.strictObject(ofRun),
  leaveRun: z.strictObject(ofRun),
  setPace: z.strictObject({ ...ofRun, pace: paceSchema }),
  /** Plays one event, or to the end of the reporting interval, and pauses. */
  step: z.strictObject({ ...ofRun, what: z.enum(['event', 'interval']) }),
  /** Goes to a moment, forwards or back, or to the furthest moment ever played. */
  seek: z.strictObject({ ...ofRun, to: z.union([moment(), z.literal('edge')]) }),
  fork: z.strictObject({
    ...ofRun,
    at: branchSchema,
    name: label().optional(),
    /** Pulled at once where the new run begins. */
    lever: leverSchema.optional(),
    pace: paceSchema.optional(),
  }),
  pullLever: z.strictObject({ ...ofRun, lever: leverSchema }),
  stopRun: z.strictObject(ofRun),
  /** Forgets a run for good. */
  deleteRun: z.strictObject(ofRun),
  addBookmark: z.strictObject({ ...ofRun, label: label(), at: moment().optional() }),
  removeBookmark: z.strictObject({ ...ofRun, bookmark: ordinal() }),

  expertDashboard: z.strictObject({ ...ofRun, expert: ordinal() }),
  /** What has happened to a ticket so far; tickets are known by their number in the log. */
  ticketStory: z.strictObject({ ...ofRun, ticket: ordinal() }),
  /** Who else could have had an offer, and why others could not; the newest offer when none is named (from 1). */
  whyThisExpert: z.strictObject({ ...ofRun, ticket: ordinal(), offer: z.int().min(1).max(10_000).optional() }),
  breakdown: z.strictObject({
    ...ofRun,
    by: z.enum(['group', 'category', 'channel', 'expert', 'interval']),
    figures: figureKeys().optional(),
  }),
  /** Reporting intervals so far. */
  intervals: z.strictObject({ ...ofRun, figures: figureKeys().optional() }),
  /** Which figures changed band, hour by hour. */
  exceptions: z.strictObject(ofRun),
  /** Tickets by day, week, month or quarter, beside what was launched. */
  volume: z.strictObject({ ...ofRun, grain: z.enum(VOLUME_GRAINS) }),
  /** Reviews by reason and channel. */
  reasons: z.strictObject(ofRun),
  /** How the headline figures went so far. */
  series: z.strictObject(ofRun),
  /** Every figure with above and below the line, and the distributions of durations. */
  figures: z.strictObject(ofRun),
  /** Everybody who ever works here. */
  experts: z.strictObject(ofRun),
  /** What can be changed while the run is on, for forms: values, ranges, and what stands in the way on this desk. */
  levers: z.strictObject(ofRun),

  /** Plays both runs again and again in the background, on the same random numbers; progress comes as `comparison`. */
  compare: z.strictObject({
    runA: run(),
    runB: run(),
    replications: z.int().min(2).max(1000).optional(),
    /** Confidence of the intervals. */
    level: z.number().min(0.5).max(0.999).optional(),
  }),
  stopCompare: z.strictObject({ comparison: run() }),

  /** Comes to an open desk as one of its experts, or back to the place that `as` had. Offers come by themselves from then on. */
  joinDesk: z.strictObject({ ...ofRun, as: line(100), group: line(80).optional() }),
  answerOffer: z.strictObject({
    ...ofRun,
    ticket: ordinal(),
    /** Which offer of the ticket, from 1. */
    offer: z.int().min(1).max(1e6),
    answer: z.enum(['accept', 'reject']),
    reason: z.enum(REJECT_REASONS).optional(),
  }),
  /** Answers a ticket that the expert holds: it is solved. */
  reply: z.strictObject({ ...ofRun, ticket: ordinal() }),
  /** Sends a ticket that the expert holds to somebody outside the desk. */
  escalate: z.strictObject({ ...ofRun, ticket: ordinal() }),
  /** Goes off duty. */
  leaveDesk: z.strictObject(ofRun),

  /** The events from this number on, after a gap. */
  resync: z.strictObject({ ...ofRun, epoch: ordinal(), from: ordinal() }),
  /** Makes a code by which a class watches this run. */
  inviteClass: z.strictObject({ ...ofRun, minutes: z.int().min(1).max(1440).optional() }),
} as const;

export type RequestName = keyof typeof REQUESTS;

/** What a request carries, as a client sends it. */
export type Request<Name extends RequestName> = z.input<(typeof REQUESTS)[Name]>;

/** What a request carries once it is checked. */
export type CheckedRequest<Name extends RequestName> = z.output<(typeof REQUESTS)[Name]>;
