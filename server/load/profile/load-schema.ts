import { z } from 'zod';
import { readThreshold, type Threshold } from '../thresholds.ts';
import { rampOf, rateOf, shareOf, spanOf, type Law } from './amounts.ts';

/** Text that is read as something else, with what was expected where it cannot be. */
function readAs<Value>(read: (text: string) => Value | undefined, expected: string): z.ZodType<Value, string> {
  const wrong = (found: unknown): string => `expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}`;
  return z
    .string({ error: ({ input }) => wrong(input) })
    .describe(expected)
    .transform((text, context) => {
      const value = read(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: wrong(text) });
      return z.NEVER;
    });
}

const span = (): z.ZodType<number, string> => readAs(spanOf, 'a span such as 30 s, 250 ms or 2 min');
const longer = (): z.ZodType<number, string> =>
  readAs((text) => (spanOf(text) === 0 ? undefined : spanOf(text)), 'a span above 0, such as 30 s or 2 min');
const rate = (): z.ZodType<number, string> => readAs(rateOf, 'a rate such as 50/s or 300 per min');
/** As in scenario files: a span alone is always that span. */
const law = (): z.ZodType<Law, string | { readonly law: string }> =>
  z.union([
    readAs((text) => {
      const value = spanOf(text);
      return value === undefined ? undefined : { law: 'constant' as const, value };
    }, 'a span such as 2 s, or a law such as { law: lognormal, mean: 2 s, cv: 0.5 }'),
    z.strictObject({ law: z.literal('exponential'), mean: longer() }),
    z.strictObject({ law: z.literal('lognormal'), mean: longer(), cv: z.number().min(0).max(10) }),
    z.strictObject({ law: z.literal('uniform'), from: span(), to: longer() }),
  ]);

const share = (): z.ZodType<number, string | number> =>
  z
    .union([z.number(), z.string()])
    .describe('a share such as 5 % or 0.05')
    .transform((given, context) => {
      const value = shareOf(given);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: `expected a share such as 5 % or 0.05, found "${given}"` });
      return z.NEVER;
    });

const threshold = (): z.ZodType<Threshold, string> =>
  z
    .string()
    .describe('What has to hold, such as "offer_ms{p99} < 500", with "abort after 10s" or "invalid" behind it.')
    .transform((text, context) => {
      const read = readThreshold(text);
      if ('threshold' in read) return read.threshold;
      context.addIssue({ code: 'custom', message: `${read.fault}, found "${text}"` });
      return z.NEVER;
    });

const stageSchema = z
  .union([
    z.strictObject({ for: longer(), rate: rate() }),
    z.strictObject({ for: longer(), ramp: readAs(rampOf, 'two rates such as 50→400/s or 50 to 400/s') }),
  ])
  .describe('So long at one rate, or from one rate to another.');

const ticketsSchema = z.strictObject({
  model: z.literal('open').default('open'),
  arrivals: z.enum(['poisson', 'constant', 'trace']).default('poisson').describe('How tickets follow each other.'),
  stages: z.array(stageSchema).default([]).describe('By the wall clock, one after the other.'),
  trace: z.string().optional().describe('A file beside this one: seconds since the start, one a line.'),
  atOnce: z
    .int()
    .min(1)
    .max(100_000)
    .default(1000)
    .describe('So many may be under way; more that are due are skipped, and counted.'),
  twice: share()
    .default(0)
    .describe('So many are sent again once they are acknowledged: it has to be the same ticket.'),
});

const expertsSchema = z.strictObject({
  model: z.literal('closed').default('closed'),
  count: z.int().min(1).max(10_000),
  group: z
    .string()
    .optional()
    .describe('The group whose seats they take; any that answers from outside when left out.'),
  accept: share().default(0.8),
  reject: share().default(0.1).describe('Whoever neither accepts nor rejects says nothing until the offer expires.'),
  think: law()
    .default({ law: 'lognormal', mean: 20_000, cv: 0.5 })
    .describe('Until an offer is answered, by the desk’s clock.'),
  work: law()
    .default({ law: 'exponential', mean: 300_000 })
    .describe('From accepting until the reply, by the desk’s clock.'),
});

const watchersSchema = z.strictObject({
  model: z.literal('closed').default('closed'),
  count: z.int().min(0).max(5000),
  slow: share().default(0).describe('So many of them read nothing once they have joined.'),
});

const disturbanceSchema = z.strictObject({
  at: span(),
  do: z.enum(['kill-server', 'drop-experts', 'pause-watchers']),
  share: share().default(1).describe('How many of the experts or watchers.'),
  for: longer().default(2000).describe('How long watchers are paused.'),
});

/** How a profile is written; everything that is left out has a default. */
export const profileSchema = z.strictObject({
  name: z.string().min(1).max(120),
  about: z.string().default(''),
  scenario: z.string().optional().describe('The desk: a file beside this one, or the name of a scenario that ships.'),
  desk: z.looseObject({}).optional().describe('The desk itself, instead: a scenario as in a file of its own.'),
  load: z.strictObject({
    kind: z.enum(['smoke', 'average', 'stress', 'spike', 'soak', 'breakpoint']).default('average'),
    speed: z.number().min(1).max(3600).default(1).describe('Seconds of the desk in a second of the wall clock.'),
    seed: z.union([z.string(), z.number()]).default('1').transform(String),
    warmUp: span().default(0).describe('Tickets due before are sent and not measured.'),
    settle: span().default(0).describe('How long experts go on after the last ticket.'),
    populations: z.strictObject({
      tickets: ticketsSchema,
      experts: expertsSchema.optional(),
      watchers: watchersSchema.optional(),
    }),
    search: z
      .strictObject({
        from: rate(),
        to: rate(),
        each: longer().default(10_000).describe('How long a rate is tried.'),
        within: share().default(0.1).describe('It ends when the highest good and the lowest bad rate are so close.'),
      })
      .optional()
      .describe('Of a breakpoint: between which rates the highest is looked for that the service sustains.'),
    disturbances: z.array(disturbanceSchema).default([]).describe('What goes wrong on purpose, and when.'),
    thresholds: z.array(threshold()).default([]),
  }),
});

export type ProfileData = z.output<typeof profileSchema>;
