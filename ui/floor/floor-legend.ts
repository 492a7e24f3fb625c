import { html, nothing, type TemplateResult } from 'lit';
import { countText } from '../../engine/index.ts';
import { cssSet } from '../kit/css-set.ts';
import { shapeIcon } from '../kit/shape-icon.ts';
import { FLOOR_LOOKS } from './floor-looks.ts';
import { OFFER_ENDS } from './passing-offers.ts';

/** What each shape stands for, and how many experts have it now. */
export function floorLegend(counts: Uint32Array, muted: number): TemplateResult {
  const shown = FLOOR_LOOKS.map((look, index) => ({ ...look, count: counts[index]! })).filter(
    // Two states are rare enough to be explained only where they occur.
    ({ key, count }) => count > 0 || (key !== 'set-aside' && key !== 'gone'),
  );
  return html`<ul class="legend" aria-label="What the shapes stand for">
    ${shown.map(
      ({ shape, word, colour, count }) =>
        html`<li class=${count === 0 ? 'none' : ''}>
          <span ${cssSet({ color: `var(${colour})` })}>${shapeIcon(shape)}</span> ${word} ${countText(count)}
        </li>`,
    )}
    <li class="quiet"><span class="pips" aria-hidden="true">•••</span> unanswered tickets, up to 3</li>
    ${muted > 0 ? html`<li class="quiet"><span aria-hidden="true">⁄</span> alerts off ${countText(muted)}</li>` : nothing}
  </ul>`;
}

/** How the offers of the last seconds ended; tells with numbers what the passing marks show. */
export function endsLegend(counts: readonly number[], leftOut: number): TemplateResult {
  return html`<ul class="ends" aria-label="Offers that ended in the last 10 seconds">
    <li class="quiet">Offers ended in the last 10 s${leftOut > 0 ? ' (a sample)' : ''}:</li>
    ${OFFER_ENDS.map(
      ({ end, shape, colour }, index) =>
        html`<li>
          <span ${cssSet({ color: `var(${colour})` })}>${shapeIcon(shape)}</span> ${end}
          ${countText(counts[index] ?? 0)}
        </li>`,
    )}
  </ul>`;
}
