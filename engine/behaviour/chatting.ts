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

/** Time to write one turn while c chats are open, in whole ms. The view's base work is that of the turn; its load is not used. */
export function chatTurnTime(settings: WorkSettings, work: WorkView, chats: number): number {
  return Math.round(work.baseWork * effortFactor(settings, work) * concurrencyFactor(settings.chat, chats));
}
