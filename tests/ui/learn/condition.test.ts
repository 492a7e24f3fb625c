import { describe, expect, it } from 'vitest';
import { progressOf, type Condition } from '../../../ui/learn/condition.ts';
import type { LessonFacts } from '../../../ui/learn/lesson-facts.ts';

const nothing: LessonFacts = {
  sinceStep: 0,
  isPredicted: false,
  levers: [],
  figure: () => ({ value: null, cases: 0 }),
  figureOfStep: () => ({ value: null, cases: 0 }),
  events: () => 0,
  pairs: [],
  difference: () => ({ pairs: 0, mean: null, halfWidth: null }),
  curve: [],
};

const met = (condition: Condition, facts: Partial<LessonFacts>): boolean =>
  progressOf(condition, { ...nothing, ...facts }).isMet;

describe('what ends a step of a lesson', () => {
  it('simulated time, to the minute', () => {
    const hour: Condition = { kind: 'passed', minutes: 60 };
    expect(met(hour, { sinceStep: 3_599_999 })).toBe(false);
    expect(met(hour, { sinceStep: 3_600_000 })).toBe(true);
    expect(progressOf(hour, { ...nothing, sinceStep: 1_800_000 })).toEqual({
      isMet: false,
      share: 0.5,
      words: '30 of 60 simulated minutes',
    });
  });

  it('the lever that is asked for, and no other', () => {
    const off: Condition = {
      kind: 'lever',
      lever: 'notifications',
      words: 'alerts off',
      is: (lever) => lever.lever === 'notifications' && !lever.on,
    };
    expect(met(off, { levers: [{ lever: 'standing', on: false }] })).toBe(false);
    expect(met(off, { levers: [{ lever: 'notifications', on: true, share: 1 }] })).toBe(false);
    expect(met(off, { levers: [{ lever: 'notifications', on: false, share: 1 }] })).toBe(true);
  });

  it('a figure beyond its threshold once enough cases stand below the line', () => {
    const high: Condition = { kind: 'figure', key: 'x', isAbove: true, threshold: 10, cases: 100, words: '100 cases' };
    expect(met(high, { figure: () => ({ value: 11, cases: 99 }) })).toBe(false);
    expect(met(high, { figure: () => ({ value: 10, cases: 100 }) })).toBe(false);
    expect(met(high, { figure: () => ({ value: 11, cases: 100 }) })).toBe(true);
    expect(progressOf(high, { ...nothing, figure: () => ({ value: 11, cases: 50 }) }).share).toBe(0.45);
  });

  it('pairs of days that went both ways, where that is asked for', () => {
    const both: Condition = { kind: 'pairs', count: 2, isPaired: false, bothWays: true };
    const pair = (first: number, second: number, isPaired = false) => ({ values: [first, second] as const, isPaired });
    expect(met(both, { pairs: [pair(1, 2), pair(1, 3)] })).toBe(false);
    expect(met(both, { pairs: [pair(1, 2), pair(3, 1, true)] })).toBe(false);
    expect(met(both, { pairs: [pair(1, 2), pair(3, 1)] })).toBe(true);
  });

  it('all of several, and the words say what is left', () => {
    const all: Condition = {
      kind: 'all',
      of: [
        { kind: 'events', type: 'offer-rejected', count: 2, words: 'rejected offers' },
        { kind: 'events', type: 'offer-expired', count: 1, words: 'expired offers' },
      ],
    };
    const events = (type: string): number => (type === 'offer-rejected' ? 2 : 0);
    expect(progressOf(all, { ...nothing, events })).toEqual({
      isMet: false,
      share: 0.5,
      words: '0 of 1 expired offers',
    });
    expect(met(all, { events: () => 2 })).toBe(true);
  });
});
