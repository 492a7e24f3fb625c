import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf } from '../app/address.ts';
import '../figures/figure-tile.ts';
import type { ExpertChosen } from '../floor/expert-chosen.ts';
import '../floor/desk-floor.ts';
import '../levers/lever-panel.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import './desk-charts.ts';
import './desk-skeleton.ts';
import { deskViewStyles } from './desk-view-styles.ts';
import './figure-book.ts';
import './flow-strip.ts';
import './happenings-list.ts';
import { HEADLINE_TILES } from './headlines.ts';
import './run-alerts.ts';
import { sparkHistory } from './spark-history.ts';

/** The desk at work: who does what, what waits, how it goes, and what can be changed. */
@customElement('sy-desk-view')
export class DeskView extends LitElement {
  static override styles = deskViewStyles;

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @property({ type: Boolean, reflect: true }) presenting = false;
  private readonly ofRun = new SliceController(this, ['joined', 'frame', 'events', 'details', 'health'] as const);
  private readonly ofDesk = new SliceController(this, ['connection'] as const);
  private readonly levers = new PolledAnswer(this, 'levers', { changesWith: 'levers' });

  override willUpdate(): void {
    const { desk, store } = this;
    this.ofRun.source = store;
    this.ofDesk.source = desk;
    this.levers.wanted = desk === undefined || store === undefined ? undefined : { desk, store, request: {} };
  }

  override render(): TemplateResult {
    const { store } = this;
    if (store?.joined === undefined) return html`<sy-desk-skeleton></sy-desk-skeleton>`;
    const isOld = store.watch.isStale || this.desk?.isOpen !== true;
    return html`
      <div class="columns ${isOld ? 'old' : ''}">
        <div class="wide">
          <sy-flow-strip .header=${store.frame?.header}></sy-flow-strip>
          <section class="panel" aria-labelledby="floor">
            <h2 id="floor">The floor</h2>
            <sy-desk-floor
              .floor=${store.frame?.floor}
              .experts=${store.joined.experts}
              .batch=${store.batch}
              @expert-chosen=${this.showExpert}
            ></sy-desk-floor>
          </section>
          ${this.tiles(store)}
          <section aria-labelledby="charts">
            <h2 id="charts" class="heard">How it went</h2>
            <sy-desk-charts .desk=${this.desk} .store=${store}></sy-desk-charts>
          </section>
          ${this.presenting ? nothing : this.book()}
        </div>
        ${this.presenting ? nothing : this.side(store)}
      </div>
    `;
  }

  private tiles(store: RunStore): TemplateResult {
    return html`<section class="tiles" aria-label="Headline figures">
      ${HEADLINE_TILES.map((key) => {
        const reading = store.reading(key);
        if (reading === undefined) return nothing;
        return html`<sy-figure-tile
          .column=${reading.column}
          .value=${reading.value}
          .sampleSize=${reading.sampleSize}
          .history=${sparkHistory(store, key)}
        ></sy-figure-tile>`;
      })}
    </section>`;
  }

  private book(): TemplateResult {
    return html`<section class="panel" aria-labelledby="book">
      <h2 id="book">Figures in detail</h2>
      <sy-figure-book .desk=${this.desk} .store=${this.store}></sy-figure-book>
    </section>`;
  }

  private side(store: RunStore): TemplateResult {
    const isOver = store.state !== 'ready';
    const obstacle = this.desk?.obstacleTo('pullLever') ?? (isOver ? 'The run is over.' : undefined);
    return html`<aside aria-label="Levers and alerts">
      <section aria-labelledby="levers">
        <h2 id="levers">Levers</h2>
        <sy-lever-panel .levers=${this.levers.value ?? []} .now=${store.now} .obstacle=${obstacle}></sy-lever-panel>
      </section>
      <section aria-labelledby="alerts">
        <h2 id="alerts">Look at</h2>
        <sy-run-alerts .desk=${this.desk} .store=${store}></sy-run-alerts>
      </section>
      <section aria-labelledby="happened">
        <h2 id="happened">Just happened</h2>
        <sy-happenings-list
          .batch=${store.batch}
          .experts=${store.joined?.experts}
          .run=${store.run}
        ></sy-happenings-list>
      </section>
    </aside>`;
  }

  private showExpert({ detail: { expert } }: ExpertChosen): void {
    const run = this.store?.run;
    location.hash = addressOf({ view: 'experts', expert, ...(run !== undefined && { run }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-desk-view': DeskView;
  }
}
