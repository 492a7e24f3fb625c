import { describe, expect, it } from 'vitest';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import {
  betweenTurnsPatience,
  chatPatience,
  emailPatience,
  leavesSilently,
  voicePatience,
} from '../../../engine/behaviour/patience.ts';
import { HOUR, MINUTE } from './population.ts';

const { patience } = DEFAULT_CUSTOMER_BEHAVIOUR;

describe('patience', () => {
  it('has the median of its channel', () => {
    expect(chatPatience(patience, 0.5)).toBe(4 * MINUTE);
    expect(betweenTurnsPatience(patience, 0.5)).toBe(3 * MINUTE);
    expect(emailPatience(patience, 0.5)).toBe(96 * HOUR);
    expect(voicePatience(patience, 0.5)).toBe(4.5 * MINUTE);
  });

  it('has memory: who has waited 4 minutes for a chat leaves sooner than at the start, who has waited 40 later', () => {
    const steps = 100_000;
    const times = Array.from({ length: steps }, (_, step) => chatPatience(patience, (step + 0.5) / steps));
    const hazard = (from: number): number =>
      times.filter((time) => time > from && time <= from + 15_000).length / times.filter((time) => time > from).length;
    expect(hazard(4 * MINUTE)).toBeGreaterThan(2 * hazard(15_000));
    expect(hazard(40 * MINUTE)).toBeLessThan(0.8 * hazard(4 * MINUTE));
  });

  it('ends without a word in 7 of 10 chats', () => {
    expect(leavesSilently(patience, 0.699)).toBe(true);
    expect(leavesSilently(patience, 0.7)).toBe(false);
  });
});
