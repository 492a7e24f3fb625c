import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../app/address.ts';

const PARTS = { figures: 'Figures', exceptions: 'Exceptions', volume: 'Volume' } as const;

/** What a scorecard consists of, by its word in the address. */
export type CardPart = keyof typeof PARTS;

const NAMES = Object.keys(PARTS) as readonly CardPart[];

/** The part that an address names; the figures where it names none that there is. */
export const partNamed = (word: string | undefined): CardPart => NAMES.find((name) => name === word) ?? 'figures';

/** Links to the parts of the scorecard of a run. */
export const cardParts = (shown: CardPart, run: string): TemplateResult =>
  html`<nav class="parts" aria-label="Parts of the scorecard">
    ${NAMES.map((name) => {
      const rest = name === 'figures' ? [] : [name];
      const current = name === shown ? 'page' : nothing;
      return html`<a href=${addressOf({ view: 'scorecard', rest, run })} aria-current=${current}>${PARTS[name]}</a>`;
    })}
  </nav>`;
