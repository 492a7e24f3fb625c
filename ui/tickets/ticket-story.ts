import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { eventSentence, momentText, spanText, type Explanation } from '../../engine/index.ts';
import type { StoryPart, TicketStory } from '../../server/protocol/index.ts';
import { cssSet } from '../kit/css-set.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { shapeIcon } from '../kit/shape-icon.ts';
import { lookOfEvent, WAITING, type MomentLook } from './story-looks.ts';
import { ticketStoryStyles } from './ticket-story-styles.ts';
import './why-this-expert.ts';

/** A moment of the story, ready to be shown. */
interface Told {
  readonly at: number;
  readonly sentence: string;
  readonly look: MomentLook;
  readonly explanation: Explanation | undefined;
}

/** A moment of the run was picked. */
export type MomentChosen = CustomEvent<{ readonly at: number }>;

/**
 * What happened to one ticket, moment by moment: every offer with its end, who else could have had it and why others could not, every
 * wait, reply and answer.
 *
 * @fires expert-chosen when somebody in it is picked
 * @fires moment-chosen when somebody wants to go to one of its moments
 */
@customElement('sy-ticket-story')
export class TicketStoryElement extends LitElement {
  static override styles = [plainParts, ticketStoryStyles];

  /** Undefined while it is on its way. */
  @property({ attribute: false }) story: TicketStory | undefined;
  /** Names of experts by row. */
  @property({ attribute: false }) names: readonly string[] = [];

  /** Places of the moments whose choice is explained. */
  @state() private open: ReadonlySet<number> = new Set();

  override render(): TemplateResult {
    if (this.story === undefined) return html`<p class="quiet" role="status">The story is being looked up.</p>`;
    const { ticket, at, parts, state: now } = this.story;
    const told = parts.flatMap((part) => this.toldOf(part));
    const end = now === null ? 'Its story ends here.' : `At ${momentText(at)} it ${now}.`;
    return html`
      <h2>Ticket ${ticket}</h2>
      ${
        told.length === 0
          ? html`<p class="quiet">Nothing has happened to it yet.</p>`
          : html`<ol>
              ${told.map((moment, place) => this.moment(moment, place, told[place - 1]?.at))}
            </ol>`
      }
      <p class="end">${end}</p>
    `;
  }

  private toldOf(part: StoryPart): Told[] {
    if (part.kind === 'waits') {
      const { at, explanation } = part;
      return [{ at, sentence: 'Nobody is offered it: it waits.', look: WAITING, explanation }];
    }
    const { event, explanation } = part;
    const sentence = eventSentence(event, (expert) => this.names[expert] ?? `expert ${expert}`);
    if (sentence === undefined) return [];
    return [{ at: event.at, sentence, look: lookOfEvent(event.type), explanation }];
  }

  private moment({ at, sentence, look, explanation }: Told, place: number, before: number | undefined): TemplateResult {
    const passed = before === undefined ? 0 : at - before;
    return html`<li>
      <span class="mark" ${cssSet({ color: `var(${look.colour})` })}>${shapeIcon(look.shape)}</span>
      <div class="when">
        <button class="time" title="Go to this moment" @click=${(): boolean => this.choose(at)}>
          ${momentText(at)}
        </button>
        ${passed >= 1000 ? html`<span class="passed">${spanText(passed)} later</span>` : nothing}
      </div>
      <div class="what">
        <p>${sentence}</p>
        ${explanation === undefined ? nothing : this.why(explanation, place)}
      </div>
    </li>`;
  }

  private why(explanation: Explanation, place: number): TemplateResult {
    const isOpen = this.open.has(place);
    const question = explanation.chosen < 0 ? 'Why does it wait?' : 'Why this expert?';
    return html`<button class="plain" aria-expanded=${isOpen} @click=${(): void => this.toggle(place)}>
        ${question}
      </button>
      ${
        isOpen
          ? html`<sy-why-this-expert .explanation=${explanation} .names=${this.names}></sy-why-this-expert>`
          : nothing
      }`;
  }

  private toggle(place: number): void {
    const open = new Set(this.open);
    if (!open.delete(place)) open.add(place);
    this.open = open;
  }

  private choose(at: number): boolean {
    return this.dispatchEvent(new CustomEvent('moment-chosen', { detail: { at }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-ticket-story': TicketStoryElement;
  }
  interface HTMLElementEventMap {
    'moment-chosen': MomentChosen;
  }
}
