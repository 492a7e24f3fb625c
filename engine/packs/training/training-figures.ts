import type { FigureDefinition, Parts } from '../../kpi/catalogue/figure-definition.ts';
import type { Counts } from '../../kpi/counters.ts';
import { ofPack, packQuotient, packTotal } from '../pack-figures.ts';
import { COACHED, MEASURED, TRAINED } from './training-counts.ts';

const OF_TRAINING = { family: 'people', id: 'K-111', source: 'S1', process: 'P-TRAIN' } as const;
const QUALITY = { ...OF_TRAINING, unit: 'points', scale: 0.01, estimator: 'mean', better: 'higher' } as const;

const meanOf = (counts: Counts, cell: number, column: number): number =>
  counts[cell + column + 1] / counts[cell + column];

/** (After − before) of the coached minus the same of the control group; unknown while one of the four is empty. */
const effect =
  (column: number) =>
  (counts: Counts): Parts => {
    const change = (before: number, after: number): number =>
      meanOf(counts, after, column) - meanOf(counts, before, column);
    const coached = change(TRAINED.coachedBefore, TRAINED.coachedAfter);
    return [coached - change(TRAINED.controlBefore, TRAINED.controlAfter), 1];
  };

const quality = (cell: number) => packQuotient('training', cell + MEASURED.hundredths, cell + MEASURED.replies);

/** What coaching does, beside a control group (K-111). */
export const TRAINING_FIGURES: readonly FigureDefinition[] = [
  {
    ...OF_TRAINING,
    key: 'trainingEffect',
    label: 'Training effect on first replies',
    unit: 'points',
    scale: 0.01,
    estimator: 'count',
    better: 'higher',
    above: 'change of the quality of first replies, points of 100, of the coached minus that of the others',
    of: ofPack('training', effect(MEASURED.replies)),
  },
  {
    ...OF_TRAINING,
    key: 'trainingEffectStars',
    label: 'Training effect on reviews',
    unit: 'stars',
    scale: 1,
    estimator: 'count',
    better: 'higher',
    above: 'change of the stars of reviews of answers of the coached minus that of the others',
    of: ofPack('training', effect(MEASURED.reviews)),
  },
  {
    ...QUALITY,
    key: 'coachedBefore',
    label: 'First replies of the coached, before',
    above: 'quality of first replies in the days before a coaching, of those who will be coached',
    below: 'such replies',
    of: quality(TRAINED.coachedBefore),
  },
  {
    ...QUALITY,
    key: 'coachedAfter',
    label: '… and after',
    above: 'quality of first replies in the days after a coaching, of those who were coached',
    below: 'such replies',
    of: quality(TRAINED.coachedAfter),
  },
  {
    ...QUALITY,
    key: 'controlBefore',
    label: 'First replies of the others, before',
    above: 'quality of first replies in the days before a coaching, of those who will not be coached',
    below: 'such replies',
    of: quality(TRAINED.controlBefore),
  },
  {
    ...QUALITY,
    key: 'controlAfter',
    label: '… and after',
    above: 'quality of first replies in the days after a coaching, of those who were there and not coached',
    below: 'such replies',
    of: quality(TRAINED.controlAfter),
  },
  {
    ...OF_TRAINING,
    key: 'coachings',
    label: 'Experts coached',
    unit: 'count',
    scale: 1,
    estimator: 'count',
    better: 'neither',
    above: 'experts who were coached, each time',
    of: packTotal('training', COACHED),
  },
];
