import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../engine/simulation.ts';
import { PURPOSE } from '../../../engine/random/purposes.ts';
import { LIMIT } from '../../../engine/world/limits.ts';
import { scenarioWith } from '../../scenarios.ts';

const MINUTE = 60_000;
const [EMAIL, CHAT] = [0, 1];

const limitsWith = (email: object, desk: object = {}) =>
  new Simulation(
    scenarioWith({
      seed: 'limits',
      desk: {
        channels: { email: { offerTimeout: '5 min', ...email }, chat: { offerTimeout: '90 s' } },
        ...desk,
      },
    }),
  ).world.limits;

describe('the limits of the desk', () => {
  it('are what each channel says, and Infinity where there is none', () => {
    const limits = limitsWith({ firstReplyTimeout: 'never', followUpTimeout: '24 h', silenceCloses: '2 d' });
    const of = (channel: number, kind: number) => limits.lengthOf(channel, kind, PURPOSE.offerLimit, 1, 0);
    expect(Object.values(LIMIT).map((kind) => of(EMAIL, kind))).toEqual([
      5 * MINUTE,
      Infinity,
      24 * 60 * MINUTE,
      48 * 60 * MINUTE,
    ]);
    expect(of(CHAT, LIMIT.offer)).toBe(1.5 * MINUTE);
    expect(limits.start(Infinity, 2, 0)).toBe(0);
    expect(limits.start(5, 2, 0)).toBeGreaterThan(0);
  });

  it('are drawn for each occasion where they are laws: the same for the same occasion, and right in the mean', () => {
    const limits = limitsWith({ offerTimeout: { law: 'exponential', mean: '5 min' } });
    const draw = (ticket: number) => limits.lengthOf(EMAIL, LIMIT.offer, PURPOSE.offerLimit, ticket, 0);
    const draws = Array.from({ length: 4000 }, (_, ticket) => draw(ticket));
    const mean = draws.reduce((sum, length) => sum + length, 0) / draws.length;
    // The deviation of the mean is 5 min ÷ √4000, that is 4.7 s.
    expect(Math.abs(mean - 5 * MINUTE), 'seed limits').toBeLessThan(4 * 4_744);
    expect(draw(7)).toBe(draws[7]);
    expect(draws.every(Number.isSafeInteger)).toBe(true);
    expect(limits.usual(EMAIL, LIMIT.offer)).toBe(5 * MINUTE);
  });

  it('are changed for one channel and kind at a time', () => {
    const limits = limitsWith({ firstReplyTimeout: '1 h' });
    limits.change(EMAIL, LIMIT.offer, { law: 'constant', value: 1000 });
    expect([0, 1].map((channel) => limits.usual(channel, LIMIT.offer))).toEqual([1000, 1.5 * MINUTE]);
    expect(limits.usual(EMAIL, LIMIT.firstReply)).toBe(60 * MINUTE);
    limits.change(CHAT, LIMIT.offer, { law: 'constant', value: 2000 });
    expect([0, 1].map((channel) => limits.usual(channel, LIMIT.offer))).toEqual([1000, 2000]);
    limits.change(CHAT, LIMIT.offer, { law: 'exponential', mean: 3000 });
    expect(limits.usual(CHAT, LIMIT.offer)).toBe(3000);
    limits.change(CHAT, LIMIT.offer, { law: 'exponential', mean: 4000 });
    expect(limits.usual(CHAT, LIMIT.offer)).toBe(4000);
    limits.change(EMAIL, LIMIT.offer, null);
    expect(limits.usual(EMAIL, LIMIT.offer)).toBe(Infinity);
  });

  it('say for how long an expert is set aside, until the next shift where nothing is said', () => {
    expect(limitsWith({}, { afterMiss: { action: 'away', after: 1, lasts: '15 min' } }).setAsideFor(1, 1)).toBe(
      15 * MINUTE,
    );
    expect(limitsWith({}, { afterMiss: { action: 'away', after: 1, lasts: 'until back' } }).setAsideFor(1, 1)).toBe(
      Infinity,
    );
  });
});
