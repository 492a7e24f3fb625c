import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what axe's authors call good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with what the page shows now, a line each: the rule, the element, what to do. Empty is good.
 *
 * @param within a selector of the part to look at; the whole page if left out
 */
export async function accessibilityFaults(page: Page, within?: string): Promise<string[]> {
  // Handed to the debugger, not to the page: the content security policy would rightly refuse a script between tags.
  await page.evaluate(axe);
  const results = await page.evaluate(
    async ([context, tags]) => {
      const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
      const found: AxeResults = await checker.run(context ?? document, {
        runOnly: [...tags],
        resultTypes: ['violations'],
      });
      return found.violations;
    },
    [within, rules] as const,
  );
  return results.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.flat().join(' › ')}: ${help}. ${oneLine(failureSummary ?? '')}`,
    ),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
