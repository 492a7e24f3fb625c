import type { JSHandle, Locator, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.ts';
import { openHarness, type ViewOptions } from './view.ts';

/** One element in a page of its own. */
export interface Mounted {
  readonly page: Page;
  readonly element: Locator;
  /** Sets properties and waits until the element has drawn itself again. */
  readonly set: (properties: object) => Promise<void>;
  /** Details of the events of a name since it was first asked for. */
  readonly heard: (event: string) => Promise<unknown[]>;
  /** What axe finds wrong with the element, a line each. */
  readonly faults: () => Promise<string[]>;
}

interface Elements extends ViewOptions {
  /** What stands between the tags of the element. */
  readonly content?: string;
}

/**
 * Puts one element into a page of the real browser, with these properties: plain data, lists, typed arrays.
 *
 * @param path its source from the top of the repository, such as `ui/figures/figure-tile.ts`
 */
export async function mount(
  path: string,
  tag: string,
  properties: object = {},
  options: Elements = {},
): Promise<Mounted> {
  const page = await openHarness(options);
  await page.evaluate(([...of]) => window.harness.mount(...of), [
    path,
    tag,
    properties,
    options.content ?? '',
  ] as const);
  const element = page.locator(`#stage > ${tag}`);
  return {
    page,
    element,
    set: (changes) =>
      element.evaluate(async (target, values) => {
        Object.assign(target, values);
        await (target as Partial<{ updateComplete: Promise<boolean> }>).updateComplete;
      }, changes),
    heard: (event) => element.evaluate(hear, event),
    faults: () => accessibilityFaults(page, '#stage'),
  };
}

/** A source of the page, loaded in the browser: for what draws or measures and is no element. Types are the caller's. */
export async function loadInBrowser<Module>(path: string, options: ViewOptions = {}): Promise<JSHandle<Module>> {
  const page = await openHarness(options);
  return (await page.evaluateHandle((source) => window.harness.load(source), path)) as JSHandle<Module>;
}

/** Runs in the page: listens from the first call on, and returns what was heard. */
function hear(target: Element & { heard?: Record<string, unknown[]> }, event: string): unknown[] {
  target.heard ??= {};
  if (target.heard[event] === undefined) {
    const details: unknown[] = [];
    target.heard[event] = details;
    target.addEventListener(event, (happened) => details.push((happened as CustomEvent<unknown>).detail ?? null));
  }
  return target.heard[event];
}
