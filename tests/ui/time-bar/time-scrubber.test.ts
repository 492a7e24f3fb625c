import { expect, it } from 'vitest';
import { mount, type Mounted } from '../../browser/element.ts';

const HOUR = 3_600_000;
const lever = {
  number: 0,
  at: 6 * HOUR,
  eventsPlayed: 1,
  of: 'moment',
  lever: { lever: 'standing', on: false },
  words: 'Conduct does not count',
};
const properties = {
  now: 8 * HOUR,
  edge: 12 * HOUR,
  horizon: 24 * HOUR,
  warmUp: HOUR,
  interval: HOUR / 2,
  marks: [{ kind: 'lever', at: 6 * HOUR, words: 'Conduct does not count', lever }],
};

const mountLine = async (more: object = {}): Promise<Mounted & { chosen: () => Promise<unknown[]> }> => {
  const mounted = await mount(
    'ui/time-bar/time-scrubber.ts',
    'sy-time-scrubber',
    { ...properties, ...more },
    { width: 500 },
  );
  await mounted.heard('moment-chosen');
  return { ...mounted, chosen: () => mounted.heard('moment-chosen') };
};

it('says where the run stands, as a slider in words', async () => {
  const { element, faults } = await mountLine();
  const line = element.getByRole('slider', { name: 'Moment of the run' });
  expect(await line.getAttribute('aria-valuetext')).toBe('08:00:00 of 24:00:00'.replace('24:00:00', 'day 2 00:00:00'));
  expect(await line.getAttribute('aria-valuenow')).toBe(String(8 * 3600));
  expect(await faults()).toEqual([]);
});

it.each([
  ['ArrowRight', 8.5],
  ['ArrowLeft', 7.5],
  ['PageUp', 10.4],
  ['PageDown', 5.6],
  ['Home', 0],
  ['End', 12],
])('%s goes to %d h', async (key, hour) => {
  const { page, element, chosen } = await mountLine();
  await element.getByRole('slider').focus();
  await page.keyboard.press(key);
  await expect.poll(chosen).toEqual([hour * HOUR]);
});

it('keys pressed in a row are one jump, which is seen at once', async () => {
  const { page, element, chosen } = await mountLine();
  const line = element.getByRole('slider');
  await line.focus();
  for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowRight');
  expect(await line.getAttribute('aria-valuetext')).toContain('10:00:00');
  await expect.poll(chosen).toEqual([10 * HOUR]);
});

it('can be pressed and dragged; where one would go is shown, and what was done there', async () => {
  const { page, element, chosen } = await mountLine();
  const box = (await element.getByRole('slider').boundingBox())!;
  const y = box.y + box.height / 2;
  const at = (share: number): number => box.x + box.width * share;
  await page.mouse.move(at(0.25), y);
  expect(await element.locator('.preview').textContent()).toMatch(/^06:0\d:\d\d · Conduct does not count|^05:5/);
  await page.mouse.down();
  await page.mouse.move(at(0.5), y, { steps: 4 });
  expect(await chosen()).toEqual([]);
  await page.mouse.up();
  const [moment] = (await chosen()) as number[];
  expect(moment).toBeGreaterThan(11.9 * HOUR);
  expect(moment).toBeLessThan(12.1 * HOUR);
});

it('whoever may not move it cannot, and it says that it is off', async () => {
  const { page, element, chosen, faults } = await mountLine({ obstacle: 'Viewers watch.' });
  const line = element.getByRole('slider');
  await line.focus();
  await page.keyboard.press('End');
  await line.click({ force: true });
  await page.waitForTimeout(400);
  expect(await chosen()).toEqual([]);
  expect(await line.getAttribute('aria-disabled')).toBe('true');
  expect(await faults()).toEqual([]);
});
