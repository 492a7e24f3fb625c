import type { FigureDefinition, Parts } from '../../kpi/catalogue/figure-definition.ts';
import { MS_PER_MINUTE } from '../../kpi/catalogue/parts.ts';
import type { Counts } from '../../kpi/counters.ts';
import type { Slice } from '../../kpi/slice.ts';
import { ofPack, packQuotient, packTotal } from '../pack-figures.ts';
import { ALERTED } from './alerts.ts';

const ALERT = { family: 'care', id: 'K-34', source: 'S2', process: 'P-ALERT' } as const;
const COUNT = { ...ALERT, unit: 'count', scale: 1, estimator: 'count', better: 'lower' } as const;
const SHARE = { ...ALERT, unit: 'percent', scale: 100, estimator: 'ratio' } as const;

const raisedIn = (counts: Counts): number =>
  counts[ALERTED.raised] + counts[ALERTED.raised + 1] + counts[ALERTED.raised + 2] + counts[ALERTED.raised + 3];
const missedIn = (counts: Counts): number => counts[ALERTED.missedFirstReply] + counts[ALERTED.missedResolution];
const ofRaised = (column: number): ((slice: Slice) => Parts) =>
  ofPack('alerts', (counts) => [counts[column], raisedIn(counts)]);
const ofMissed = (column: number): ((slice: Slice) => Parts) =>
  ofPack('alerts', (counts) => [counts[column], missedIn(counts)]);

const atRung = (rung: number, label: string, above: string): FigureDefinition => ({
  ...COUNT,
  key: `alertsAtRung${rung}`,
  label,
  above,
  of: packTotal('alerts', ALERTED.raised + rung - 1),
});

/** Alerts before a target is missed, and what came of them (K-34). */
export const ALERT_FIGURES: readonly FigureDefinition[] = [
  {
    ...COUNT,
    key: 'alertsRaised',
    label: 'Alerts raised',
    above: 'alerts at all rungs',
    of: ofPack('alerts', (counts) => [raisedIn(counts), 1]),
  },
  atRung(1, '… at the first rung', 'alerts at the first rung, half of what is allowed by default'),
  atRung(2, '… at the second rung', 'alerts at the second rung, three quarters of what is allowed by default'),
  atRung(3, '… at the third rung', 'alerts at the third rung, nine tenths of what is allowed by default'),
  atRung(4, '… at the fourth rung', 'alerts at the fourth rung and above, all of what is allowed by default'),
  {
    ...SHARE,
    key: 'alertsAcknowledged',
    label: 'Alerts acknowledged',
    better: 'higher',
    above: 'alerts that a supervisor took up while they were open',
    below: 'alerts raised',
    of: ofRaised(ALERTED.acknowledged),
  },
  {
    ...SHARE,
    key: 'alertsIgnored',
    label: 'Alerts ignored',
    better: 'lower',
    above: 'alerts that nobody took up within the time for it, 1 h by default',
    below: 'alerts raised',
    of: ofRaised(ALERTED.ignored),
  },
  {
    ...SHARE,
    key: 'alertsOver',
    label: 'Alerts over by themselves',
    better: 'neither',
    above: 'alerts whose ticket got its reply, its solution or another end before anybody took them up',
    below: 'alerts raised',
    of: ofRaised(ALERTED.over),
  },
  {
    ...ALERT,
    key: 'timeToAcknowledge',
    label: 'Time to acknowledge an alert',
    unit: 'minutes',
    scale: 1 / MS_PER_MINUTE,
    estimator: 'mean',
    better: 'lower',
    above: 'time from alerts to their acknowledgement',
    below: 'alerts acknowledged',
    of: packQuotient('alerts', ALERTED.msToAcknowledge, ALERTED.acknowledged),
  },
  {
    ...COUNT,
    key: 'firstReplyTargetsMissed',
    label: 'First-reply targets missed',
    above: 'tickets still without a reply when their allowed time was over',
    of: packTotal('alerts', ALERTED.missedFirstReply),
  },
  {
    ...COUNT,
    key: 'resolutionTargetsMissed',
    label: 'Resolution targets missed',
    above: 'tickets not solved, or open again, when their allowed time was over or later',
    of: packTotal('alerts', ALERTED.missedResolution),
  },
  {
    ...SHARE,
    key: 'missedAfterAlert',
    label: 'Missed after a warning',
    better: 'neither',
    above: 'missed targets with an alert before the limit',
    below: 'missed targets of either kind',
    of: ofMissed(ALERTED.missedWarned),
  },
  {
    ...SHARE,
    key: 'missedAfterAcknowledgement',
    label: '… that was taken up',
    better: 'lower',
    above: 'missed targets with an alert that had been acknowledged',
    below: 'missed targets of either kind',
    of: ofMissed(ALERTED.missedAcknowledged),
  },
];
