import type { z } from 'zod';
import type { arrivalStreamSchema, calendarSchema, rateSchema } from './schema/arrivals.ts';
import type { deskSchema, figuresSchema, offeringSchema } from './schema/desk.ts';
import type { expertGroupSchema, scheduleSchema } from './schema/experts.ts';
import type { historySchema } from './schema/history.ts';
import type { interventionSchema } from './schema/interventions.ts';
import type { scenarioSchema } from './schema/scenario-schema.ts';
import type { targetSchema } from './schema/targets.ts';
import type { categorySchema, waitingSchema } from './schema/tickets.ts';

export type { Distribution as Law } from '../random/distribution.ts';
export type { Channel } from './schema/tickets.ts';
export { CHANNELS } from './schema/tickets.ts';

/**
 * Everything that defines a run but the draws of its seed, complete: every setting has its value. Durations and moments
 * are whole milliseconds, rates tickets per millisecond, shares 0 to 1, a limit of null means none.
 */
export type Scenario = z.output<typeof scenarioSchema>;

/** One stream of tickets; exactly one of rate, gaps, population and times is there. */
export type ArrivalStreamSettings = z.output<typeof arrivalStreamSchema>;
/** Rate over time: tickets per millisecond, counts by interval, or a formula. */
export type RateSettings = z.output<typeof rateSchema>;
/** Local time. */
export type CalendarSettings = z.output<typeof calendarSchema>;

/** A kind of ticket. */
export type CategorySettings = z.output<typeof categorySchema>;
/** The waiting room. */
export type WaitingSettings = z.output<typeof waitingSchema>;

/** A group of experts that share skills, schedule and behaviour. */
export type ExpertGroup = z.output<typeof expertGroupSchema>;
/** When a group works. */
export type Schedule = z.output<typeof scheduleSchema>;

/** The rules of the desk. */
export type DeskRules = z.output<typeof deskSchema>;
/** How work is put to people. */
export type OfferingRules = z.output<typeof offeringSchema>;

/** Whether standing feeds back into routing, and how. */
export type StandingRules = Scenario['standing'];
/** How figures are taken. */
export type FigureSettings = z.output<typeof figuresSchema>;
/** A lever pulled at a moment of simulated time. */
export type Intervention = z.output<typeof interventionSchema>;
/** What a desk has promised. */
export type ServiceTarget = z.output<typeof targetSchema>;
/** The history that a scenario was fitted to. */
export type ScenarioHistory = z.output<typeof historySchema>;
