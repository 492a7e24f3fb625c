import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { eventSentence, momentText, type ExpertList, type SimulationEvent } from '../../engine/index.ts';
import type { EventBatch } from '../../server/protocol/index.ts';
import { addressOf } from '../app/address.ts';

/** So many are shown; more at once nobody reads. */
const SHOWN = 8;
/** The list is changed at most this often, in milliseconds. */
const PERIOD = 1200;

interface Line {
  readonly number: number;
  readonly at: number;
  readonly ticket: number;
  readonly sentence: string;
}

/** Some of what has just happened, in sentences; each leads to the story of its ticket. A sample where more happens than can be read. */
@customElement('sy-happenings-list')
export class HappeningsList extends LitElement {
  static override styles = css`
    ul {
      display: grid;
      gap: 1px;
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--sy-text-small);
      line-height: 1.35;
    }
    a {
      display: grid;
      grid-template-columns: 4rem 1fr;
      gap: var(--sy-space-2);
      padding: var(--sy-space-1) var(--sy-space-2);
      border-radius: var(--sy-radius-small);
      color: var(--sy-text);
      text-decoration: none;
    }
    a:hover {
      background: var(--sy-surface);
    }
    a:focus-visible {
      outline: var(--sy-focus-ring);
    }
    time,
    p {
      margin: 0;
      color: var(--sy-text-quiet);
      font-size: var(--sy-text-small);
      font-variant-numeric: tabular-nums;
    }
    .ticket {
      color: var(--sy-accent);
    }
  `;

  @property({ attribute: false }) batch: EventBatch | undefined;
  @property({ attribute: false }) experts: ExpertList | undefined;
  @property() run = '';
  @state() private lines: readonly Line[] = [];
  private pending: readonly Line[] = [];
  private shownAt = -Infinity;
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.timer = 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('run')) this.lines = this.pending = [];
    if (changed.has('batch') && this.batch !== undefined) this.take(this.batch);
  }

  override render(): TemplateResult {
    if (this.lines.length === 0) return html`<p>Nothing yet.</p>`;
    return html`<ul>
      ${repeat(
        this.lines,
        ({ number }) => number,
        ({ at, ticket, sentence }) =>
          html`<li>
            <a href=${addressOf({ view: 'tickets', run: this.run, ticket })}>
              <time>${momentText(at).replace(/^day \d+ /, '')}</time>
              <span><span class="ticket">Ticket ${ticket}</span> ${sentence}</span>
            </a>
          </li>`,
      )}
    </ul>`;
  }

  private take({ events, first }: EventBatch): void {
    const lines = events.flatMap((event, index) => this.lineOf(event, first + index));
    this.pending = [...lines.toReversed(), ...this.pending].slice(0, SHOWN);
    if (this.timer !== 0) return;
    const rest = Math.max(0, this.shownAt + PERIOD - performance.now());
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.shownAt = performance.now();
      this.lines = this.pending;
    }, rest);
  }

  private lineOf(event: SimulationEvent, number: number): readonly Line[] {
    if (!('ticket' in event)) return [];
    const sentence = eventSentence(event, (expert) => this.experts?.names[expert] ?? `expert ${expert}`);
    return sentence === undefined || sentence === '' ? [] : [{ number, at: event.at, ticket: event.ticket, sentence }];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-happenings-list': HappeningsList;
  }
}
