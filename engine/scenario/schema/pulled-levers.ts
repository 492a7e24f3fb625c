import { z } from 'zod';
import { interventionSchema } from './interventions.ts';
import { limitInMs } from './values.ts';

type LeverSchema = (typeof interventionSchema.options)[number];

const choice = (options: readonly z.ZodObject[]) =>
  z.discriminatedUnion('lever', options as unknown as [LeverSchema, ...LeverSchema[]]);

/** A lever to pull now, as a file or a form writes it but without its moment. */
export const liveLeverSchema = choice(
  interventionSchema.options.map((option) => (option as z.ZodObject).omit({ at: true })),
);

const moment = { at: z.number().min(0), eventsPlayed: z.int().min(0) };

const logged = (option: LeverSchema) =>
  (option as z.ZodObject).extend('value' in option.shape ? { ...moment, value: limitInMs() } : moment);

/** A lever as a command log has it: durations in milliseconds, with the moment it was pulled at. */
export const loggedLeverSchema = choice(interventionSchema.options.map(logged));
