import { expect, it } from 'vitest';
import { accessibilityFaults } from '../../browser/accessibility.ts';
import { serveDesk } from '../../served-desk.ts';
import { openView, takePicture } from '../../browser/view.ts';

it('a scenario of the server is started, its run is chosen and shared with a class, which may watch and no more', async () => {
  const desk = await serveDesk('--scenario', 'team-of-one', '--pace', 'paused');
  const page = await openView(desk.address);
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await page.getByRole('button', { name: /^timeout-lab/ }).click();
  await page.getByRole('button', { name: 'Start this desk' }).click();
  const chip = page.getByRole('button', { name: /^time-out lab/ });
  await chip.waitFor();
  await chip.click();
  await page.getByRole('dialog', { name: 'Runs' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePicture(page, 'app/runs');
  await page.getByRole('button', { name: /^team of one/ }).click();
  await page.getByRole('button', { name: /^team of one/ }).waitFor();
  await page.getByRole('button', { name: 'Share this moment' }).click();
  expect(await page.getByLabel('Link to this moment').inputValue()).not.toContain('token');
  await page.getByRole('button', { name: 'Make a code for a class' }).click();
  const link = await page.getByLabel('Link for the class').inputValue();
  await takePicture(page, 'app/share');
  expect(await accessibilityFaults(page)).toEqual([]);
  const member = await openView(link);
  await member.getByText('viewer', { exact: true }).waitFor();
  expect(await member.getByRole('button', { name: 'Play' }).getAttribute('aria-disabled')).toBe('true');
  expect(await accessibilityFaults(member)).toEqual([]);
});

it('where nothing runs yet a desk is one press away', async () => {
  const desk = await serveDesk();
  const page = await openView(desk.address);
  await page.getByRole('heading', { name: 'No desk is at work yet' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePicture(page, 'app/first-run');
  await page.getByRole('button', { name: 'Show me a desk' }).click();
  await page.getByRole('region', { name: 'Headline figures' }).waitFor();
  expect(await page.getByRole('region', { name: 'Time' }).locator('strong').innerText()).toMatch(/^09:/);
});
