import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { packQuotient } from '../pack-figures.ts';
import { SURVEYS } from './surveys.ts';

const SHARE = {
  family: 'satisfaction',
  id: 'K-49',
  unit: 'percent',
  scale: 100,
  estimator: 'ratio',
  source: 'S2',
  process: 'P-NPS',
} as const;

/** Who is sent the survey, by what, and who answers (K-49). */
export const SURVEY_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'surveysSent',
    label: 'Surveys sent',
    better: 'higher',
    above: 'tickets whose customer was sent the survey with the first solution',
    below: 'tickets solved at least once',
    of: packQuotient('surveys', SURVEYS.sent, SURVEYS.due),
  },
  {
    ...SHARE,
    key: 'surveysAutomated',
    label: '… by the integration',
    better: 'neither',
    above: 'surveys that the integration sent and nobody had to think of',
    below: 'surveys sent',
    of: packQuotient('surveys', SURVEYS.automated, SURVEYS.sent),
  },
  {
    ...SHARE,
    key: 'surveysAnswered',
    label: '… answered',
    better: 'neither',
    above: 'surveys answered',
    below: 'surveys sent',
    of: packQuotient('surveys', SURVEYS.answered, SURVEYS.sent),
  },
];
