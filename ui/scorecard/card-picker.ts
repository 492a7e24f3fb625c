import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SCORECARD_NAMES, SHIPPED_CARDS, type OwnCard, type ScorecardChoice } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { keepCard, storedCard } from './own-card.ts';
import './own-card-form.ts';

/** A card was picked; undefined is that of the scenario. */
export type ChoiceMade = CustomEvent<ScorecardChoice | undefined>;

/**
 * Whose card is shown: that of the scenario, others that ship, one’s own.
 *
 * @fires choice-made with the card
 */
@customElement('sy-card-picker')
export class CardPicker extends LitElement {
  static override styles = [
    plainParts,
    css`
      .cards {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sy-space-2);
      }
    `,
  ];

  /** The card of the scenario. */
  @property({ attribute: false }) own: ScorecardChoice = 'marketplace';
  /** Another card than that; undefined shows it. */
  @property({ attribute: false }) chosen: ScorecardChoice | undefined;
  @property({ attribute: false }) figures: readonly FigureColumn[] = [];
  /** The card that was put together in this browser. */
  @state() private mine = storedCard();
  @state() private isChoosing = false;

  override render(): TemplateResult {
    const { own, mine } = this;
    const shown = this.chosen ?? own;
    const others = SCORECARD_NAMES.filter((name) => name !== own);
    return html`<div class="cards" role="group" aria-label="Scorecard">
        ${[own, ...others, ...(mine === undefined ? [] : [mine])].map(
          (choice) =>
            html`<button class="plain" aria-pressed=${choice === shown} @click=${() => this.choose(choice)}>
              ${typeof choice === 'string' ? SHIPPED_CARDS[choice].title : choice.title}
            </button>`,
        )}
        <button class="plain" aria-haspopup="dialog" @click=${() => (this.isChoosing = true)}>
          ${mine === undefined ? 'Your own …' : 'Change yours …'}
        </button>
      </div>
      <sy-own-card-form
        .open=${this.isChoosing}
        .figures=${this.figures}
        .card=${mine}
        @card-chosen=${({ detail }: CustomEvent<OwnCard | undefined>) => this.take(detail)}
        @close=${() => (this.isChoosing = false)}
      ></sy-own-card-form>`;
  }

  private take(card: OwnCard | undefined): void {
    keepCard(card);
    this.mine = card;
    this.choose(card);
  }

  private choose(detail: ScorecardChoice | undefined): void {
    this.dispatchEvent(new CustomEvent('choice-made', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-card-picker': CardPicker;
  }
}
