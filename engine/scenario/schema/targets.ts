import { z } from 'zod';
import { CHANNELS } from './tickets.ts';
import { named } from './values.ts';

/** What a desk has promised: a figure, its bound, and over what it has to hold. */
export const targetSchema = z
  .strictObject({
    figure: named().describe('Key of a figure, such as serviceWithin20s; switchyard figures lists them.'),
    atLeast: z.number().optional().describe('In the unit of the figure.'),
    atMost: z.number().optional().describe('In the unit of the figure.'),
    per: z
      .enum(['run', 'day', 'interval'])
      .default('interval')
      .describe('Over what it has to hold: the whole run, each local day, or each reporting interval.'),
    of: z
      .strictObject({ channel: z.enum(CHANNELS).optional(), category: named().optional() })
      .default({})
      .describe('Tickets of one channel or category only.'),
    penalty: z.number().min(0).default(0).describe('Dollars for each run, day or interval that misses it.'),
  })
  .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
    message: 'expected a bound, atLeast or atMost, and only one of them',
  });
