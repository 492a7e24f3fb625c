import { expect, it } from 'vitest';
import { coreText } from '../../../bench/core/core-report.ts';
import { measureCell } from '../../../bench/core/measure-cell.ts';
import { slopesOf } from '../../../bench/core/slopes.ts';

it('has a line for each cell and one for each policy', () => {
  const cells = [20, 40].map((experts) =>
    measureCell({ policy: 'round-robin', experts, skills: 2, waiting: 0 }, 'tiny'),
  );
  const lines = coreText({ cells, slopes: slopesOf(cells) }).split('\n');
  const rows = lines.filter((line) => line.startsWith('round-robin'));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^round-robin +20 +2 +0 .* –$/);
  // Growth against experts is known, against skills and waiting it is not.
  expect(rows[2]).toMatch(/^round-robin +-?\d+\.\d\d +– +– +-?\d+\.\d\d +– +–$/);
});
