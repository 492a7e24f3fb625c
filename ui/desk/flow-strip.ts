import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countText } from '../../engine/index.ts';
import type { FrameHeader } from '../../server/protocol/index.ts';
import { cssSet } from '../kit/css-set.ts';

interface Stage {
  readonly name: string;
  readonly count: number;
  readonly colour: `--sy-${string}`;
}

/** A bar is full at the largest of the four counts, and at no less than this. */
const FULL = 20;

/** The way of a ticket through the desk, with how many are where at this moment. */
@customElement('sy-flow-strip')
export class FlowStrip extends LitElement {
  static override styles = css`
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      gap: var(--sy-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      column-gap: var(--sy-space-3);
      padding: var(--sy-space-2) var(--sy-space-3);
      border: 1px solid var(--sy-line);
      border-inline-start: 4px solid var(--colour);
      border-radius: var(--sy-radius-small);
      background: var(--sy-surface);
    }
    .name {
      grid-column: 1 / -1;
      color: var(--sy-text-quiet);
      font-size: var(--sy-text-small);
    }
    strong {
      font-size: 1.375rem;
      font-weight: 600;
      line-height: 1.15;
      font-variant-numeric: tabular-nums;
    }
    .bar {
      display: block;
      block-size: 6px;
      inline-size: calc(var(--share) * 100%);
      border-radius: 3px;
      background: var(--colour);
      transition: inline-size var(--sy-quick);
    }
  `;

  @property({ attribute: false }) header: FrameHeader | undefined;

  override render(): TemplateResult {
    const stages = stagesOf(this.header);
    const full = Math.max(FULL, ...stages.map(({ count }) => count));
    return html`<ol aria-label="Where tickets and experts are now">
      ${stages.map(
        ({ name, count, colour }) =>
          html`<li ${cssSet({ '--colour': `var(${colour})` })}>
            <span class="name">${name}</span>
            <strong>${countText(count)}</strong>
            <span class="bar" aria-hidden="true" ${cssSet({ '--share': String(count / full) })}></span>
          </li>`,
      )}
    </ol>`;
  }
}

function stagesOf(header: FrameHeader | undefined): readonly Stage[] {
  const { waiting = 0, offered = 0, held = 0, online = 0 } = header ?? {};
  return [
    { name: 'Tickets waiting', count: waiting, colour: waiting === 0 ? '--sy-line-strong' : '--sy-poor' },
    { name: 'Offers awaiting an answer', count: offered, colour: '--sy-offered' },
    { name: 'Tickets with experts', count: held, colour: '--sy-working' },
    { name: 'Experts on duty', count: online, colour: '--sy-idle' },
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-flow-strip': FlowStrip;
  }
}
