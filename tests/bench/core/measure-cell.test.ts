import { describe, expect, it } from 'vitest';
import { measureCell } from '../../../bench/core/measure-cell.ts';

const cell = { policy: 'least-loaded', experts: 40, skills: 3, waiting: 25 };

describe('a cell of the routing core', () => {
  const result = measureCell(cell, 'tiny');

  it('has speeds, latencies in order, and memory only where there are enough tickets to weigh', () => {
    const { decisionsPerSecond, eventsPerSecond, latency } = result;
    expect(decisionsPerSecond.byCpu).toBeGreaterThan(0);
    // Every offer is made by an event, and an event of this policy makes one offer at most in the long run.
    expect(eventsPerSecond).toBeGreaterThan(decisionsPerSecond.byCpu);
    expect(latency.p50).toBeLessThanOrEqual(latency.p99);
    expect(latency.p99).toBeLessThanOrEqual(latency.p999);
    expect(latency.p999).toBeLessThanOrEqual(latency.most);
    expect(result.bytesPerTicket).toBeNull();
  });

  it('finds the tickets that it asked for, and the calendar in balance', () => {
    expect(Math.abs(result.waitingFound - cell.waiting)).toBeLessThan(8);
    const { scheduled, cancelled, popped } = result.work;
    // In a desk that stays as full as it is, what comes into the calendar leaves it.
    expect(Math.abs(scheduled - cancelled - popped)).toBeLessThan(0.25);
  });

  it('is the same every time, but for its times', () => {
    const again = measureCell(cell, 'tiny');
    expect(again.fingerprint).toBe(result.fingerprint);
    expect(again.work).toEqual(result.work);
    expect(again.latency.samples).toBe(result.latency.samples);
  });

  it('is not timed when too few wait', () => {
    const idle = { ...cell, policy: 'pull', waiting: 1 };
    expect(measureCell(idle, 'tiny').waitingFound).toBeGreaterThanOrEqual(0);
    expect(() => measureCell({ ...cell, experts: 0 }, 'tiny')).toThrow();
  });
});
