import { html, type TemplateResult } from 'lit';
import { shapePath, type ShapeName } from './unit-shape.ts';

/** A shape as large as the text around it and in its colour; says nothing to those who listen, so a word belongs beside it. */
export function shapeIcon(...names: readonly ShapeName[]): TemplateResult {
  return html`<svg class="shape" viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true" focusable="false">
    ${names.map(shapePath)}
  </svg>`;
}
