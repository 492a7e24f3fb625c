import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { scorecardOf, type Scorecard, type ScorecardChoice } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { addressOf } from '../app/address.ts';
import '../desk/run-alerts.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import '../volume/volume-part.ts';
import '../desk/desk-skeleton.ts';
import { cardTile } from './card-tile.ts';
import { CardConflicts, watchedFigures } from './card-conflicts.ts';
import './card-picker.ts';
import type { ChoiceMade } from './card-picker.ts';
import { cardParts, type CardPart } from './card-parts.ts';
import './exception-report.ts';
import './exceptions-part.ts';
import { readTogether } from './read-together.ts';
import { scorecardViewStyles } from './scorecard-view-styles.ts';

type Card = Scorecard<FigureColumn>;

/** A card and what it was made of. */
interface Made {
  readonly choice: ScorecardChoice;
  readonly figures: readonly FigureColumn[];
  readonly card: Card;
}

/** The figures that a kind of team goes by, section by section, with what they should reach and where they are going. */
@customElement('sy-scorecard-view')
export class ScorecardView extends LitElement {
  static override styles = [plainParts, scorecardViewStyles];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @property({ type: Boolean, reflect: true }) presenting = false;
  /** Which part of the scorecard is shown. */
  @property() shown: CardPart = 'figures';
  /** Another card than that of the scenario; undefined shows that. */
  @state() private chosen: ScorecardChoice | undefined;

  private readonly ofRun = new SliceController(this, ['joined', 'frame', 'alerts', 'details', 'health'] as const);
  private readonly ofDesk = new SliceController(this, ['connection'] as const);
  private readonly intervals = new PolledAnswer(this, 'breakdown');
  private readonly exceptions = new PolledAnswer(this, 'exceptions');
  private readonly conflicts = new CardConflicts();
  private made: Made | undefined;

  override willUpdate(): void {
    const { desk, store } = this;
    this.ofRun.source = store;
    this.ofDesk.source = desk;
    const columns =
      this.cardOf(store)?.sections.flatMap((section) => section.figures.map(({ column }) => column)) ?? [];
    const watched = watchedFigures(store?.joined?.figures ?? []);
    const figures = [...new Set([...columns, ...watched].map(({ key }) => key))];
    const isShown = desk !== undefined && store !== undefined && figures.length > 0 && this.shown === 'figures';
    this.intervals.wanted = isShown ? { desk, store, request: { by: 'interval', figures } } : undefined;
    this.exceptions.wanted = isShown && !this.presenting ? { desk, store, request: {} } : undefined;
  }

  override render(): TemplateResult {
    const { store } = this;
    const card = this.cardOf(store);
    if (store?.joined === undefined || card === undefined) return html`<sy-desk-skeleton></sy-desk-skeleton>`;
    const isOld = store.watch.isStale || this.desk?.isOpen !== true;
    return html`
      ${this.presenting ? nothing : cardParts(this.shown, store.run)}
      <div class="card ${isOld ? 'old' : ''}">${this.partOf(store, card)}</div>
    `;
  }

  private partOf(store: RunStore, card: Card): TemplateResult {
    switch (this.shown) {
      case 'figures':
        return this.figures(store, card);
      case 'exceptions':
        return html`<sy-exceptions-part .desk=${this.desk} .store=${store}></sy-exceptions-part>`;
      case 'volume':
        return html`<sy-volume-part .desk=${this.desk} .store=${store}></sy-volume-part>`;
    }
  }

  private figures(store: RunStore, card: Card): TemplateResult {
    return html`
      <div class="head">
        <div>
          <h2>${card.title}</h2>
          <p class="quiet">${card.about}</p>
        </div>
        ${
          this.presenting
            ? nothing
            : html`<sy-card-picker
                .own=${store.joined?.scorecard}
                .chosen=${this.chosen}
                .figures=${store.joined?.figures ?? []}
                @choice-made=${({ detail }: ChoiceMade) => (this.chosen = detail)}
              ></sy-card-picker>`
        }
      </div>
      ${card.sections.length === 0 ? this.nothingHere() : nothing}
      ${readTogether(this.conflicts.of(store, this.intervals.value?.rows ?? []))}
      ${card.sections.map(({ title, figures }, place) => this.section(store, { title, figures }, { card, place }))}
      ${
        this.presenting
          ? nothing
          : html`${this.newest(store)}
              <section aria-labelledby="alerts">
                <h3 id="alerts">Look at</h3>
                <sy-run-alerts .desk=${this.desk} .store=${store}></sy-run-alerts>
              </section>`
      }
    `;
  }

  /** What is shown: a card from the figures of the run, made when either changes; undefined before they are known. */
  private cardOf(store: RunStore | undefined): Card | undefined {
    if (store?.joined === undefined) return undefined;
    const { scorecard, figures } = store.joined;
    const choice = this.chosen ?? scorecard;
    if (this.made?.choice !== choice || this.made.figures !== figures)
      this.made = { choice, figures, card: scorecardOf(choice, figures) };
    return this.made.card;
  }

  private nothingHere(): TemplateResult {
    return html`<p role="status">
      This scenario has none of these figures: they come with packs that are off. Another card has some.
    </p>`;
  }

  private section(
    store: RunStore,
    { title, figures }: Card['sections'][number],
    { card, place }: { card: Card; place: number },
  ): TemplateResult {
    const around = { intervals: this.intervals.value?.rows ?? [], competitor: card.competitor };
    return html`<section aria-labelledby="section-${place}">
      <h3 id="section-${place}">${title}</h3>
      <div class="tiles">${figures.map((line) => cardTile(store, line, around))}</div>
    </section>`;
  }

  /** The newest hour of the report of exceptions (K-114). */
  private newest({ joined, details, run }: RunStore): TemplateResult {
    const { value } = this.exceptions;
    return html`<section aria-labelledby="changes">
      <h3 id="changes">What changed last</h3>
      ${
        value === undefined
          ? html`<p class="quiet">Being worked out …</p>`
          : html`<sy-exception-report
                is-brief
                .hours=${value.hours.slice(0, 1)}
                .columns=${joined?.figures ?? []}
                .horizon=${details?.summary.horizon ?? 0}
              ></sy-exception-report>
              <p>
                <a href=${addressOf({ view: 'scorecard', rest: ['exceptions'], run })}>All exceptions, hour by hour</a>
              </p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-scorecard-view': ScorecardView;
  }
}
