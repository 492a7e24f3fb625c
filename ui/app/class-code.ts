import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/qr-code/qr-code.js';
import type { ClassCode } from '../../server/protocol/index.ts';
import '../kit/copy-line.ts';

/** The code by which a class watches: as a picture for telephones, and as a link. */
@customElement('sy-class-code')
export class ClassCodeCard extends LitElement {
  static override styles = css`
    figure {
      display: grid;
      justify-items: center;
      gap: var(--sy-space-3);
      margin: 0;
    }
    wa-qr-code {
      padding: var(--sy-space-3);
      border-radius: var(--sy-radius);
      background: #fff;
      color: #000;
    }
    sy-copy-line {
      inline-size: 100%;
    }
    figcaption {
      color: var(--sy-text-quiet);
      font-size: var(--sy-text-small);
    }
  `;

  @property({ attribute: false }) code: ClassCode | undefined;

  override render(): TemplateResult {
    const { code } = this;
    if (code === undefined) return html``;
    const link = new URL(code.path, document.baseURI).href;
    const until = new Date(code.expiresAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    return html`<figure>
      <wa-qr-code value=${link} size="220" label="Code that opens the link beside it"></wa-qr-code>
      <sy-copy-line label="Link for the class" .text=${link}></sy-copy-line>
      <figcaption>Good until ${until}. Whoever has it can watch this run and nothing else.</figcaption>
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-class-code': ClassCodeCard;
  }
}
