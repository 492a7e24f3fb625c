import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { packQuotient } from '../pack-figures.ts';
import { BALANCED, type Appraised } from './appraisal-marks.ts';
import { marksIn, REVIEWED } from './reviewed.ts';

const OF_EXPERTS = { family: 'sample', id: 'K-109', source: 'S1', unit: 'points', estimator: 'mean' } as const;

function markFigure(appraised: Appraised, label: string, what: string, process: string): FigureDefinition {
  return {
    ...OF_EXPERTS,
    key: `${appraised}Mark`,
    label,
    scale: 1,
    better: 'higher',
    above: `marks of 1 to 5 for ${what}, in appraisals`,
    below: 'appraisals with such a mark',
    process,
    of: packQuotient('qualityReview', marksIn(appraised) + 1, marksIn(appraised)),
  };
}

/** What appraisals say of experts from all round: reviewers, the roster, the desk, colleagues and customers (K-109). */
export const APPRAISAL_FIGURES: readonly FigureDefinition[] = [
  markFigure('competence', 'Competence of experts', 'the points of their reviewed replies', 'P-QA'),
  markFigure('behaviour', 'Behaviour of experts', 'initiative, enthusiasm, tone and greeting in their replies', 'P-QA'),
  markFigure('attendance', 'Attendance of experts', 'the part of their shifts for which they were there', 'P-STAT'),
  markFigure(
    'performance',
    'Performance of experts',
    'the part of their tickets that they solved, the others taken away or sent on without need',
    'P-TO2 P-TO3 P-ESC',
  ),
  markFigure(
    'teamwork',
    'Teamwork of experts',
    'the part of what they had accepted that no colleague had to take over',
    'P-TO2 P-TO3 P-OFFER',
  ),
  markFigure('customers', 'Experts in the eyes of customers', 'the mean of the stars of their reviews', 'P-SURV'),
  {
    ...OF_EXPERTS,
    key: 'balancedMark',
    label: 'Attendance, performance and behaviour',
    scale: 1 / BALANCED.length,
    better: 'higher',
    above: 'mean of the three marks in appraisals that have all of them',
    below: 'such appraisals',
    process: 'P-QA P-STAT',
    of: packQuotient('qualityReview', REVIEWED.balancedMarks, REVIEWED.balanced),
  },
  {
    ...OF_EXPERTS,
    key: 'markImbalance',
    label: '… from the best to the worst of the three',
    scale: 1,
    better: 'lower',
    above: 'marks between the best and the worst of the three',
    below: 'such appraisals',
    process: 'P-QA P-STAT',
    of: packQuotient('qualityReview', REVIEWED.imbalance, REVIEWED.balanced),
  },
];
