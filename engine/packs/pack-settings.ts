import { DEFAULT_SURVEYS } from './surveys/surveys-settings.ts';
import { DEFAULT_OUTREACH } from './outreach/outreach-settings.ts';
import { DEFAULT_UPSTREAM } from './upstream/upstream-settings.ts';
import { DEFAULT_PROGRESS } from './progress/progress-settings.ts';
import { DEFAULT_TRAINING } from './training/training-settings.ts';
import { DEFAULT_VOICE } from './voice/voice-settings.ts';
import { DEFAULT_MORALE } from './morale/morale-settings.ts';
import { DEFAULT_ALERTS } from './alerts/alerts-settings.ts';
import { DEFAULT_CALLS } from './calls/calls-settings.ts';
import { DEFAULT_COHORTS } from './cohorts/cohorts-settings.ts';
import { DEFAULT_COMMUNITY } from './community/community-settings.ts';
import { DEFAULT_CASE_TYPES } from './case-types/case-types-settings.ts';
import { DEFAULT_SAVES } from './saves/saves-settings.ts';
import { DEFAULT_QUALITY_REVIEW } from './quality-review/quality-review-settings.ts';
import { DEFAULT_SERVICE } from './service/service-settings.ts';
import { DEFAULT_SWEEP } from './sweep/sweep-settings.ts';

/** Every pack with its usual settings, in the order in which they hear what happens. A new one comes last. */
export const PACK_DEFAULTS = {
  sweep: DEFAULT_SWEEP,
  saves: DEFAULT_SAVES,
  qualityReview: DEFAULT_QUALITY_REVIEW,
  calls: DEFAULT_CALLS,
  cohorts: DEFAULT_COHORTS,
  morale: DEFAULT_MORALE,
  community: DEFAULT_COMMUNITY,
  service: DEFAULT_SERVICE,
  training: DEFAULT_TRAINING,
  alerts: DEFAULT_ALERTS,
  voice: DEFAULT_VOICE,
  upstream: DEFAULT_UPSTREAM,
  progress: DEFAULT_PROGRESS,
  caseTypes: DEFAULT_CASE_TYPES,
  outreach: DEFAULT_OUTREACH,
  surveys: DEFAULT_SURVEYS,
};

export type PackName = keyof typeof PACK_DEFAULTS;

export const PACK_NAMES = Object.keys(PACK_DEFAULTS) as readonly PackName[];
