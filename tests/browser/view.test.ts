import { chromium, type Page } from 'playwright-core';
import { expect, inject, it, onTestFinished } from 'vitest';
import { complaintsOf, openHarness } from './view.ts';

async function complaintsAfter(
  act: () => void,
  expected: readonly RegExp[] = [],
): Promise<{ page: Page; complaints: readonly string[] }> {
  const browser = await chromium.connect(inject('browser'));
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const complaints = complaintsOf(page, expected);
  await page.goto(inject('harness'));
  await page.waitForFunction(() => 'harness' in window);
  expect(complaints).toEqual([]);
  await page.evaluate(act);
  return { page, complaints };
}

it.each<[string, () => void, RegExp]>([
  [
    'an error that nobody caught',
    () =>
      void setTimeout(() => {
        throw new Error('planted');
      }),
    /^thrown: planted/,
  ],
  ['a promise that nobody caught', () => void Promise.reject(new Error('planted')), /^thrown: planted/],
  ['an error written to the console', () => console.error('planted'), /^console: planted/],
  ['a way to another host', () => location.assign('https://example.org/a'), /^asked https:\/\/example\.org/],
  ['a picture from another host', () => void (new Image().src = 'https://example.org/a.png'), /example\.org/],
  [
    'a style between tags',
    () => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">'),
    /Content Security Policy/,
  ],
  [
    'a script between tags',
    () => document.body.append(Object.assign(document.createElement('script'), { text: 'a' })),
    /Content Security Policy/,
  ],
  ['a file that is not there', () => void fetch('gone.json'), /^console: .*404/],
])('a planted case of %s is a complaint', async (_, act, complaint) => {
  const { complaints } = await complaintsAfter(act);
  await expect.poll(() => complaints.join('\n')).toMatch(complaint);
});

it('a complaint that the test is about is none', async () => {
  const { page, complaints } = await complaintsAfter(() => console.error('planted'), [/planted/]);
  await page.evaluate(() => console.error('the next'));
  await expect.poll(() => complaints.join('\n')).toMatch(/^console: the next/);
});

it('a view has the size and the preferences it was opened with', async () => {
  const page = await openHarness({ width: 320, height: 480, dark: true, reducedMotion: true });
  const seen = await page.evaluate(() => ({
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    reduced: matchMedia('(prefers-reduced-motion: reduce)').matches,
    forced: matchMedia('(forced-colors: active)').matches,
  }));
  expect(seen).toEqual({ width: 320, dark: true, reduced: true, forced: false });
});
