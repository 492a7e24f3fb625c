import type { AcknowledgementSettings, ChasingSettings, ExpectationSettings } from './customer-settings.ts';
import { lognormalTime } from './quantiles.ts';

/**
 * When a customer expects the first reply, as time from creation in ms. For email the inverse of a piecewise-linear
 * distribution: 40 % within 15 minutes, 60 % within 4 hours, 78 % within a day, the rest within three.
 */
export function expectedReplyTime(settings: ExpectationSettings, channelIsChat: boolean, uniform: number): number {
  if (channelIsChat) return settings.chat;
  const fast = settings.speedMindedShare;
  const hours = settings.withinHoursShare;
  const day = 1 - settings.patientShare;
  if (uniform < fast) return between(settings.soonest, settings.speedMindedWithin, uniform / fast);
  if (uniform < hours) return between(settings.speedMindedWithin, settings.hours, (uniform - fast) / (hours - fast));
  if (uniform < day) return between(settings.hours, settings.day, (uniform - hours) / (day - hours));
  return between(settings.day, settings.longest, (uniform - day) / (1 - day));
}

function between(from: number, to: number, part: number): number {
  return Math.round(from + (to - from) * part);
}

/** Time from creation to the moment at which the customer may first write again, in ms. */
export function firstChaseDelay(settings: ChasingSettings, channelIsChat: boolean, expected: number): number {
  return channelIsChat ? expected : Math.max(expected, settings.soonest);
}

/** Time from one such moment to the next, in ms: about a day. */
export function nextChaseDelay(settings: ChasingSettings, uniform: number): number {
  return lognormalTime(settings.gap, settings.gapSigma, uniform);
}

/**
 * Chance that the customer writes again at that moment, having done so `chases` times already: 0.35, then 0.6 times as much each
 * time; half of it when the ticket was acknowledged. A customer who does not write stops chasing.
 */
export function chaseShare(
  settings: ChasingSettings,
  acknowledgement: AcknowledgementSettings,
  chases: number,
  acknowledged: boolean,
): number {
  let share = acknowledged ? settings.firstShare * acknowledgement.chaseFactor : settings.firstShare;
  for (let chase = 0; chase < chases; chase++) share *= settings.repeatFactor;
  return share;
}
