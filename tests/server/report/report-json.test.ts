import { expect, it } from 'vitest';
import { reportJson } from '../../../server/report/report-json.ts';
import { smallDesk } from '../small-desk.ts';
import { reportOf } from './reports.ts';

it('a report as JSON loses nothing on the way, and says in words what is in brackets or colour elsewhere', () => {
  const json = reportJson(reportOf(smallDesk(), 3, ['interval', 'channel']), ['channel', 'interval']);
  const back = JSON.parse(JSON.stringify(json)) as Record<string, Record<string, unknown>>;
  expect(back).toEqual(json);
  expect(back).toMatchObject({ format: 1, scenario: 'small desk', seed: 'small', replications: 3, level: 0.95 });
  expect(back['figures']!['rejected']).toMatchObject({ id: 'K-01', unit: 'percent', tooFewCases: false });
  expect(back['conservation']).toMatchObject({ holds: true, broken: [] });
  expect(back['breakdowns']!['channel']).toHaveLength(3);
  expect(back['breakdowns']!['interval']).toHaveLength(8);
  expect(back['worstIntervals']).toHaveLength(3);
});

it('only what is asked for is broken down', () => {
  expect(reportJson(reportOf(smallDesk(), 1), [])).toMatchObject({ breakdowns: {} });
});
