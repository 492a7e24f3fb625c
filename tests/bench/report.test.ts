import { expect, it } from 'vitest';
import { numberText, reportText } from '../../bench/report.ts';
import { outcomeOf } from '../../bench/rounds.ts';

it('writes numbers with about three digits', () => {
  expect([1_234_567, 45_678, 123.4, 12.34, 1.234, 0.1234, -2.5].map(numberText)).toEqual([
    '1.23 M',
    '46 k',
    '123',
    '12.3',
    '1.23',
    '0.123',
    '-2.50',
  ]);
});

it('lists each benchmark with what was proved, and lines its columns up', () => {
  const readings = [
    { name: 'tickets', unit: 'tickets/s', byCpu: 2_000_000, byWall: 1_000_000 },
    { name: 'memory in use', unit: 'MB', byCpu: 17 },
  ];
  const lines = reportText([outcomeOf('core', [{ proof: 'fingerprint 1234', readings }])]).split('\n');
  expect(lines).toContain('core (fingerprint 1234)');
  const [tickets, memory] = lines.slice(-2);
  expect(tickets).toContain('2.00 M');
  expect(tickets!.indexOf('tickets/s')).toBe(memory!.indexOf('MB'));
});
