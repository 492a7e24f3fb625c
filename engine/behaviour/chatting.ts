import { lognormalTime } from './quantiles.ts';
import { effortFactor, type WorkView } from './work-time.ts';
import type { ChatSettings, WorkSettings } from './work-settings.ts';

/** 1 + 0.12 (c − 1) with c chats at once, at least one. */
export function concurrencyFactor(settings: ChatSettings, chats: number): number {
  return 1 + settings.turnSlowdown * (chats - 1);
}

/** 0.03 (c − 2)+ with c chats at once. */
export function concurrencyLoss(settings: ChatSettings, chats: number): number {
  return settings.qualityLoss * Math.max(0, chats - settings.freeChats);
}

/** Time to write one turn while c chats are open, in whole ms. The view's base work and load are not used. */
export function chatTurnTime(settings: WorkSettings, work: WorkView, chats: number, uniform: number): number {
  const chat = settings.chat;
  const turn = lognormalTime(chat.turnMedian, chat.turnSigma, uniform);
  return Math.round(turn * effortFactor(settings, work) * concurrencyFactor(chat, chats));
}
