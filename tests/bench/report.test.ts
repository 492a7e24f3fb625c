import { expect, it } from 'vitest';
import { reportText } from '../../bench/report.ts';
import { outcomeOf } from '../../bench/rounds.ts';

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
