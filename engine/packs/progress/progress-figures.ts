import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { MS_PER_HOUR } from '../../kpi/catalogue/parts.ts';
import { ofPack, packQuotient, packTotal } from '../pack-figures.ts';
import { PROGRESS } from './progress-notes.ts';
import { NOTED } from './progress.ts';

const NOTE = { family: 'care', source: 'S2', process: 'P-NOTE' } as const;
const HOURS = {
  ...NOTE,
  id: 'K-40',
  unit: 'hours',
  scale: 1 / MS_PER_HOUR,
  estimator: 'mean',
  better: 'lower',
} as const;
const BELOW = 'tickets solved, however often they were open again';

const inState = (state: number, key: string, label: string, above: string): FigureDefinition => ({
  ...HOURS,
  key,
  label,
  above,
  below: BELOW,
  of: packQuotient('progress', NOTED.msInState + state, NOTED.solved),
});

/** How long tickets are in each state, and whose time that is (K-40, D-18). */
export const PROGRESS_FIGURES: readonly FigureDefinition[] = [
  inState(PROGRESS.new, 'hoursNew', 'Time new', 'time in which nobody had the ticket'),
  inState(PROGRESS.inProgress, 'hoursInProgress', 'Time in progress', 'time in which somebody worked on the ticket'),
  inState(
    PROGRESS.withCustomer,
    'hoursWithCustomer',
    'Time waiting for the customer',
    'time between a reply and what the customer wrote back',
  ),
  inState(
    PROGRESS.withThirdParty,
    'hoursWithThirdParty',
    'Time waiting for a third party',
    'time between a question to somebody outside and the answer',
  ),
  inState(
    PROGRESS.onHold,
    'hoursOnHold',
    'Time on hold',
    'time in which somebody had the ticket and did not work on it',
  ),
  {
    ...HOURS,
    key: 'hoursOfAgents',
    id: 'K-60',
    label: 'Time to resolution, the experts’ part',
    above: 'time in which an expert had the ticket and it was nobody else’s turn',
    below: BELOW,
    of: ofPack('progress', (counts) => [
      counts[NOTED.msInState + PROGRESS.inProgress] + counts[NOTED.msInState + PROGRESS.onHold],
      counts[NOTED.solved],
    ]),
  },
  {
    ...HOURS,
    key: 'hoursOfBusiness',
    id: 'K-60',
    label: 'Time to resolution in business hours',
    above: 'hours of business from the arrival to the last solution',
    below: BELOW,
    of: packQuotient('progress', NOTED.msOfBusiness, NOTED.solved),
  },
  {
    ...HOURS,
    key: 'hoursOnTheWall',
    id: 'K-60',
    label: 'Time to resolution by the clock',
    above: 'time in all five states: from the arrival to the last solution',
    below: BELOW,
    of: ofPack('progress', (counts) => [
      counts.slice(NOTED.msInState, NOTED.msInState + NOTED.solved).reduce((sum, time) => sum + time, 0),
      counts[NOTED.solved],
    ]),
  },
  {
    ...HOURS,
    key: 'thirdPartyWait',
    label: 'A third party’s time to answer',
    better: 'neither',
    above: 'time from a question to somebody outside to the answer',
    below: 'answers of third parties that were still waited for',
    of: packQuotient('progress', NOTED.msAsked, NOTED.answered),
  },
  {
    ...NOTE,
    id: 'K-40',
    key: 'thirdPartiesAsked',
    label: 'Tickets that needed a third party',
    unit: 'tickets',
    scale: 1,
    estimator: 'count',
    better: 'neither',
    above: 'tickets whose first reply said that somebody outside had to be asked',
    of: packTotal('progress', NOTED.asked),
  },
];
