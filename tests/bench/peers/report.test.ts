import { expect, it } from 'vitest';
import { MODELS } from '../../../bench/peers/models.ts';
import { reportText } from '../../../bench/peers/report.ts';
import { outcomeOf } from '../../../bench/peers/rounds.ts';

const laps = new Map([
  ['Switchyard', { program: 'Switchyard on Node 20', proof: '240 s', byCpu: 1_000_000, byWall: 900_000 }],
  ['simjs', { program: 'simjs 2.0.3', proof: '241 s', byCpu: 250_000, byWall: 200_000 }],
]);

it('is a table in Markdown for each model, with the answers, and with who did not run and why', () => {
  const text = reportText([outcomeOf(MODELS[0]!, [laps])], [{ name: 'SimPy', why: 'there is no python3' }]);
  const lines = text.split('\n');
  expect(lines[0]).toBe('## M/M/1: one server, 80 % of the time at work');
  const rows = lines.filter((line) => line.startsWith('|'));
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  expect(rows.map((row) => row.split('|').map((cell) => cell.trim()))).toContainEqual([
    '',
    'simjs',
    '250 k',
    '± 0.0 %',
    '200 k',
    '0.250',
    '± 0.0 %',
    '',
  ]);
  expect(lines).toContain('- simjs 2.0.3: 241 s.');
  expect(lines).toContain('- SimPy did not run: there is no python3.');
});
