import { expect, test } from 'vitest';
import { pageWords } from '../../../../server/planning/jobs/import-words.ts';

test('options of the command are told as what is filled in on the page', () => {
  expect(pageWords('a.csv has no column that tells when a ticket came; name it with --column created=NAME')).toBe(
    'a.csv has no column that tells when a ticket came; name it below',
  );
  expect(pageWords('--column closed=end  a.csv has no such column')).toBe('“end” for closed: a.csv has no such column');
  expect(pageWords('nothing in the file tells; --date-format says otherwise')).not.toContain('--');
});
