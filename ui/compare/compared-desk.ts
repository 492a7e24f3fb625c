import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../desk/flow-strip.ts';
import '../figures/figure-tile.ts';
import '../floor/desk-floor.ts';
import '../levers/lever-panel.ts';
import { RunCommand } from '../live/run-command.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import { clockOf } from '../time-bar/moment-words.ts';
import { COMPARED_FIGURES } from './compared-figures.ts';

/** One of two desks: its floor, its headline figures, its levers. */
@customElement('sy-compared-desk')
export class ComparedDesk extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sy-space-3);
      padding: var(--sy-space-3);
      border: 1px solid var(--sy-line);
      border-block-start: 4px solid var(--sy-accent);
      border-radius: var(--sy-radius);
      background: var(--sy-surface);
    }
    :host([letter='B']) section {
      border-block-start-color: var(--sy-series-2);
    }
    h3 {
      margin: 0;
      font-size: var(--sy-text-normal);
    }
    h3 span {
      color: var(--sy-text-quiet);
      font-weight: 400;
      font-variant-numeric: tabular-nums;
    }
    .tiles {
      display: grid;
      --sy-text-figure: 1.25rem;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: var(--sy-space-2);
    }
    p {
      margin: 0;
      color: var(--sy-text-quiet);
      font-size: var(--sy-text-small);
    }
    @media (max-width: 75rem) {
      .tiles {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    details {
      font-size: var(--sy-text-small);
    }
    summary {
      min-block-size: var(--sy-target);
      cursor: pointer;
    }
  `;

  @property({ reflect: true }) letter: 'A' | 'B' = 'A';
  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  private readonly ofRun = new SliceController(this, ['joined', 'frame', 'events', 'details'] as const);
  private readonly levers = new PolledAnswer(this, 'levers', { changesWith: 'levers' });

  constructor() {
    super();
    // Levers of this desk are for its own run, whichever the page shows.
    this.addEventListener(RunCommand.type, (event) => this.carryOut(event));
  }

  override willUpdate(): void {
    const { desk, store } = this;
    this.ofRun.source = store;
    this.levers.wanted = desk === undefined || store === undefined ? undefined : { desk, store, request: {} };
  }

  override render(): TemplateResult {
    const { store, letter } = this;
    const { summary } = store?.details ?? {};
    if (store?.joined === undefined || summary === undefined)
      return html`<section><p role="status">Coming …</p></section>`;
    return html`<section aria-labelledby="name">
      <h3 id="name">
        ${letter} · ${summary.name} <span>${clockOf(store.now, summary.horizon)} · ${summary.policy}</span>
      </h3>
      ${this.changes(store)}
      <details>
        <summary>Levers of ${letter}</summary>
        <sy-lever-panel
          .levers=${this.levers.value ?? []}
          .now=${store.now}
          .obstacle=${this.desk?.obstacleTo('pullLever')}
        ></sy-lever-panel>
      </details>
      <sy-flow-strip .header=${store.frame?.header}></sy-flow-strip>
      <div class="tiles">
        ${COMPARED_FIGURES.map((key) => {
          const reading = store.reading(key);
          return html`<sy-figure-tile
            .column=${reading?.column}
            .value=${reading?.value ?? null}
            .sampleSize=${reading?.sampleSize ?? null}
          ></sy-figure-tile>`;
        })}
      </div>
      <sy-desk-floor
        .floor=${store.frame?.floor}
        .experts=${store.joined.experts}
        .batch=${store.batch}
      ></sy-desk-floor>
    </section>`;
  }

  /** What makes this desk what it is, besides its scenario. */
  private changes({ details }: RunStore): TemplateResult {
    const pulled = details?.levers.filter(({ of }) => of === 'moment') ?? [];
    const horizon = details?.summary.horizon ?? 0;
    const words = pulled.map((lever) => `${lever.words} (${clockOf(lever.at, horizon)})`);
    return html`<p>${words.length === 0 ? 'No lever pulled.' : `${words.join(', ')}.`}</p>`;
  }

  private carryOut(event: RunCommand): void {
    const { desk, store } = this;
    if (desk === undefined || store === undefined || event.detail.name !== 'pullLever') return;
    event.stopPropagation();
    const request = event.detail.request as RunCommand<'pullLever'>['detail']['request'];
    event.answer = desk.request('pullLever', { ...request, run: store.run }) as typeof event.answer;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-compared-desk': ComparedDesk;
  }
}
