import { describe, expect, it } from 'vitest';
import { chatTurnTime, concurrencyFactor, concurrencyLoss } from '../../../engine/behaviour/chatting.ts';
import { DEFAULT_WORK } from '../../../engine/behaviour/work-settings.ts';

const { chat } = DEFAULT_WORK;
const work = {
  baseWork: 30_000,
  difficulty: 0.25,
  skill: 1,
  ticketsDone: 500,
  workPace: 1,
  load: 1,
  fatigue: 0,
  readFraction: 1,
};

describe('chats at once', () => {
  it('slow each turn by 12 % a chat', () => {
    expect([1, 2, 3].map((chats) => concurrencyFactor(chat, chats))).toEqual([1, 1.12, 1.24]);
  });

  it('cost quality from the third on', () => {
    expect(concurrencyLoss(chat, 0)).toBe(0);
    expect(concurrencyLoss(chat, 2)).toBe(0);
    expect(concurrencyLoss(chat, 3)).toBeCloseTo(0.03, 12);
    expect(concurrencyLoss(chat, 5)).toBeCloseTo(0.09, 12);
  });

  it('take the work of the turn times the factors, and no notice of how many emails are open', () => {
    expect(chatTurnTime(DEFAULT_WORK, work, 1)).toBe(30_000);
    expect(chatTurnTime(DEFAULT_WORK, work, 3)).toBe(37_200);
    expect(chatTurnTime(DEFAULT_WORK, { ...work, load: 0 }, 3)).toBe(37_200);
    // skill 0.8: · 1.1; difficulty 0.5: · 1.4
    expect(chatTurnTime(DEFAULT_WORK, { ...work, skill: 0.8, difficulty: 0.5 }, 1)).toBe(46_200);
  });

  it('leave a simple turn of the usual expert under a minute on average, three at a time (K-51)', () => {
    // The mean of the usual law of a turn: a median of 30 s and a sigma of 0.5.
    const usual = { ...work, baseWork: 30_000 * Math.exp(0.125), skill: 0.8, readFraction: 0.9 };
    expect(chatTurnTime(DEFAULT_WORK, usual, 3)).toBeLessThan(60_000);
  });
});
