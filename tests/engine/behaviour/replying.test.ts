import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import {
  chatReplyDelay,
  CUSTOMER_REPLY,
  emailReplyDelay,
  reopenShare,
  replyAfterChat,
  replyToChatTurn,
  replyToEmail,
} from '../../../engine/behaviour/replying.ts';
import { HOUR, ticketsServedBy } from './population.ts';

const { replies, reopening } = DEFAULT_CUSTOMER_BEHAVIOUR;
const STEPS = 10_000;
const grid = Array.from({ length: STEPS }, (_, step) => (step + 0.5) / STEPS);

/** Shares of silence, thanks, question and not solved over an even grid of uniforms. */
function shares(answer: (uniform: number) => number): number[] {
  const counts = [0, 0, 0, 0];
  for (const uniform of grid) counts[answer(uniform)] = (counts[answer(uniform)] ?? 0) + 1;
  return counts.map((count) => count / STEPS);
}

describe('reopening', () => {
  it('is 4 %, plus 35 % of what quality lacks, plus 15 % when an escalation was missed', () => {
    expect(reopenShare(reopening, 1, false)).toBeCloseTo(0.04, 12);
    expect(reopenShare(reopening, 0.8, false)).toBeCloseTo(0.11, 12);
    expect(reopenShare(reopening, 0.8, true)).toBeCloseTo(0.26, 12);
    expect(reopenShare(reopening, 0, true)).toBeCloseTo(0.54, 12);
  });

  it('is about 10 % over the default population', () => {
    for (const seed of [7, 8]) {
      expect(Math.abs(ticketsServedBy('steady', seed).reopenShare - 0.1), `seed ${seed}`).toBeLessThan(0.01);
    }
  });
});

describe('what follows an answered email', () => {
  it('is a reply in a quarter of cases, 30 % of them thanks, the rest not solved or further questions', () => {
    const [silence, thanks, question, notSolved] = shares((uniform) => replyToEmail(replies, 0.1, uniform));
    expect(silence).toBeCloseTo(0.75, 9);
    expect(thanks).toBeCloseTo(0.075, 9);
    expect(question).toBeCloseTo(0.075, 9);
    expect(notSolved).toBeCloseTo(0.1, 9);
  });

  it('is more than that after a bad answer, without fewer thanks', () => {
    const [silence, thanks, question, notSolved] = shares((uniform) => replyToEmail(replies, 0.4, uniform));
    expect(silence).toBeCloseTo(0.525, 9);
    expect(thanks).toBeCloseTo(0.075, 9);
    expect(question).toBe(0);
    expect(notSolved).toBeCloseTo(0.4, 9);
  });

  it('comes after 3 hours at the median and never beyond 48', () => {
    const times = grid.map((uniform) => emailReplyDelay(replies, uniform));
    expect(Math.max(...times)).toBeLessThanOrEqual(48 * HOUR);
    // Given that it lies below 48 h, as 98.96 % of lognormals of this law do.
    const below = times.filter((time) => time <= 3 * HOUR).length / STEPS;
    expect(below).toBeCloseTo(0.5 / 0.98957, 3);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });
});

describe('what follows a turn of a chat', () => {
  it('is another question in 70 %, thanks from 30 % of the others', () => {
    const [silence, thanks, question, notSolved] = shares((uniform) => replyToChatTurn(replies, uniform));
    expect(question).toBeCloseTo(0.7, 9);
    expect(thanks).toBeCloseTo(0.09, 9);
    expect(silence).toBeCloseTo(0.21, 9);
    expect(notSolved).toBe(0);
  });

  it('comes after 45 seconds on average', () => {
    const mean = grid.reduce((sum, uniform) => sum + chatReplyDelay(replies, uniform), 0) / STEPS;
    expect(mean / 45_000).toBeCloseTo(1, 3);
  });

  it('may come back after the end as not solved', () => {
    expect(replyAfterChat(0.1, 0.0999)).toBe(CUSTOMER_REPLY.notSolved);
    expect(replyAfterChat(0.1, 0.1)).toBe(CUSTOMER_REPLY.silence);
  });

  it('never turns from coming back to silence by a worse answer', () => {
    const share = fc.double({ min: 0, max: 0.54, noNaN: true });
    const uniform = fc.double({ min: 0.000001, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(share, share, uniform, (one, other, draw) => {
        if (replyToEmail(replies, Math.min(one, other), draw) === CUSTOMER_REPLY.silence) return;
        expect(replyToEmail(replies, Math.max(one, other), draw)).not.toBe(CUSTOMER_REPLY.silence);
      }),
    );
  });
});
