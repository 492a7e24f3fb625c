import type { PatienceSettings } from './customer-settings.ts';
import { lognormalTime } from './quantiles.ts';

/** How long the sender of an email waits for the first human reply before giving up, in ms. */
export function emailPatience(settings: PatienceSettings, uniform: number): number {
  return lognormalTime(settings.emailMedian, settings.emailSigma, uniform);
}

/** How long a customer waits for the first reply in a chat, in ms. */
export function chatPatience(settings: PatienceSettings, uniform: number): number {
  return lognormalTime(settings.chatMedian, settings.chatSigma, uniform);
}

/** How long a customer waits for the next turn of a chat, in ms. */
export function betweenTurnsPatience(settings: PatienceSettings, uniform: number): number {
  return lognormalTime(settings.betweenTurnsMedian, settings.betweenTurnsSigma, uniform);
}

/** How long a caller waits in the voice queue, in ms. */
export function voicePatience(settings: PatienceSettings, uniform: number): number {
  return lognormalTime(settings.voiceMedian, settings.voiceSigma, uniform);
}

/** Whether somebody who leaves a chat does so without a word, so that the chat keeps its place until it is found out. */
export function leavesSilently(settings: PatienceSettings, uniform: number): boolean {
  return uniform < settings.silentShare;
}
