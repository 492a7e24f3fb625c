import { expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openHarness } from './view.ts';

it.each([
  ['a button without a name', '<button></button>', /^button-name: button/],
  ['a field without a label', '<input>', /^label: input/],
  ['a picture without a text', '<img src="icon.svg">', /^image-alt: img/],
])('a planted case of %s is found', async (_, html, fault) => {
  const page = await openHarness({ expected: [/404/] });
  await page.evaluate((text) => document.querySelector('#stage')!.insertAdjacentHTML('beforeend', text), html);
  const faults = await accessibilityFaults(page, '#stage');
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});

it('text that is too faint is found, in a shadow root too', async () => {
  const page = await openHarness();
  await page.evaluate(() => {
    const root = document.querySelector('#stage')!.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync('p { color: #999; background: #fff }');
    root.adoptedStyleSheets = [style];
    root.innerHTML = '<p>faint</p>';
  });
  expect((await accessibilityFaults(page, '#stage'))[0]).toMatch(/^color-contrast: #stage › p/);
});
