import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from '../../engine/index.ts';
import { shapeIcon } from '../kit/shape-icon.ts';

/** What contradicts each other, a sentence each: no figure is good by itself (K-56). */
export function readTogether(conflicts: readonly Conflict[]): TemplateResult | typeof nothing {
  if (conflicts.length === 0) return nothing;
  return html`<section class="together" aria-labelledby="together">
    <h3 id="together">Read together</h3>
    <ul>
      ${conflicts.map(({ sentence }) => html`<li>${shapeIcon('warning')} <span>${sentence}</span></li>`)}
    </ul>
  </section>`;
}
