import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openLiveDesk } from './live-desk.ts';
import { openView, takePicture } from './view.ts';

/** What has the focus, through every shadow root: its role or tag, and its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return `${element?.localName} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''}`;
  });

/** Presses Tab until something has the focus, as somebody does who looks for it. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${wanted}; it ended at ${await focused(page)}.`);
}

it('a desk is broken with one lever, looked into and repaired without a mouse', async () => {
  const { address, session, server } = await openLiveDesk();
  const page = await openView(address);
  await page.locator('sy-figure-tile').first().waitFor();

  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Skip to the content');
  await page.keyboard.press('Enter');
  await tabTo(page, /Experts on the floor/);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'night 2', exact: true }).waitFor();
  await page.keyboard.press('1');

  await tabTo(page, /^button Burst/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Tickets, as a slider/);
  for (let step = 0; step < 5; step++) await page.keyboard.press('PageUp');
  await takePicture(page, 'journeys/keyboard');
  await tabTo(page, /^button Pull this lever/);
  await page.keyboard.press('Enter');
  await expect.poll(() => session.player.log.levers.length).toBe(1);

  await tabTo(page, /^button Levers and bookmarks/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^button Undo/);
  await page.keyboard.press('Enter');
  await expect.poll(() => server.desk.sessions.length).toBe(2);
  const fork = server.desk.sessions.find(({ id }) => id !== session.id)!;
  expect(fork.player.log.levers).toEqual([]);
});

it('where the focus is can be seen and is not covered, all the way through the desk', async () => {
  const { address } = await openLiveDesk();
  const page = await openView(address);
  await page.locator('sy-figure-tile').first().waitFor();
  const faults = new Set<string>();
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    for (const fault of await page.evaluate(faultsOfFocus)) faults.add(fault);
  }
  expect([...faults]).toEqual([]);
});

/** Runs in the page: whether what has the focus has an outline, and stands above everything else where it is. */
function faultsOfFocus(): string[] {
  const deepest = (
    root: DocumentOrShadowRoot,
    pick: (root: DocumentOrShadowRoot) => Element | null,
  ): Element | null => {
    const found = pick(root);
    return found?.shadowRoot ? (deepest(found.shadowRoot, pick) ?? found) : found;
  };
  const element = deepest(document, ({ activeElement }) => activeElement);
  if (element === null || element === document.body) return [];
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(20, height / 2)];
  const above = deepest(document, (root) => root.elementFromPoint(x, y));
  const holders = new Set<Node>();
  for (let node: Node | null = above; node !== null; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
    holders.add(node);
  const { outlineStyle } = getComputedStyle(element);
  const name = `${element.localName} ${element.ariaLabel ?? element.textContent?.trim().slice(0, 40)}`;
  return [
    ...(holders.has(element) || (above !== null && element.contains(above)) ? [] : [`${name}: covered`]),
    ...(outlineStyle === 'none' ? [`${name}: no outline`] : []),
  ];
}
