import type { FollowUpSettings } from './work-settings.ts';

/** Whether a customer's message is forgotten, so that only the follow-up limit ends the wait (third cause of K-03). */
export function isFollowUpForgotten(settings: FollowUpSettings, uniform: number): boolean {
  return uniform < settings.forgottenShare;
}

/** Time to answer a customer who wrote back, in whole ms: a part of the work on the first reply, with the same factors. */
export function followUpTime(settings: FollowUpSettings, firstWorkTime: number): number {
  return Math.round(settings.workPart * firstWorkTime);
}
