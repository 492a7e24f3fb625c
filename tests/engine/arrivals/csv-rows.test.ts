import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../engine/arrivals/csv-rows.ts';

test('whatever is written with quotes is read back, with the line of each row', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '1') }).map((text) => text.trim());
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, (rows) => {
      const written = rows.map((cells) => [...cells, 'end'].map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const { rows: read, openQuoteAt } = readCsv(`x,y,z,end\n${written.join('\n')}`);
      expect(openQuoteAt).toBeUndefined();
      expect(read.slice(1).map((row) => row.cells)).toEqual(rows.map((cells) => [...cells, 'end']));
      let line = 2;
      for (const [index, row] of read.slice(1).entries()) {
        expect(row.line).toBe(line);
        line += written[index]!.split('\n').length;
      }
    }),
    { numRuns: 500 },
  );
});

test('the separator is what the first line has most of', () => {
  expect(readCsv('a\tb,c\td\n1\t2\t3').rows[1]!.cells).toEqual(['1', '2', '3']);
  expect(readCsv('one').rows[0]!.cells).toEqual(['one']);
});
