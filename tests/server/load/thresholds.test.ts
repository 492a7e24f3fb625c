import { expect, it } from 'vitest';
import { emptyHistogram, record, summaryOf } from '../../../server/load/generator/latencies.ts';
import { judge, readThreshold, VALIDITY, type Judged, type Threshold } from '../../../server/load/thresholds.ts';

function threshold(text: string): Threshold {
  const read = readThreshold(text);
  if ('fault' in read) throw new Error(read.fault);
  return read.threshold;
}

it('reads measure, statistic, comparison, limit and what is to follow', () => {
  expect(threshold('offer_ms{p99} < 500')).toMatchObject({
    measure: { timing: 'offer_ms', statistic: 'p99' },
    comparison: '<',
    limit: 500,
    isAboutValidity: false,
  });
  expect(threshold('offer_ms{p(99)} < 500')).toMatchObject({ measure: { statistic: 'p99' } });
  expect(threshold('  ticket_ms { p99.9 }<=12.5  abort after 10s ')).toMatchObject({
    measure: { timing: 'ticket_ms', statistic: 'p99.9' },
    limit: 12.5,
    abortAfter: 10_000,
  });
  expect(threshold('skipped_share <= 1 % invalid')).toMatchObject({
    measure: { count: 'skipped_share' },
    limit: 0.01,
    isAboutValidity: true,
  });
  expect(threshold('lost_tickets == 0').abortAfter).toBeUndefined();
  for (const text of VALIDITY) expect(threshold(text).isAboutValidity).toBe(true);
});

it.each([
  ['offer_ms < 500', /which of min, mean, p50.*offer_ms\{p99\}/],
  ['offer_ms{p98} < 500', /which of.*found "p98"/],
  ['ofer_ms{p99} < 500', /did you mean "offer_ms"/],
  ['lost_tickets{p99} == 0', /one number; leave \{p99\} out/],
  ['offer_ms{p99} < fast', /expected a number.*"fast"/],
  ['offer_ms{p99}', /expected the form/],
  ['offer_ms{p99} < 500 abort', /abort after 10s.*found "abort"/],
  ['offer_ms{p99} < 500 abort after soon', /abort after 10s/],
  ['', /expected the form/],
])('refuses %j with a remedy', (text, expected) => {
  const read = readThreshold(text);
  expect('fault' in read ? read.fault : 'no fault').toMatch(expected);
});

it('judges what was measured, and what nobody has measured as missed', () => {
  const histogram = emptyHistogram();
  for (let each = 1; each <= 100; each++) record(histogram, each);
  const timings = { ticket_ms: summaryOf(histogram) };
  const judged = (text: string): Judged => judge(threshold(text), { timings, counts: { lost_tickets: 0 } });
  expect(judged('ticket_ms{p50} < 51').holds).toBe(true);
  expect(judged('ticket_ms{p50} < 50').holds).toBe(false);
  expect(judged('ticket_ms{max} >= 100').holds).toBe(true);
  expect(judged('lost_tickets == 0')).toMatchObject({ value: 0, holds: true });
  expect(judged('offer_ms{p99} < 500')).toMatchObject({ value: null, holds: false });
  expect(judged('duplicated_tickets == 0')).toMatchObject({ value: null, holds: false });
});
