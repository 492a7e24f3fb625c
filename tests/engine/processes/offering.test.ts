import { describe, expect, it } from 'vitest';
import { Day, MINUTE } from './day.ts';
import { accepts, declines, desk, IGNORES, linesOf, shift, table, team, traceOf } from './trace.ts';

describe('the limit of an offer', () => {
  it('beats an answer at the same millisecond, because it was scheduled first; one millisecond earlier the answer wins', () => {
    expect(traceOf(desk(['1 min'], team(accepts('300 s'), accepts('299999 ms'))))).toEqual(
      table(`
        0:01:00       0  arrives, offered A
        0:06:00       0  missed A, offered B
        0:10:59.999   0  accepted B
        0:20:59.999   0  answered B, solved, closed
      `),
    );
  });

  it('beats a refusal at the same millisecond too', () => {
    expect(traceOf(desk(['1 min'], team(declines('300 s'))))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:06:00   0  missed A
      `),
    );
  });

  it('never comes where there is none, and may be drawn', () => {
    const waits = (offerTimeout: unknown) =>
      traceOf(desk(['1 min'], { ...team(IGNORES), desk: { channels: { email: { offerTimeout } } } }));
    expect(waits('never')).toEqual(['0:01:00 0 arrives, offered A']);
    expect(waits({ law: 'uniform', from: '30 s', to: '30 s' })).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:30   0  missed A
      `),
    );
  });
});

describe('the cap', () => {
  // Worked arithmetic of the metric catalogue, §7 number 5; the free place at each step stands behind.
  it('counts pending offers and accepted tickets until their first reply, online or not', () => {
    const times = ['1 min', '2 min 30 s', '4 min', '4 min 30 s'];
    const day = new Day(desk(times, team({ ...accepts('1 min'), ...shift('00:00', '00:13') })));
    const { experts, floor } = day.simulation.world;
    const steps: [moment: number, unanswered: number, pending: number, eligible: boolean][] = [
      [3.5 * MINUTE, 2, 0, true],
      [4.5 * MINUTE, 2, 1, false],
      [5 * MINUTE, 3, 0, false],
      [12 * MINUTE, 2, 1, false],
      [13 * MINUTE, 2, 0, false],
      [22 * MINUTE, 1, 0, false],
    ];
    for (const [moment, unanswered, pending, eligible] of steps) {
      day.until(moment);
      expect([experts.unanswered[0], experts.pending[0], floor.isEligible(0)], `at ${moment / MINUTE} min`).toEqual([
        unanswered,
        pending,
        eligible,
      ]);
    }
    expect(linesOf(day.toTheEnd().entries)).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:02:00   0  accepted A
        0:02:30   1  arrives, offered A
        0:03:30   1  accepted A
        0:04:00   2  arrives, offered A
        0:04:30   3  arrives
        0:05:00   2  accepted A
        0:12:00   0  answered A, solved, closed
        0:12:00   3  offered A
        0:13:00   A  offline
        0:13:00   3  rescinded A (expert-went-offline)
        0:22:00   1  answered A, solved, closed
        1:05:00   2  revoked A
      `),
    );
  });

  it('leaves pending offers out where they reserve nothing, so that acceptances may exceed it', () => {
    const cap = { unanswered: 1, reservePending: false, pendingPerExpert: 2, heldUntil: 'first-reply' };
    expect(traceOf(desk(['1 min', '2 min', '3 min'], { ...team(accepts('90 s')), desk: { cap } }), 4 * MINUTE)).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:02:00   1  arrives, offered A
        0:02:30   0  accepted A
        0:03:00   2  arrives
        0:03:30   1  accepted A
      `),
    );
  });

  it('is given back at acceptance where the desk says so', () => {
    const cap = { unanswered: 1, reservePending: true, pendingPerExpert: 1, heldUntil: 'acceptance' };
    expect(traceOf(desk(['1 min', '61 s'], { ...team(accepts('10 s')), desk: { cap } }))).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:01   1  arrives
        0:01:10   0  accepted A
        0:01:10   1  offered A
        0:01:20   1  accepted A
        0:11:10   0  answered A, solved, closed
        0:21:10   1  answered A, solved, closed
      `),
    );
  });

  it('lets one offer at a time be pending where the desk says so, whatever places are free', () => {
    const cap = { unanswered: 3, reservePending: true, pendingPerExpert: 1, heldUntil: 'first-reply' };
    expect(traceOf(desk(['1 min', '61 s'], { ...team(accepts('10 s')), desk: { cap } }), 2 * MINUTE)).toEqual(
      table(`
        0:01:00   0  arrives, offered A
        0:01:01   1  arrives
        0:01:10   0  accepted A
        0:01:10   1  offered A
        0:01:20   1  accepted A
      `),
    );
  });
});

describe('a broadcast', () => {
  const broadcast = (breadth: number | 'unlimited') => ({ offering: { policy: 'broadcast', breadth } });

  it('goes to who accepts first; the others lose it through no fault of theirs', () => {
    const settings = { ...team(accepts('30 s'), accepts('10 s'), IGNORES), desk: broadcast(3) };
    const day = new Day(desk(['1 min'], settings)).toTheEnd();
    const asked = day.of('offerMade').map(({ expert }) => expert);
    expect(asked.toSorted((one, other) => one - other)).toEqual([0, 1, 2]);
    expect(day.timesOf('offerMade')).toEqual([MINUTE, MINUTE, MINUTE]);
    const lost = day.of('offerRescinded');
    expect(lost.map(({ expert }) => expert).toSorted((one, other) => one - other)).toEqual([0, 2]);
    expect(linesOf(lost).join(' ')).toMatch(/^0:01:10 0 rescinded . \(taken\), rescinded . \(taken\)$/);
    expect(linesOf(day.of('offerAccepted'))).toEqual(['0:01:10 0 accepted B']);
    expect(linesOf(day.of('replySent'))).toEqual(['0:11:10 0 answered B']);
    expect(day.simulation.world.experts.pending).toEqual(new Int32Array(3));
  });

  it('puts one more in the place of who declined, and waits for all whom it reached', () => {
    const settings = { ...team(declines('20 s'), declines('50 s'), declines('80 s')), desk: broadcast(2) };
    const day = new Day(desk(['1 min'], settings)).toTheEnd();
    const [first, second, third] = day.of('offerMade');
    const refusals = day.timesOf('offerRejected');
    expect(new Set([first!.expert, second!.expert, third!.expert]).size).toBe(3);
    // The third is asked when the quicker of two declines, while the other still thinks.
    expect([first!.at, second!.at, third!.at]).toEqual([MINUTE, MINUTE, refusals[0]]);
    expect(refusals.length).toBe(3);
    expect(refusals[1]).toBeGreaterThan(refusals[0]!);
    expect(day.simulation.world.offers.used).toBe(0);
    expect(day.simulation.world.waiting.count).toBe(1);
  });
});
