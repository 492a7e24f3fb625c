import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FIGURE_FAMILIES, MOST_OWN_FIGURES, type FigureFamily, type OwnCard } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { UNIT_WORDS } from '../figures/figure-words.ts';
import { controls } from '../kit/controls.ts';
import '../kit/copy-line.ts';
import '../kit/modal-dialog.ts';
import { cardAsSetting } from './own-card.ts';
import { ownCardFormStyles } from './own-card-form-styles.ts';

/** A line of the form: a figure, or none, and what somebody else reaches of it. */
interface Row {
  readonly key: string;
  readonly theirs: string;
}

const EMPTY: Row = { key: '', theirs: '' };

/**
 * Puts together a card of one’s own: six figures at most, and what somebody else reaches of each.
 *
 * @fires card-chosen with the card, or undefined when it is to be forgotten
 * @fires close
 */
@customElement('sy-own-card-form')
export class OwnCardForm extends LitElement {
  static override styles = [controls, ownCardFormStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) figures: readonly FigureColumn[] = [];
  /** The card to begin with. */
  @property({ attribute: false }) card: OwnCard | undefined;
  @state() private name = 'My scorecard';
  @state() private competitor = '';
  @state() private rows: readonly Row[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    const { title = 'My scorecard', figures = [], competitor } = this.card ?? {};
    this.name = title;
    this.competitor = competitor?.name ?? '';
    const rows = figures.map((key) => ({ key, theirs: String(competitor?.values[key] ?? '') }));
    this.rows = Array.from({ length: MOST_OWN_FIGURES }, (_, index) => rows[index] ?? EMPTY);
  }

  override render(): TemplateResult {
    return html`<sy-modal-dialog heading="A scorecard of your own" .open=${this.open} @close=${this.passOn}>
      ${this.open ? this.form() : nothing}
    </sy-modal-dialog>`;
  }

  private form(): TemplateResult {
    const card = this.made();
    return html`<form @submit=${this.show}>
      <p>Choose the few that matter, six at most. They are kept in this browser.</p>
      <div class="names">
        ${this.text('Title', this.name, (text) => (this.name = text))}
        ${this.text('Somebody to compare with', this.competitor, (text) => (this.competitor = text))}
      </div>
      <fieldset>
        <legend>Figures, and what they reach</legend>
        ${this.rows.map((row, place) => this.row(row, place))}
      </fieldset>
      ${
        card === undefined
          ? nothing
          : html`<label class="over"
              >As a line of a scenario file
              <sy-copy-line label="As a line of a scenario file" .text=${cardAsSetting(card)}></sy-copy-line>
            </label>`
      }
      <div class="buttons">
        <button class="button main" ?disabled=${card === undefined}>Show this card</button>
        ${
          this.card === undefined
            ? nothing
            : html`<button class="button" type="button" @click=${() => this.choose(undefined)}>Forget it</button>`
        }
      </div>
    </form>`;
  }

  private text(label: string, value: string, change: (text: string) => void): TemplateResult {
    return html`<label class="over"
      >${label}
      <input
        class="field"
        maxlength="80"
        .value=${value}
        @input=${({ target }: Event) => change((target as HTMLInputElement).value)}
      />
    </label>`;
  }

  private row({ key, theirs }: Row, place: number): TemplateResult {
    const chosen = this.figures.find((column) => column.key === key);
    const unit = chosen === undefined ? '' : UNIT_WORDS[chosen.unit];
    return html`<div class="row">
      <select
        class="field"
        aria-label="Figure ${place + 1}"
        @change=${({ target }: Event) => this.change(place, { key: (target as HTMLSelectElement).value, theirs: '' })}
      >
        <option value="" ?selected=${chosen === undefined}>none</option>
        ${(Object.entries(FIGURE_FAMILIES) as [FigureFamily, string][]).map(([family, words]) => {
          const columns = this.figures.filter((column) => column.family === family);
          if (columns.length === 0) return nothing;
          return html`<optgroup label=${words}>
            ${columns.map(
              (column) => html`<option value=${column.key} ?selected=${column.key === key}>${nameOf(column)}</option>`,
            )}
          </optgroup>`;
        })}
      </select>
      <input
        class="field"
        type="number"
        step="any"
        aria-label="What they reach of figure ${place + 1}, ${unit}"
        placeholder=${unit}
        .value=${theirs}
        ?disabled=${chosen === undefined || this.competitor.trim() === ''}
        @input=${({ target }: Event) => this.change(place, { key, theirs: (target as HTMLInputElement).value })}
      />
    </div>`;
  }

  private change(place: number, row: Row): void {
    this.rows = this.rows.with(place, row);
  }

  /** The card as it is filled in; undefined while no figure is chosen. */
  private made(): OwnCard | undefined {
    const rows = this.rows.filter(({ key }) => key !== '');
    if (rows.length === 0) return undefined;
    const title = this.name.trim() === '' ? 'My scorecard' : this.name.trim();
    const card: OwnCard = { title, figures: [...new Set(rows.map(({ key }) => key))] };
    const name = this.competitor.trim();
    const values = rows.flatMap(({ key, theirs }) => (theirs === '' ? [] : [[key, Number(theirs)] as const]));
    return name === '' || values.length === 0
      ? card
      : { ...card, competitor: { name, values: Object.fromEntries(values) } };
  }

  private readonly show = (event: Event): void => {
    event.preventDefault();
    this.choose(this.made());
  };

  private choose(card: OwnCard | undefined): void {
    this.dispatchEvent(new CustomEvent('card-chosen', { detail: card }));
    this.passOn();
  }

  private readonly passOn = (): void => {
    this.dispatchEvent(new Event('close'));
  };
}

const nameOf = ({ id, label }: FigureColumn): string => (id === undefined ? label : `${label} (${id})`);

declare global {
  interface HTMLElementTagNameMap {
    'sy-own-card-form': OwnCardForm;
  }
}
