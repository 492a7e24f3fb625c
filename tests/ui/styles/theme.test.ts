import { expect, it } from 'vitest';
import { loadInBrowser } from '../../browser/element.ts';
import { openHarness } from '../../browser/view.ts';

const theme = (dark: boolean) =>
  loadInBrowser<typeof import('../../../ui/styles/theme.ts')>('ui/styles/theme.ts', { dark });
const ground = () => ({
  isDark: document.documentElement.classList.contains('wa-dark'),
  ground: getComputedStyle(document.documentElement).backgroundColor,
});

it.each([
  [false, 'rgb(245, 246, 248)'],
  [true, 'rgb(19, 21, 25)'],
])('the page follows the system (dark: %s)', async (dark, colour) => {
  const module = await theme(dark);
  expect(await module.evaluate(({ chosenTheme }) => chosenTheme())).toBe('system');
  expect(await module.evaluate(ground)).toEqual({ isDark: dark, ground: colour });
});

it('a choice overrides the system and is kept', async () => {
  const page = await openHarness();
  await page.waitForFunction(() => 'harness' in window);
  await page.evaluate(async () => {
    const { chooseTheme } = (await window.harness.load(
      'ui/styles/theme.ts',
    )) as typeof import('../../../ui/styles/theme.ts');
    chooseTheme('dark');
  });
  expect(await page.evaluate(ground)).toMatchObject({ isDark: true });
  await page.reload();
  await page.waitForFunction(() => 'harness' in window);
  expect(await page.evaluate(ground)).toEqual({ isDark: true, ground: 'rgb(19, 21, 25)' });
});

it('when the system changes its mind, the page does too', async () => {
  const page = await openHarness();
  await page.waitForFunction(() => 'harness' in window);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.evaluate(ground)).toMatchObject({ isDark: true });
});
