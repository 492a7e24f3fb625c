import type { Page } from 'playwright-core';

/**
 * Waits until a page whose desk stands still has drawn what it was told: nothing fades, nothing is said to be on its way, and three
 * looks in a row see the same. Of a desk on the move it would never come back.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rootsIn = (root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : rootsIn(shadowRoot))),
    ];
    const fades = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
    const isOnTheWay = (root: Document | ShadowRoot): boolean =>
      root.getAnimations().some(fades) ||
      [...root.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent.trim().endsWith('…'));
    const look = (): string | undefined => {
      const roots = rootsIn(document);
      if (roots.some(isOnTheWay)) return undefined;
      return roots.map((root) => (root instanceof Document ? root.body.innerHTML : root.innerHTML)).join('\n');
    };
    let seen: string | undefined;
    for (let alike = 0; alike < 3;) {
      await new Promise((resolve) => void setTimeout(() => requestAnimationFrame(resolve), 40));
      const now = look();
      alike = now !== undefined && now === seen ? alike + 1 : 0;
      seen = now;
    }
  });
}
