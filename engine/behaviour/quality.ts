import { exp } from '../random/elementary.ts';
import { normalQuantile } from '../random/normal.ts';
import { concurrencyLoss } from './chatting.ts';
import { asShare } from './quantiles.ts';
import type { QualitySettings, WorkSettings } from './work-settings.ts';

/** An answer about to be sent. The caller fills one and uses it again. */
export interface AnswerView {
  /** 0..1. */
  skill: number;
  /** 0..1. */
  difficulty: number;
  /** 0..1. */
  readFraction: number;
  /** 0..1. */
  fatigue: number;
  /** Unanswered tickets ÷ cap, 0..1. */
  load: number;
  /** Chats open at once; 0 for an email. */
  chats: number;
}

/** What reading a fraction r is worth: 1 − e^(−r/0.35), 0.94 when all is read. */
export function readingQuality(settings: QualitySettings, readFraction: number): number {
  return 1 - exp(-readFraction / settings.readingScale);
}

/** How well somebody of that skill can answer a ticket of that difficulty, all of it read and understood. */
export function competence(settings: QualitySettings, skill: number, difficulty: number): number {
  return settings.base + settings.skillGain * skill - settings.difficultyLoss * difficulty * (1 - skill);
}

/** Quality to expect of an answer, 0..1: competence × reading − what fatigue, load and parallel chats cost. */
export function expectedQuality(settings: WorkSettings, answer: AnswerView): number {
  const quality = settings.quality;
  const best = competence(quality, answer.skill, answer.difficulty) * readingQuality(quality, answer.readFraction);
  const hurry = settings.working.loadResponse === 'speed-up' ? settings.working.loadQualityLoss * answer.load : 0;
  const loss = quality.fatigueLoss * answer.fatigue + hurry + concurrencyLoss(settings.chat, answer.chats);
  return asShare(best - loss);
}

/** Quality of one answer, 0..1: what to expect and the luck of the day. */
export function answerQuality(settings: WorkSettings, answer: AnswerView, uNoise: number): number {
  return asShare(expectedQuality(settings, answer) + settings.quality.noise * normalQuantile(uNoise));
}
