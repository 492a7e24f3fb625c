import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  SCORECARD_NAMES,
  scorecardOf,
  SHIPPED_CARDS,
  targetsOf,
  type Alert,
  type OwnCard,
  type Scorecard,
  type ScorecardChoice,
} from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import { addressOf } from '../app/address.ts';
import '../figures/alert-care.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import '../desk/desk-skeleton.ts';
import { bandChanges } from './band-changes.ts';
import { cardTile } from './card-tile.ts';
import './change-report.ts';
import { CardConflicts, watchedFigures } from './card-conflicts.ts';
import { keepCard, storedCard } from './own-card.ts';
import './own-card-form.ts';
import { readTogether } from './read-together.ts';
import { scorecardViewStyles } from './scorecard-view-styles.ts';

type Card = Scorecard<FigureColumn>;

/** A card and what it was made of. */
interface Made {
  readonly choice: ScorecardChoice;
  readonly figures: readonly FigureColumn[];
  readonly card: Card;
  readonly targets: ReturnType<typeof targetsOf>;
}

/** The figures that a kind of team goes by, section by section, with what they should reach and where they are going. */
@customElement('sy-scorecard-view')
export class ScorecardView extends LitElement {
  static override styles = [plainParts, scorecardViewStyles];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @property({ type: Boolean, reflect: true }) presenting = false;
  /** Another card than that of the scenario; undefined shows that. */
  @state() private chosen: ScorecardChoice | undefined;
  /** The card that was put together in this browser. */
  @state() private mine = storedCard();
  @state() private isChoosing = false;

  private readonly ofRun = new SliceController(this, ['joined', 'frame', 'alerts', 'details', 'health'] as const);
  private readonly ofDesk = new SliceController(this, ['connection'] as const);
  private readonly intervals = new PolledAnswer(this, 'breakdown');
  private readonly conflicts = new CardConflicts();
  private made: Made | undefined;

  override willUpdate(): void {
    const { desk, store } = this;
    this.ofRun.source = store;
    this.ofDesk.source = desk;
    const columns =
      this.cardOf(store)?.sections.flatMap((section) => section.figures.map(({ column }) => column)) ?? [];
    const all = store?.joined?.figures ?? [];
    const judged = all.filter(({ key, bands }) => bands !== null || this.made?.targets.has(key) === true);
    const figures = [...new Set([...columns, ...watchedFigures(all), ...judged].map(({ key }) => key))];
    this.intervals.wanted =
      desk === undefined || store === undefined || figures.length === 0
        ? undefined
        : { desk, store, request: { by: 'interval', figures } };
  }

  override render(): TemplateResult {
    const { store } = this;
    const card = this.cardOf(store);
    if (store?.joined === undefined || card === undefined) return html`<sy-desk-skeleton></sy-desk-skeleton>`;
    const isOld = store.watch.isStale || this.desk?.isOpen !== true;
    return html`
      <div class="head">
        <div>
          <h2>${card.title}</h2>
          <p class="quiet">${card.about}</p>
        </div>
        ${this.presenting ? nothing : this.picker(store.joined.scorecard)}
      </div>
      <div class="card ${isOld ? 'old' : ''}">
        ${card.sections.length === 0 ? this.nothingHere() : nothing}
        ${readTogether(this.conflicts.of(store, this.intervals.value?.rows ?? []))}
        ${card.sections.map(({ title, figures }, place) => this.section(store, { title, figures }, { card, place }))}
        ${
          this.presenting
            ? nothing
            : html`${this.changes(store)}
                <section aria-labelledby="alerts">
                  <h3 id="alerts">Look at</h3>
                  <sy-alert-care
                    .alerts=${store.alerts}
                    .store=${store}
                    .obstacle=${this.obstacle(store)}
                    @alert-chosen=${this.followAlert}
                  ></sy-alert-care>
                </section>`
        }
      </div>
    `;
  }

  /** What is shown: a card from the figures of the run, made when either changes; undefined before they are known. */
  private cardOf(store: RunStore | undefined): Card | undefined {
    if (store?.joined === undefined) return undefined;
    const { scorecard, figures } = store.joined;
    const choice = this.chosen ?? scorecard;
    if (this.made?.choice !== choice || this.made.figures !== figures)
      this.made = { choice, figures, card: scorecardOf(choice, figures), targets: targetsOf(figures) };
    return this.made.card;
  }

  private picker(own: ScorecardChoice): TemplateResult {
    const shown = this.chosen ?? own;
    const others = SCORECARD_NAMES.filter((name) => name !== own);
    const mine = this.mine === undefined ? [] : [this.mine];
    return html`<div class="cards" role="group" aria-label="Scorecard">
        ${[own, ...others, ...mine].map(
          (choice) =>
            html`<button class="plain" aria-pressed=${choice === shown} @click=${() => (this.chosen = choice)}>
              ${typeof choice === 'string' ? SHIPPED_CARDS[choice].title : choice.title}
            </button>`,
        )}
        <button class="plain" aria-haspopup="dialog" @click=${() => (this.isChoosing = true)}>
          ${this.mine === undefined ? 'Your own …' : 'Change yours …'}
        </button>
      </div>
      <sy-own-card-form
        .open=${this.isChoosing}
        .figures=${this.store?.joined?.figures ?? []}
        .card=${this.mine}
        @card-chosen=${({ detail }: CustomEvent<OwnCard | undefined>) => this.take(detail)}
        @close=${() => (this.isChoosing = false)}
      ></sy-own-card-form>`;
  }

  private take(card: OwnCard | undefined): void {
    keepCard(card);
    this.mine = card;
    this.chosen = card;
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

  /** Every figure that changed its band in the last interval (K-114). */
  private changes({ joined, details }: RunStore): TemplateResult {
    const { interval = 1, horizon = 0 } = details?.summary ?? {};
    const targets = this.made?.targets ?? new Map<string, never>();
    const report = bandChanges(this.intervals.value?.rows ?? [], joined?.figures ?? [], { targets, interval });
    return html`<section aria-labelledby="changes">
      <h3 id="changes">What changed</h3>
      <sy-change-report .report=${report} .horizon=${horizon}></sy-change-report>
    </section>`;
  }

  private obstacle(store: RunStore): string | undefined {
    return this.desk?.obstacleTo('pullLever') ?? (store.state === 'ready' ? undefined : 'The run is over.');
  }

  private followAlert({ detail }: CustomEvent<Alert>): void {
    const run = this.store?.run;
    if (detail.subject.kind !== 'ticket') return;
    location.hash = addressOf({ view: 'tickets', ticket: detail.subject.ticket, ...(run !== undefined && { run }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-scorecard-view': ScorecardView;
  }
}
