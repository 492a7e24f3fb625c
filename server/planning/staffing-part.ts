import { z } from 'zod';

/** Experts of each group by interval. */
const staffingPlanSchema = z.strictObject({
  every: z.number().positive(),
  cycle: z.enum(['day', 'week', 'once']),
  groups: z.array(z.strictObject({ name: z.string(), staffed: z.array(z.int().min(0)) })).min(1),
});

/** What `switchyard staff` found. */
export const staffingPartSchema = z.strictObject({
  plan: staffingPlanSchema,
});
