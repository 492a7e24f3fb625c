import type { ReactiveController, ReactiveControllerHost } from 'lit';

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-reduced-motion: reduce)',
  '(prefers-contrast: more)',
] as const;

/** Tells its host when colours or motion may have changed: what is drawn on a canvas has to be drawn again. */
export class ThemeWatch implements ReactiveController {
  readonly #changed: () => void;
  readonly #queries = QUERIES.map((query) => matchMedia(query));
  readonly #switched: MutationObserver;

  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#changed = changed;
    this.#switched = new MutationObserver(changed);
    host.addController(this);
  }

  hostConnected(): void {
    for (const query of this.#queries) query.addEventListener('change', this.#changed);
    this.#switched.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'data-theme'] });
  }

  hostDisconnected(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#changed);
    this.#switched.disconnect();
  }

  /** Whether people have asked for less motion. */
  get isCalm(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }
}

/** In forced colours a ground is another one than a text, though both have the same name of ours. */
const GROUNDS: ReadonlySet<string> = new Set(['--sy-ground', '--sy-surface', '--sy-raised', '--sy-sunken']);

/** Custom properties of an element as colours that a canvas takes; what is no colour comes as the colour of its text. */
export function coloursOf(element: Element, names: readonly string[]): string[] {
  const probe = document.createElement('span');
  probe.hidden = true;
  (element.shadowRoot ?? element).append(probe);
  const colours = names.map((name) => {
    const as = GROUNDS.has(name) ? 'backgroundColor' : 'color';
    probe.style[as] = `var(${name})`;
    return getComputedStyle(probe)[as];
  });
  probe.remove();
  return colours;
}
