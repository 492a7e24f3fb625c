import { describe, expect, it } from 'vitest';
import { commonLevers, isBehind, precedes, type StampedLever } from '../../../engine/replay/command-log.ts';

const moment = (at: number, eventsPlayed: number) => ({ at, eventsPlayed });
const burst = (at: number, count = 1): StampedLever => ({ lever: 'burst', count, at, eventsPlayed: at });

describe('moments of a run', () => {
  it('come one after the other by events, then by time', () => {
    expect(precedes(moment(5, 1), moment(5, 2))).toBe(true);
    expect(precedes(moment(5, 2), moment(6, 2))).toBe(true);
    expect(precedes(moment(6, 2), moment(6, 2))).toBe(false);
    expect(precedes(moment(6, 2), moment(5, 2))).toBe(false);
  });

  it('lie behind another by their events, or by their time alone where only that is asked for', () => {
    expect(isBehind(moment(5, 1), moment(5, 2))).toBe(true);
    expect(isBehind({ at: 5, eventsPlayed: undefined }, moment(5, 2))).toBe(false);
    expect(isBehind({ at: 4, eventsPlayed: undefined }, moment(5, 2))).toBe(true);
  });
});

describe('two logs', () => {
  it('have in common what they begin with, whatever the order of the keys', () => {
    const turned: StampedLever = { eventsPlayed: 1, at: 1, count: 1, lever: 'burst' };
    expect(commonLevers([burst(1), burst(2)], [turned, burst(3)])).toBe(1);
    expect(commonLevers([burst(1), burst(2, 7)], [burst(1), burst(2, 8)])).toBe(1);
    expect(commonLevers([burst(1)], [])).toBe(0);
    expect(commonLevers([burst(1)], [burst(1), burst(2)])).toBe(1);
  });
});
