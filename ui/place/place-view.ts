import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { counted, spanText, type OwedTicket, type WaitingOffer } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import '../states/empty-state.ts';
import { placeViewStyles } from './place-view-styles.ts';
import { TakenPlace } from './taken-place.ts';
import './ticket-sender.ts';

/** Under this share of the time allowed an offer is pressing. */
const PRESSING = 0.25;

/** Where somebody takes part in an open desk: as one of its experts, or by sending tickets. */
@customElement('sy-place-view')
export class PlaceView extends LitElement {
  static override styles = [controls, plainParts, placeViewStyles];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  @state() private place: TakenPlace | undefined;
  @query('input') private readonly nameField!: HTMLInputElement;

  private readonly ofRun = new SliceController(this, ['joined', 'frame'] as const);
  private readonly ofPlace = new SliceController(this, ['place'] as const);

  override willUpdate(changed: PropertyValues<this>): void {
    this.ofRun.source = this.store;
    if (changed.has('store') && this.place !== undefined && this.place.run !== this.store?.run)
      this.setPlace(undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.setPlace(undefined);
  }

  override render(): TemplateResult {
    const { store } = this;
    if (store?.joined === undefined) return html`<p role="status">Looking at the run …</p>`;
    if (!store.joined.experts.groups.some(({ isOutside }) => isOutside)) return closed();
    const obstacle = this.desk?.obstacleTo('joinDesk');
    return html`<div class="columns">
      <section aria-labelledby="place">
        <h2 id="place">Take part</h2>
        ${this.place?.seat === undefined ? this.entrance(obstacle) : this.atWork(this.place)}
      </section>
      <aside aria-labelledby="tickets">
        <h2 id="tickets">Send a ticket</h2>
        <sy-ticket-sender .run=${store.run} .categories=${store.joined.categories} .obstacle=${obstacle}>
        </sy-ticket-sender>
      </aside>
    </div>`;
  }

  private entrance(obstacle: string | undefined): TemplateResult {
    const problem = this.place?.problem;
    return html`<p>
        Somebody answers here in person. Join as one of the experts: tickets are offered to you, one at a time.
      </p>
      <form @submit=${this.enter}>
        <label class="over"
          >Your name at the desk
          <input class="field" required maxlength="100" autocomplete="off" value=${this.place?.name ?? ''}
        /></label>
        <button
          class="button main"
          aria-disabled=${obstacle === undefined ? 'false' : 'true'}
          title=${obstacle ?? nothing}
        >
          Join
        </button>
      </form>
      ${obstacle === undefined ? nothing : html`<p class="quiet">${obstacle}</p>`}
      ${problem === undefined ? nothing : html`<p role="alert">${problem.message} ${problem.remedy ?? ''}</p>`}`;
  }

  private atWork(place: TakenPlace): TemplateResult {
    const { offers, held, problem, seat } = place;
    return html`<p class="seat">
        <span
          >You are <strong>${this.store?.joined?.experts.names[seat!.expert] ?? seat!.name}</strong>, known here as
          “${place.name}”.</span
        >
        <button class="plain" @click=${this.leave}>Leave the desk</button>
      </p>
      ${problem === undefined ? nothing : html`<p role="alert">${problem.message} ${problem.remedy ?? ''}</p>`}
      <h3>${counted(offers.length, 'offer')}</h3>
      <div aria-live="polite" aria-relevant="additions">
        ${
          offers.length === 0
            ? html`<p class="quiet">Nothing is offered to you at this moment.</p>`
            : html`<ul>
                ${offers.map((offer) => this.offer(place, offer))}
              </ul>`
        }
      </div>
      <h3>${counted(held.length, 'ticket')} to answer</h3>
      ${
        held.length === 0
          ? html`<p class="quiet">You owe nobody an answer.</p>`
          : html`<ul>
              ${held.map((ticket) => this.ticket(place, ticket))}
            </ul>`
      }`;
  }

  private offer(place: TakenPlace, offer: WaitingOffer): TemplateResult {
    const { ticket, category, channel, madeAt, expiresAt } = offer;
    return html`<li>
      <div class="about"><strong>Ticket ${ticket}</strong> <span class="quiet">${category}, by ${channel}</span></div>
      ${this.timeLeft(madeAt, expiresAt, 'to answer the offer')}
      <div class="acts">
        <button
          class="button main"
          aria-label="Accept ticket ${ticket}"
          @click=${() => void place.answer(offer, 'accept')}
        >
          Accept
        </button>
        <button class="button" aria-label="Reject ticket ${ticket}" @click=${() => void place.answer(offer, 'reject')}>
          Reject
        </button>
      </div>
    </li>`;
  }

  private ticket(place: TakenPlace, { ticket, category, channel, acceptedAt, replyBy }: OwedTicket): TemplateResult {
    return html`<li>
      <div class="about"><strong>Ticket ${ticket}</strong> <span class="quiet">${category}, by ${channel}</span></div>
      ${this.timeLeft(acceptedAt, replyBy, 'to reply')}
      <div class="acts">
        <button
          class="button main"
          aria-label="Reply to ticket ${ticket}"
          @click=${() => void place.finish(ticket, 'reply')}
        >
          Reply
        </button>
        <button
          class="button"
          aria-label="Escalate ticket ${ticket}"
          @click=${() => void place.finish(ticket, 'escalate')}
        >
          Escalate
        </button>
      </div>
    </li>`;
  }

  /** By the clock of the desk, as of the newest picture. */
  private timeLeft(from: number, until: number | null, what: string): TemplateResult {
    if (until === null) return html`<p class="quiet">There is no limit ${what}.</p>`;
    const left = Math.max(0, until - (this.store?.now ?? from));
    const share = Math.min(1, left / (until - from));
    return html`<div class="left ${share < PRESSING ? 'pressing' : ''}">
      <meter aria-label="Time left ${what}" min="0" max="1" .value=${share}></meter>
      <span>${spanText(Math.ceil(left / 1000) * 1000)} left</span>
    </div>`;
  }

  private enter(event: Event): void {
    event.preventDefault();
    const { desk, store } = this;
    const name = this.nameField.value.trim();
    if (desk === undefined || store === undefined || name === '' || desk.obstacleTo('joinDesk') !== undefined) return;
    this.setPlace(new TakenPlace(desk, store.run, name));
    void this.place?.join();
  }

  private async leave(): Promise<void> {
    const { place } = this;
    this.setPlace(undefined);
    await place?.leave();
  }

  private setPlace(place: TakenPlace | undefined): void {
    this.place?.close();
    this.place = place;
    this.ofPlace.source = place;
  }
}

const closed = (): TemplateResult =>
  html`<sy-empty-state
    icon="expert"
    heading="Everybody at this desk is simulated"
    about="People can take part where a group of experts has the response “outside”: they are offered tickets here, and answer by hand."
  >
    <a class="button" href="#/scenarios">Start the scenario open-desk</a>
  </sy-empty-state>`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-place-view': PlaceView;
  }
}
