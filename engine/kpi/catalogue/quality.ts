import { COUNTER } from '../counters.ts';
import type { FigureDefinition } from './figure-definition.ts';
import { FEWEST_REVIEWS, quotient, total } from './parts.ts';

const SCORE = { family: 'quality', unit: 'stars', scale: 1, estimator: 'mean', better: 'higher' } as const;
const SHARE = { family: 'quality', unit: 'percent', scale: 100, estimator: 'ratio' } as const;

/** What customers say, and whether escalations were right (K-22 to K-28). */
export const QUALITY_FIGURES: readonly FigureDefinition[] = [
  {
    ...SCORE,
    key: 'reviewScore',
    id: 'K-22',
    label: 'Review score, all',
    above: 'stars of all reviews',
    below: 'reviews',
    source: 'S0',
    process: 'P-SURV',
    fewest: FEWEST_REVIEWS,
    of: quotient(COUNTER.stars, COUNTER.reviews),
  },
  {
    ...SCORE,
    key: 'controllableScore',
    id: 'K-23',
    label: 'Review score, controllable',
    above: 'stars of reviews whose reason an expert could have done something about',
    below: 'such reviews',
    source: 'S0',
    process: 'P-SURV',
    fewest: FEWEST_REVIEWS,
    of: quotient(COUNTER.controllableStars, COUNTER.controllableReviews),
  },
  {
    key: 'reviewsFiltered',
    id: 'K-23',
    label: '… reviews filtered out',
    family: 'quality',
    unit: 'reviews',
    scale: 1,
    estimator: 'count',
    better: 'neither',
    above: 'reviews whose reason no expert could have done anything about',
    source: 'S0',
    process: 'P-SURV',
    of: ({ counts }) => [counts[COUNTER.reviews] - counts[COUNTER.controllableReviews], 1],
  },
  {
    ...SHARE,
    key: 'wonOver',
    id: 'K-24',
    label: 'Unlucky customers won over',
    better: 'higher',
    above: 'reviews of four stars and more of tickets with an uncontrollable cause',
    below: 'reviews of tickets with an uncontrollable cause',
    source: 'S0',
    process: 'P-SURV P-WORK',
    fewest: FEWEST_REVIEWS,
    of: quotient(COUNTER.unluckyWonOver, COUNTER.unluckyReviews),
  },
  {
    key: 'reviews',
    label: 'Reviews',
    family: 'quality',
    unit: 'reviews',
    scale: 1,
    estimator: 'count',
    better: 'neither',
    above: 'reviews left',
    source: 'S0',
    process: 'P-SURV',
    of: total(COUNTER.reviews),
  },
  {
    ...SHARE,
    key: 'escalatedCorrectly',
    id: 'K-28',
    label: 'Escalations that were right',
    better: 'higher',
    above: 'escalations by experts of tickets that needed it',
    below: 'escalations by experts',
    source: 'S0',
    process: 'P-ESC',
    of: ({ counts }) => [
      counts[COUNTER.escalatedCorrectly],
      counts[COUNTER.escalatedCorrectly] + counts[COUNTER.escalatedIncorrectly],
    ],
  },
];
