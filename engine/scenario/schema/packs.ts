import { z } from 'zod';
import { PACK_DEFAULTS } from '../../packs/pack-settings.ts';
import { overridesOf } from './values.ts';

/** Optional parts of the model: named, they are on, with their usual settings or others; left out, they do not exist. */
export const packsSchema = z.strictObject({
  sweep: overridesOf(PACK_DEFAULTS.sweep).optional().describe('A look at all tickets every hour (K-38, K-39).'),
  saves: overridesOf(PACK_DEFAULTS.saves)
    .optional()
    .describe('Recovery offers to members who ask for a refund (K-62, K-71).'),
  qualityReview: overridesOf(PACK_DEFAULTS.qualityReview)
    .optional()
    .describe(
      'A review of some of the replies: quality, checklist, praise and complaint (K-53, K-54, K-104 to K-109).',
    ),
  calls: overridesOf(PACK_DEFAULTS.calls)
    .optional()
    .describe('Scheduled calls: tickets with an appointment (K-64 to K-70).'),
  cohorts: overridesOf(PACK_DEFAULTS.cohorts)
    .optional()
    .describe('Customers who stay, buy again, bring others or leave (K-79, K-94 to K-99, K-103, K-117).'),
  morale: overridesOf(PACK_DEFAULTS.morale)
    .optional()
    .describe('How experts feel, who leaves and who comes instead (K-100 to K-102).'),
  community: overridesOf(PACK_DEFAULTS.community)
    .optional()
    .describe('Comments, messages, posts and reports in a community (K-46 to K-48, K-113).'),
  service: overridesOf(PACK_DEFAULTS.service)
    .optional()
    .describe(
      'Promises kept, first contacts that settled it, satisfaction and recommendation (K-31 to K-33, K-51, K-52, K-58, K-63).',
    ),
  training: overridesOf(PACK_DEFAULTS.training)
    .optional()
    .describe('Coaching of a part of the experts, beside a control group (K-111).'),
  alerts: overridesOf(PACK_DEFAULTS.alerts)
    .optional()
    .describe('Alerts at rungs of the time allowed, and who takes them up (K-34).'),
  voice: overridesOf(PACK_DEFAULTS.voice).optional().describe('Calls with holds and transfers (K-83, K-85 to K-87).'),
  upstream: overridesOf(PACK_DEFAULTS.upstream)
    .optional()
    .describe('Orders that come late or not whole, and the tickets that they cause (K-112).'),
  progress: overridesOf(PACK_DEFAULTS.progress)
    .optional()
    .describe('Progress notes: states of tickets, third parties that they wait for, hours of business (K-40).'),
  caseTypes: overridesOf(PACK_DEFAULTS.caseTypes)
    .optional()
    .describe('How often customers write back, and how long it takes, by what a case is about (K-60, K-61).'),
  outreach: overridesOf(PACK_DEFAULTS.outreach)
    .optional()
    .describe('Somebody reaches out to customers who gave a low score (K-32).'),
  surveys: overridesOf(PACK_DEFAULTS.surveys)
    .optional()
    .describe('Who is sent the survey after a solution: by hand at first, later by an integration (K-49).'),
});
