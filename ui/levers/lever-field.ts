import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LeverParameter } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { faultOf, type DraftValue } from './lever-draft.ts';

/**
 * One thing that a lever asks for: a slider beside its number, a list, a switch.
 *
 * @fires value-changed with the value
 */
@customElement('sy-lever-field')
export class LeverField extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .row {
        display: flex;
        align-items: center;
        gap: var(--sy-space-2);
      }
      .number {
        inline-size: 5.5rem;
        flex: none;
      }
      select.field {
        inline-size: 100%;
      }
      .wrong {
        margin: var(--sy-space-1) 0 0;
        color: var(--sy-poor);
        font-size: var(--sy-text-small);
      }
      label,
      .label {
        color: var(--sy-text-quiet);
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ attribute: false }) parameter: LeverParameter | undefined;
  @property({ attribute: false }) value: DraftValue;

  override render(): TemplateResult | typeof nothing {
    const { parameter } = this;
    if (parameter === undefined) return nothing;
    const fault = faultOf(parameter, this.value);
    return html`
      ${parameter.kind === 'switch' ? this.switch(parameter) : this.labelled(parameter, fault !== undefined)}
      ${fault === undefined ? nothing : html`<p id="fault" class="wrong">${fault}</p>`}
    `;
  }

  private switch({ label }: LeverParameter): TemplateResult {
    return html`<label class="beside">
      <input
        type="checkbox"
        .checked=${this.value === true}
        @change=${(event: Event) => this.tell((event.target as HTMLInputElement).checked)}
      />${label}
    </label>`;
  }

  private labelled(parameter: LeverParameter, isWrong: boolean): TemplateResult {
    const { label, unit } = parameter;
    const canBeAll = parameter.isOptional && parameter.kind === 'choice';
    return html`
      <label for="value">${label}${unit === undefined ? '' : `, ${unit}`}${canBeAll ? ' (or all)' : ''}</label>
      <div class="row">${parameter.choices === undefined ? this.typed(parameter, isWrong) : this.list(parameter)}</div>
    `;
  }

  private typed(parameter: LeverParameter, isWrong: boolean): TemplateResult {
    const { slider, none, kind } = parameter;
    const shown = kind === 'share' ? percent(this.value) : this.value;
    return html`
      ${slider === undefined ? nothing : this.slider(slider, parameter.label)}
      <input
        id="value"
        class="field ${slider === undefined ? '' : 'number'}"
        inputmode=${kind === 'limit' || none !== undefined ? 'text' : 'decimal'}
        .value=${String(shown ?? '')}
        aria-invalid=${String(isWrong)}
        aria-describedby=${isWrong ? 'fault' : nothing}
        @input=${this.wasTyped}
      />
      ${kind === 'share' ? html`<span class="label">%</span>` : nothing}
    `;
  }

  private slider([from, to, step]: readonly [number, number, number], label: string): TemplateResult {
    const number = Number(this.value);
    return html`<input
      type="range"
      aria-label="${label}, as a slider"
      min=${from}
      max=${to}
      step=${step}
      .value=${String(Number.isFinite(number) ? number : to)}
      @input=${(event: Event) => this.tell(Number((event.target as HTMLInputElement).value))}
    />`;
  }

  private list({ choices = [], isOptional }: LeverParameter): TemplateResult {
    return html`<select id="value" class="field" @change=${this.wasPicked}>
      ${isOptional ? html`<option value="" .selected=${this.value === undefined}>all</option>` : nothing}
      ${choices.map(
        ({ value, label }) =>
          html`<option value=${value} .selected=${value === this.value}>
            ${value === label || label.length > 60 ? value : `${value} – ${label}`}
          </option>`,
      )}
    </select>`;
  }

  private wasTyped({ target }: Event): void {
    const text = (target as HTMLInputElement).value.trim();
    const { kind, none } = this.parameter!;
    if (text === '' || text === none || kind === 'limit') return this.tell(text);
    const number = Number(text.replace(',', '.'));
    this.tell(Number.isNaN(number) ? text : kind === 'share' ? number / 100 : number);
  }

  private wasPicked({ target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.tell(value === '' ? undefined : value);
  }

  private tell(value: DraftValue): void {
    this.dispatchEvent(new CustomEvent('value-changed', { detail: value }));
  }
}

const percent = (value: DraftValue): DraftValue => (typeof value === 'number' ? Math.round(value * 1000) / 10 : value);

declare global {
  interface HTMLElementTagNameMap {
    'sy-lever-field': LeverField;
  }
}
