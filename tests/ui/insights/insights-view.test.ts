import { expect, it } from 'vitest';
import { INSIGHTS } from '../../../engine/index.ts';
import { mount } from '../../browser/element.ts';
import { takePicture } from '../../browser/view.ts';

/** A desk that is played in a blink. */
const DESK = `
name: people
seed: people
horizon: 4 h
arrivals: [{ rate: 50 per hour }]
experts: [{ name: steady, count: 9 }]
`;

it('are listed, and one is played in the page, table by table, without a fault that axe finds', async () => {
  const { element, page, faults, heard } = await mount('ui/insights/insights-view.ts', 'sy-insights-view', {
    replications: 2,
  });
  await element.evaluate((view, text) => {
    Object.assign(view, { loadScenario: () => Promise.resolve(text) });
  }, DESK);
  expect(await element.getByRole('listitem').count()).toBe(INSIGHTS.length);
  expect(await faults()).toEqual([]);
  await heard('insight-chosen');
  await element.getByRole('button', { name: 'Show: What a time-out costs beside a reject' }).click();
  await element.getByRole('button', { name: 'Play 2 replications' }).click();
  await element.getByText('2 of 2 replications').waitFor();
  expect(await element.getByRole('table').count()).toBe(3);
  expect(await element.locator('.verdict').first().textContent()).toMatch(/refusal left to expire/);
  await element
    .getByRole('row', { name: /Rejected/ })
    .getByRole('button', { name: 'Rejected' })
    .click();
  await element.getByText('K-01').waitFor();
  await page.keyboard.press('Escape');
  expect(await element.getByRole('row', { name: /customer-minutes until accepted/ }).textContent()).toContain('±');
  expect(await faults()).toEqual([]);
  await takePicture(page, 'insight-timeout-price');
  expect(await heard('insight-chosen')).toEqual(['timeout-price']);
});

it('a curve is drawn above its table', async () => {
  const { element, page, faults } = await mount('ui/insights/insights-view.ts', 'sy-insights-view', {
    insight: 'too-fast',
    replications: 2,
  });
  await element.evaluate(
    (view, text) => {
      Object.assign(view, { loadScenario: () => Promise.resolve(text) });
    },
    DESK.replace('4 h', '2 d'),
  );
  await element.getByRole('button', { name: 'Play 2 replications' }).click();
  await element.getByText('2 of 2 replications').waitFor();
  await element.getByRole('img', { name: /^stars, along minutes from acceptance to the first reply/ }).waitFor();
  expect(await element.locator('circle').count()).toBeGreaterThan(2);
  expect(await faults()).toEqual([]);
  await takePicture(page, 'insight-too-fast');
});

it('can be stopped, keeps what it has, and goes on from there', async () => {
  const { element, page } = await mount('ui/insights/insights-view.ts', 'sy-insights-view', {
    insight: 'timeout-price',
    replications: 400,
  });
  await element.evaluate((view, text) => {
    Object.assign(view, { loadScenario: () => Promise.resolve(text) });
  }, DESK);
  await element.getByRole('button', { name: 'Play 400 replications' }).click();
  const told = element.getByRole('status');
  const count = async (): Promise<number> => Number.parseInt((await told.textContent()) ?? '0', 10);
  await expect.poll(count).toBeGreaterThan(1);
  expect(await element.getByRole('progressbar').getAttribute('max')).toBe('400');
  await element.getByRole('button', { name: 'Stop' }).click();
  await element.getByRole('button', { name: /^Play the other/ }).waitFor();
  const stopped = await count();
  expect(stopped).toBeLessThan(400);
  expect(await element.getByRole('table').count()).toBe(3);
  await page.waitForTimeout(100);
  expect(await count()).toBe(stopped);
  await element.getByRole('button', { name: `Play the other ${400 - stopped}` }).click();
  await expect.poll(count).toBeGreaterThan(stopped);
  await element.getByRole('button', { name: 'Stop' }).click();
});

it('a desk that cannot be loaded is told, and can be tried again', async () => {
  const { element } = await mount('ui/insights/insights-view.ts', 'sy-insights-view', { insight: 'museum' });
  await element.evaluate((view) => {
    Object.assign(view, { loadScenario: () => Promise.reject(new Error('no such desk')) });
  });
  await element.getByRole('button', { name: /^Play/ }).click();
  await element.getByRole('alert').waitFor();
  expect(await element.getByRole('alert').textContent()).toContain('no such desk');
  expect(await element.getByRole('button', { name: /^Play/ }).count()).toBe(1);
});
