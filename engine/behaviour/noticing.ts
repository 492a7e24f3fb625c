import { exp } from '../random/elementary.ts';
import type { AwaySettings, NoticingSettings } from './expert-settings.ts';
import { exponentialTime, lognormalTime } from './quantiles.ts';

/**
 * Time from an offer until an expert at the desk sees it, in ms. With notifications on the alert is missed with a small
 * chance; a missed alert, like one that is never shown, leaves only the next glance at the queue.
 *
 * Nobody sees anything while away: an offer that comes meanwhile, or whose delay ends meanwhile, is seen on return.
 */
export function noticeDelay(
  settings: NoticingSettings,
  channelIsChat: boolean,
  notificationsOn: boolean,
  uMiss: number,
  uDelay: number,
): number {
  if (!notificationsOn || uMiss < settings.missedAlertShare) return exponentialTime(settings.glanceMean, uDelay);
  return channelIsChat
    ? lognormalTime(settings.chatMedian, settings.chatSigma, uDelay)
    : lognormalTime(settings.emailMedian, settings.emailSigma, uDelay);
}

/** Share of offers that an expert at the desk without notifications never sees: e^(−timeout ÷ mean gap), 28.65 % of 5 minutes (K-10). */
export function neverSeenShare(settings: NoticingSettings, offerTimeout: number): number {
  return exp(-offerTimeout / settings.glanceMean);
}

/** Time at the desk until the next absence, in ms; ask only of experts who are ever away (`awayShare` > 0). */
export function timeAtDesk(settings: AwaySettings, uniform: number): number {
  return exponentialTime(settings.deskMean, uniform);
}

/** Length of an absence, in ms; its mean is the setting. */
export function timeAway(settings: AwaySettings, uniform: number): number {
  const median = settings.awayMean * exp((-settings.awaySigma * settings.awaySigma) / 2);
  return lognormalTime(median, settings.awaySigma, uniform);
}

/** Share of online time spent away from the desk, 0..1. */
export function awayShare(settings: AwaySettings): number {
  return settings.awayMean === 0 ? 0 : settings.awayMean / (settings.awayMean + settings.deskMean);
}
