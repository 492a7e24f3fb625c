import { expect, it } from 'vitest';
import { playedLoad, RULES } from '../played-load.ts';
import { measure, slopeOf } from '../../../../server/load/verdict/measured-load.ts';

it('the slope is that of the straight line with the least squares', () => {
  expect(
    slopeOf([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBeCloseTo(2, 12);
  // Sums of (x − 1.5)(y − ȳ) and (x − 1.5)² are 3 and 5.
  expect(
    slopeOf([
      [0, 0],
      [1, 2],
      [2, 1],
      [3, 2],
    ]),
  ).toBeCloseTo(0.5, 12);
  expect(
    slopeOf([
      [0, 1],
      [1, 2],
    ]),
  ).toBeNull();
});

it('all is well where every ticket that was acknowledged arrived once', () => {
  const { counts, examples } = measure(playedLoad(), RULES, 0);
  expect(counts).toMatchObject({ lost_tickets: 0, duplicated_tickets: 0, broken_states: 0, failed_tickets: 0 });
  expect(examples).toEqual([]);
});

it('a ticket that was acknowledged and is not in the log is lost', () => {
  const played = playedLoad();
  const { counts } = measure({ ...played, tickets: { ...played.tickets, tickets: [0, 1, 2, 9] } }, RULES, 0);
  expect(counts).toMatchObject({ lost_tickets: 1 });
});

it('two references with one ticket, a ticket that nobody sent, and one that arrived twice are duplicates', () => {
  const played = playedLoad();
  const twice = { ...played, tickets: { ...played.tickets, tickets: [0, 1, 2, 2] } };
  // Ticket 3 has then been sent by nobody.
  expect(measure(twice, RULES, 0).counts).toMatchObject({ duplicated_tickets: 2, lost_tickets: 0 });
  const again = { ...played, log: { ...played.log, arrivedAgain: 1 } };
  expect(measure(again, RULES, 0).counts).toMatchObject({ duplicated_tickets: 1 });
  // Nothing came back for one: whether it arrived is then open.
  const open = { ...played, tickets: { ...played.tickets, tickets: [0, 1, 2, -1] } };
  expect(measure(open, RULES, 0).counts).toMatchObject({ duplicated_tickets: 0, lost_tickets: 0 });
});

it('the desk’s own count has to be that of its log', () => {
  const played = playedLoad();
  const other = { ...played, ownCount: { holds: false, open: { waiting: 1, offered: 0, held: 0 } } };
  const { counts, examples } = measure(other, RULES, 0);
  expect(counts.broken_states).toBe(2);
  expect(examples).toEqual([
    'the figures of the run do not add up',
    '1 tickets are waiting by the desk’s own count, 0 by its log',
  ]);
});

it('what cannot be followed on a desk is not measured', () => {
  const { counts } = measure(playedLoad(), { ...RULES, oneAtATime: false }, 0);
  expect(counts).toMatchObject({
    broken_states: null,
    cap_breaches: null,
    late_answers: null,
    unrouted_expiries: null,
  });
});

it('the wait until the first offer counts from when the ticket was due, warm-up left out', () => {
  // Due at 0, 250, 500 and 750 ms; seen 10, 20, 30 and 40 ms later.
  const { timings } = measure(playedLoad(), RULES, 500);
  expect(timings.ticket_to_offer_ms).toMatchObject({ count: 2 });
  expect(Math.abs(timings.ticket_to_offer_ms.min! - 30)).toBeLessThan(0.1);
  expect(Math.abs(timings.ticket_to_offer_ms.max! - 40)).toBeLessThan(0.1);
});

it('the backlog is waiting and offered tickets together, its slope that of the second half', () => {
  const levels = [0, 250, 500, 750, 1000].map((at) => ({
    at: 1_000_000 + at,
    waiting: at / 250,
    offered: 1,
    held: 9,
    online: 3,
  }));
  const played = playedLoad();
  const { counts } = measure({ ...played, crowd: { ...played.crowd, levels } }, RULES, 0);
  expect(counts.backlog_max).toBe(5);
  expect(counts.backlog_slope).toBeCloseTo(4, 9);
});
