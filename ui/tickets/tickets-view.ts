import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Problem, TicketStory, WhyAnswer } from '../../server/protocol/index.ts';
import { addressOf } from '../app/address.ts';
import '../desk/happenings-list.ts';
import type { ExpertChosen } from '../floor/expert-chosen.ts';
import { controls } from '../kit/controls.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { RunStore } from '../live/run-store.ts';
import { command } from '../live/run-command.ts';
import { SliceController } from '../live/slice-controller.ts';
import type { MomentChosen } from './ticket-story.ts';
import './ticket-story.ts';
import './why-this-expert.ts';

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
  @state() private why: WhyAnswer | undefined;
  @state() private refused: Problem | undefined;
  @query('input') private readonly field!: HTMLInputElement;

  private readonly ofRun = new SliceController(this, ['joined', 'events'] as const);
  private readonly story = new PolledAnswer(this, 'ticketStory', { isFinal: (story) => story.state === null });

  override willUpdate(changed: PropertyValues<this>): void {
    const { desk, store, ticket } = this;
    this.ofRun.source = store;
    this.story.wanted =
      desk === undefined || store === undefined || ticket === undefined
        ? undefined
        : { desk, store, request: { ticket } };
    if (changed.has('ticket') || changed.has('store')) this.why = this.refused = undefined;
  }

  override render(): TemplateResult {
    return html`<div class="columns">
      <section aria-labelledby="story">
        <h2 id="story">The story of a ticket</h2>
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
    const { why, refused } = this;
    const names = this.store?.joined?.experts.names ?? [];
    return html`<sy-ticket-story
        .story=${story}
        .names=${names}
        @expert-chosen=${this.showExpert}
        @moment-chosen=${({ detail }: MomentChosen) => void command(this, 'seek', { to: detail.at })}
      ></sy-ticket-story>
      ${
        story.state === null
          ? nothing
          : html`<button class="button" @click=${this.explain}>Who could have it at this moment?</button>`
      }
      ${refused === undefined ? nothing : html`<p role="alert">${refused.message} ${refused.remedy ?? ''}</p>`}
      ${
        why === undefined
          ? nothing
          : html`<sy-why-this-expert
              .explanation=${why.explanation}
              .names=${names}
              @expert-chosen=${this.showExpert}
            ></sy-why-this-expert>`
      }`;
  }

  private async explain(): Promise<void> {
    const { desk, store, ticket } = this;
    if (desk === undefined || store === undefined || ticket === undefined) return;
    const answer = await desk.request('whyThisExpert', { run: store.run, ticket });
    if (ticket !== this.ticket) return;
    this.why = answer.ok ? answer.value : undefined;
    this.refused = answer.ok ? undefined : answer.problem;
  }

  private showExpert({ detail: { expert } }: ExpertChosen): void {
    const run = this.store?.run;
    location.hash = addressOf({ view: 'experts', expert, ...(run !== undefined && { run }) });
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
