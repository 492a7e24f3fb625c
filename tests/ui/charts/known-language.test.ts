import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadInBrowser } from '../../browser/element.ts';

it.each([
  ['en-US@posix', 'en'],
  ['de-AT', 'de-AT'],
])('a browser that speaks %s is taken to speak %s', async (said, taken) => {
  const known =
    await loadInBrowser<typeof import('../../../ui/charts/known-language.ts')>('ui/charts/known-language.ts');
  expect(
    await known.evaluate(({ mendLanguage }, language) => {
      const browser = { language };
      mendLanguage(browser);
      return new Intl.NumberFormat(browser.language).format(1) && browser.language;
    }, said),
  ).toBe(taken);
});

it('the chart library is loaded after it', () => {
  const imports = [...readFileSync('ui/charts/chart-picture.ts', 'utf8').matchAll(/^import (?!type).*'(.+)';$/gm)];
  const order = imports.map(([, from]) => from);
  expect(order.indexOf('./known-language.ts')).toBeLessThan(order.indexOf('uplot'));
  expect(order).toContain('./known-language.ts');
});
