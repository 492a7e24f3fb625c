import { expect, it } from 'vitest';
import { measureCell } from '../../bench/core/measure-cell.ts';
import { slopesOf } from '../../bench/core/slopes.ts';
import { thisMachine } from '../../bench/machine.ts';
import { markdownOf } from '../../bench/markdown.ts';
import { SCHEMA, type BenchResults } from '../../bench/results.ts';
import { outcomeOf } from '../../bench/rounds.ts';

const results: BenchResults = {
  schema: SCHEMA,
  startedAt: '2026-11-28T09:00:00.000Z',
  machine: thisMachine(),
  revision: { commit: '0123456789abcdef0123456789abcdef01234567', isChanged: true },
  seeds: { core: 'core' },
  size: 'tiny',
  rounds: 1,
  outcomes: [
    outcomeOf('calendar', [{ proof: 'in order', readings: [{ name: 'a|b', unit: 'ns', byCpu: 44, byWall: 50 }] }]),
  ],
  core: null,
  against: null,
};

it('writes what was measured, on what, and of which sources', () => {
  const text = markdownOf(results);
  expect(text).toContain('2026-11-28; commit 0123456789ab with changes.');
  expect(text).toContain(process.version);
  expect(text).toContain(String.raw`| a\|b | 44.0 ns | ± 0.0 % | 50.0 |`);
  expect(text).not.toContain('## core');
});

it('has a table of the routing core for each number, a row for each policy', () => {
  const cells = [0, 20].flatMap((waiting) =>
    ['random', 'pull'].map((policy) => measureCell({ policy, experts: 20, skills: 2, waiting }, 'tiny')),
  );
  const text = markdownOf({ ...results, outcomes: [], core: { cells, slopes: slopesOf(cells) } });
  expect(text).toContain('Decisions a second, by experts / waiting tickets, 2 skills:');
  expect(text).toContain('| policy | 20 / 0 | 20 / 20 |');
  expect(text.match(/^\| random \|/gm)!.length).toBeGreaterThan(4);
  expect(text).not.toContain('calendar');
});
