import type { FollowUpSettings } from './work-settings.ts';

/** Whether a customer's message is forgotten, so that only the follow-up limit ends the wait (third cause of K-03). */
export function isFollowUpForgotten(settings: FollowUpSettings, uniform: number): boolean {
  return uniform < settings.forgottenShare;
}

/** Work that a follow-up asks for, in whole ms: a part of the work on the first reply. The factors of the expert come on top. */
export function followUpWork(settings: FollowUpSettings, firstWork: number): number {
  return Math.round(settings.workPart * firstWork);
}
