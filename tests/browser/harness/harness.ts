import '../../../ui/styles/tokens.css';
import '../../../ui/styles/page.css';
import { useOwnIcons } from '../../../ui/kit/icons.ts';
import { followTheme } from '../../../ui/styles/theme.ts';

/** What a test reaches from outside the page. */
export interface Harness {
  /** Loads a source of the page by its path from the top of the repository. */
  load(path: string): Promise<unknown>;
  /** Puts an element into the page, alone, and waits until it has drawn itself. */
  mount(path: string, tag: string, properties: object, content: string): Promise<void>;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const sources = import.meta.glob([
  '../../../engine/index.ts',
  '../../../ui/**/*.ts',
  '!**/vite.config.ts',
  '!../../../ui/main.ts',
]);

async function load(path: string): Promise<unknown> {
  const source = sources[`../../../${path}`];
  if (source === undefined) throw new Error(`The page has no source ${path}.`);
  return source();
}

async function mount(path: string, tag: string, properties: object, content: string): Promise<void> {
  await load(path);
  await customElements.whenDefined(tag);
  const element = Object.assign(document.createElement(tag), properties);
  element.innerHTML = content;
  document.querySelector('#stage')!.replaceChildren(element);
  await settled(element);
}

/** An element of Lit may change again while it draws itself; it has settled when it says so. */
async function settled(element: HTMLElement & { updateComplete?: Promise<boolean> }): Promise<void> {
  while ((await element.updateComplete) === false);
}

followTheme();
useOwnIcons();
window.harness = { load, mount };
