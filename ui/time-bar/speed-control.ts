import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Pace } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import '../kit/icon-button.ts';
import { nextSpeed, SPEEDS, speedMeaning, speedText } from './speeds.ts';

/**
 * How fast simulated time goes.
 *
 * @fires speed-chosen with the pace
 */
@customElement('sy-speed-control')
export class SpeedControl extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 2px;
      }
      select.field {
        inline-size: 6.25rem;
        text-align: center;
      }
      @media (max-width: 40rem) {
        select.field {
          inline-size: 5.5rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) pace: Pace = { kind: 'timed', speedup: 1 };
  @property() obstacle: string | undefined;

  override render(): TemplateResult {
    const text = speedText(this.pace);
    const known = SPEEDS.map((speed) => speedText(speed));
    return html`
      <sy-icon-button
        icon="minus"
        label="Slower"
        shortcut="["
        .obstacle=${this.obstacle}
        @click=${() => this.choose(nextSpeed(this.pace, -1))}
      ></sy-icon-button>
      <select
        class="field"
        aria-label="Speed: ${speedMeaning(this.pace)}"
        title=${speedMeaning(this.pace)}
        ?disabled=${this.obstacle !== undefined}
        @change=${this.picked}
      >
        ${known.includes(text) ? nothing : html`<option value="" selected>${text}</option>`}
        ${SPEEDS.map((speed, index) => {
          const name = speedText(speed);
          return html`<option value=${index} .selected=${name === text}>${name}</option>`;
        })}
      </select>
      <sy-icon-button
        icon="plus"
        label="Faster"
        shortcut="]"
        .obstacle=${this.obstacle}
        @click=${() => this.choose(nextSpeed(this.pace, 1))}
      ></sy-icon-button>
    `;
  }

  private picked({ currentTarget }: Event): void {
    const speed = SPEEDS[Number((currentTarget as HTMLSelectElement).value)];
    if (speed !== undefined) this.choose(speed);
  }

  private choose(pace: Pace): void {
    this.dispatchEvent(new CustomEvent('speed-chosen', { detail: pace }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-speed-control': SpeedControl;
  }
}
