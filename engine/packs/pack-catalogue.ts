import { SURVEY_FIGURES } from './surveys/surveys-figures.ts';
import { OUTREACH_FIGURES } from './outreach/outreach-figures.ts';
import { UPSTREAM_FIGURES } from './upstream/upstream-figures.ts';
import { PROGRESS_FIGURES } from './progress/progress-figures.ts';
import { TRAINING_FIGURES } from './training/training-figures.ts';
import { MORALE_FIGURES } from './morale/morale-figures.ts';
import { COHORT_FIGURES } from './cohorts/cohorts-figures.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import type { PackName } from './pack-settings.ts';
import { ALERT_FIGURES } from './alerts/alerts-figures.ts';
import { CALL_FIGURES } from './calls/calls-figures.ts';
import { COMMUNITY_FIGURES } from './community/community-figures.ts';
import { CASE_TYPE_FIGURES } from './case-types/case-types-figures.ts';
import { SAVES_FIGURES } from './saves/saves-figures.ts';
import { QUALITY_REVIEW_FIGURES } from './quality-review/quality-review-figures.ts';
import { SERVICE_FIGURES } from './service/service-figures.ts';
import { VOICE_FIGURES } from './voice/voice-figures.ts';
import { SWEEP_FIGURES } from './sweep/sweep-figures.ts';

/** The figures of each pack. */
export const PACK_FIGURES: Readonly<Record<PackName, readonly FigureDefinition[]>> = {
  sweep: SWEEP_FIGURES,
  saves: SAVES_FIGURES,
  qualityReview: QUALITY_REVIEW_FIGURES,
  calls: CALL_FIGURES,
  cohorts: COHORT_FIGURES,
  morale: MORALE_FIGURES,
  community: COMMUNITY_FIGURES,
  service: SERVICE_FIGURES,
  training: TRAINING_FIGURES,
  alerts: ALERT_FIGURES,
  voice: VOICE_FIGURES,
  upstream: UPSTREAM_FIGURES,
  progress: PROGRESS_FIGURES,
  caseTypes: CASE_TYPE_FIGURES,
  outreach: OUTREACH_FIGURES,
  surveys: SURVEY_FIGURES,
};
