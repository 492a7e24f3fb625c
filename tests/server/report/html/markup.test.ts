import { expect, test } from 'vitest';
import { escaped, list, section, table, wholePage } from '../../../../server/report/html/markup.ts';

test('text cannot become a tag, wherever it stands', () => {
  const evil = '<b a="1">&';
  const safe = '&lt;b a=&quot;1&quot;&gt;&amp;';
  expect(escaped(evil)).toBe(safe);
  const page = wholePage({
    title: evil,
    styles: '',
    content: section(evil, list([evil])) + table(evil, [evil], [[evil, evil]]),
  });
  expect(page).not.toContain('<b a');
  expect(page.split(safe)).toHaveLength(8);
});

test('markup is left as it is, and nothing is written for nothing', () => {
  expect(list([{ html: '<i>a</i>' }])).toBe('<ul><li><i>a</i></li></ul>');
  expect(list([])).toBe('');
});

test('a page may load nothing and run nothing', () => {
  expect(wholePage({ title: 'a', styles: 'b', content: 'c' })).toContain(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
});

test('a part is found by its heading, and a short table is told from a long one', () => {
  expect(section('What is promised, and why', '')).toContain('<section id="what-is-promised-and-why">');
  const rows = (many: number): string[][] => Array.from({ length: many }, () => ['a']);
  expect(table('t', ['a'], rows(8))).toContain('class="wide short"');
  expect(table('t', ['a'], rows(9))).toContain('class="wide"');
});
