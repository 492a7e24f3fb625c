import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Problem, TicketStory, WhyAnswer } from '../../server/protocol/index.ts';
import { addressOf } from '../app/address.ts';
import '../desk/happenings-list.ts';
import { controls } from '../kit/controls.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';

/** The story of any ticket, and why each of its offers went to whom it went. */
@customElement('sy-tickets-view')
export class TicketsView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 0 0 var(--sy-space-3);
        font-size: var(--sy-text-large);
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 20rem);
        gap: var(--sy-space-5);
        align-items: start;
      }
      form {
        display: flex;
        align-items: end;
        gap: var(--sy-space-2);
        margin-block-end: var(--sy-space-4);
      }
      .quiet {
        color: var(--sy-text-quiet);
      }
      @media (max-width: 60rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @property({ type: Number }) ticket: number | undefined;
  /** Which offer is explained, from 1. */
  @property({ type: Number }) offer: number | undefined;
  @state() private why: WhyAnswer | undefined;
  @state() private refused: Problem | undefined;
  @query('input') private readonly field!: HTMLInputElement;

  private readonly ofRun = new SliceController(this, ['joined', 'events'] as const);
  private readonly story = new PolledAnswer(this, 'ticketStory');

  override willUpdate(changed: PropertyValues<this>): void {
    const { desk, store, ticket } = this;
    this.ofRun.source = store;
    this.story.wanted =
      desk === undefined || store === undefined || ticket === undefined
        ? undefined
        : { desk, store, request: { ticket } };
    if (changed.has('ticket') || changed.has('offer')) void this.explain();
  }

  override render(): TemplateResult {
    return html`<div class="columns">
      <section aria-labelledby="story">
        <h2 id="story">
          ${this.ticket === undefined ? 'The story of a ticket' : `The story of ticket ${this.ticket}`}
        </h2>
        <form @submit=${this.go}>
          <label class="over"
            >Number <input class="field" inputmode="numeric" .value=${String(this.ticket ?? '')}
          /></label>
          <button class="button">Tell it</button>
        </form>
        ${this.told()}
      </section>
      <aside aria-labelledby="happened">
        <h2 id="happened">Just happened</h2>
        <sy-happenings-list
          .batch=${this.store?.batch}
          .experts=${this.store?.joined?.experts}
          .run=${this.store?.run ?? ''}
        ></sy-happenings-list>
      </aside>
    </div>`;
  }

  private told(): TemplateResult {
    const { value, problem } = this.story;
    if (this.ticket === undefined)
      return html`<p class="quiet">
        Type the number of a ticket, or pick one of those to which something has just happened.
      </p>`;
    if (value === undefined)
      return html`<p role="status">
        ${problem === undefined ? 'Looking it up …' : `${problem.message} ${problem.remedy ?? ''}`}
      </p>`;
    return this.storyOf(value);
  }

  private storyOf(story: TicketStory): TemplateResult {
    return html`<sy-ticket-story
        .story=${story}
        .experts=${this.store?.joined?.experts}
        @why-wanted=${({ detail: offer }: CustomEvent<number>) => this.show(offer)}
      ></sy-ticket-story>
      ${this.refused === undefined ? nothing : html`<p role="alert">${this.refused.message} ${this.refused.remedy ?? ''}</p>`}
      ${
        this.why === undefined
          ? nothing
          : html`<sy-why-expert .why=${this.why} .experts=${this.store?.joined?.experts}></sy-why-expert>`
      }`;
  }

  private show(offer: number | undefined): void {
    const { ticket } = this;
    const run = this.store?.run;
    if (ticket === undefined) return;
    location.hash = addressOf({
      view: 'tickets',
      ticket,
      ...(run !== undefined && { run }),
      ...(offer !== undefined && { offer }),
    });
  }

  private async explain(): Promise<void> {
    const { desk, store, ticket, offer } = this;
    this.why = undefined;
    this.refused = undefined;
    if (desk === undefined || store === undefined || ticket === undefined || offer === undefined) return;
    const answer = await desk.request('whyThisExpert', { run: store.run, ticket, offer });
    if (offer !== this.offer || ticket !== this.ticket) return;
    if (answer.ok) this.why = answer.value;
    else this.refused = answer.problem;
  }

  private go(event: Event): void {
    event.preventDefault();
    const number = Number(this.field.value.replace(/^#/, ''));
    const run = this.store?.run;
    if (!Number.isInteger(number) || number < 0) return;
    location.hash = addressOf({ view: 'tickets', ticket: number, ...(run !== undefined && { run }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-tickets-view': TicketsView;
  }
}
