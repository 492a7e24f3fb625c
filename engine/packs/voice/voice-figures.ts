import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { MS_PER_SECOND } from '../../kpi/catalogue/parts.ts';
import { packQuotient } from '../pack-figures.ts';
import { SPOKEN } from './voice.ts';

const VOICE = { family: 'voice', source: 'S1', process: 'P-VOICE' } as const;
const SHARE = { ...VOICE, unit: 'percent', scale: 100, estimator: 'ratio' } as const;
const share = (above: number, below: number): ReturnType<typeof packQuotient> => packQuotient('voice', above, below);

/** Calls: queue, answer, hold, transfer, abandon (K-83, K-85 to K-87). */
export const VOICE_FIGURES: readonly FigureDefinition[] = [
  {
    ...SHARE,
    key: 'voiceServiceLevel',
    label: 'Calls answered in time',
    better: 'higher',
    above: 'calls answered within the time set, 20 s by default',
    below: 'calls that came',
    source: 'I',
    of: share(SPOKEN.answeredInTime, SPOKEN.calls),
  },
  {
    ...VOICE,
    key: 'voiceSpeedOfAnswer',
    label: 'Speed of answer, calls',
    unit: 'seconds',
    scale: 1 / MS_PER_SECOND,
    estimator: 'mean',
    better: 'lower',
    above: 'time from a call to somebody picking up',
    below: 'calls answered',
    of: share(SPOKEN.msToAnswer, SPOKEN.answered),
  },
  {
    ...SHARE,
    key: 'voiceAbandoned',
    id: 'K-83',
    label: 'Calls abandoned in the queue',
    better: 'lower',
    process: 'P-VOICE P-CUST',
    above: 'callers who gave up before anybody picked up',
    below: 'calls that came',
    of: share(SPOKEN.abandonedInQueue, SPOKEN.calls),
  },
  {
    ...SHARE,
    key: 'callsHeld',
    id: 'K-85',
    label: 'Calls put on hold',
    better: 'lower',
    above: 'calls in which the caller was put on hold',
    below: 'calls answered',
    of: share(SPOKEN.held, SPOKEN.answered),
  },
  {
    ...VOICE,
    key: 'holdTime',
    id: 'K-85',
    label: 'Hold',
    unit: 'seconds',
    scale: 1 / MS_PER_SECOND,
    estimator: 'mean',
    better: 'lower',
    above: 'time on hold',
    below: 'holds',
    of: share(SPOKEN.msHeld, SPOKEN.holds),
  },
  {
    ...SHARE,
    key: 'longHolds',
    id: 'K-85',
    label: '… longer than a minute',
    better: 'lower',
    above: 'holds that lasted longer than most callers think right, 60 s by default',
    below: 'holds',
    of: share(SPOKEN.longHolds, SPOKEN.holds),
  },
  {
    ...VOICE,
    key: 'transfers',
    id: 'K-87',
    label: 'Transfers a call',
    unit: 'ratio',
    scale: 1,
    estimator: 'mean',
    better: 'lower',
    process: 'P-XFER',
    above: 'times that a caller was passed on',
    below: 'calls answered',
    of: share(SPOKEN.transfers, SPOKEN.answered),
  },
  {
    ...SHARE,
    key: 'transferredTwice',
    id: 'K-87',
    label: '… two and more',
    better: 'lower',
    process: 'P-XFER',
    above: 'calls passed on twice or more',
    below: 'calls answered',
    of: share(SPOKEN.transferredTwice, SPOKEN.answered),
  },
];
