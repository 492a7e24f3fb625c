import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Done, Problem, RunId } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';

const CHANNELS = ['email', 'chat', 'voice'] as const;

/** Sends tickets to an open desk, as its customers do: over HTTP, each under a reference of its own. */
@customElement('sy-ticket-sender')
export class TicketSender extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: var(--sy-space-3);
        justify-items: start;
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property() run: RunId = '';
  @property({ attribute: false }) categories: readonly string[] = [];
  /** Why nothing can be sent. */
  @property({ attribute: false }) obstacle: string | undefined;
  @state() private said = '';
  @state() private isSending = false;
  @query('form') private readonly form!: HTMLFormElement;

  override render(): TemplateResult {
    const { obstacle, isSending } = this;
    return html`<form @submit=${this.send}>
      <label class="over">What it is about ${choice('category', this.categories)}</label>
      <label class="over">Channel ${choice('channel', CHANNELS)}</label>
      <button
        class="button"
        aria-disabled=${obstacle === undefined && !isSending ? 'false' : 'true'}
        title=${obstacle ?? nothing}
      >
        Send it
      </button>
      <p role="status">${this.said}</p>
    </form>`;
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.obstacle !== undefined || this.isSending) return;
    this.isSending = true;
    const given = new FormData(this.form);
    const wish = Object.fromEntries([...given].filter(([, value]) => value !== ''));
    this.said = await sendTicket(this.run, { reference: crypto.randomUUID(), ...wish });
    this.isSending = false;
  }
}

/** What became of it, in a sentence. */
async function sendTicket(run: RunId, wish: object): Promise<string> {
  try {
    const response = await fetch(new URL(`api/runs/${run}/tickets`, document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    });
    const answer = (await response.json()) as Partial<Done & Problem>;
    return response.ok
      ? `It is ticket ${answer.ticket}.`
      : `${answer.message ?? 'It was refused.'} ${answer.remedy ?? ''}`;
  } catch {
    return 'The server did not answer. Send it again in a moment.';
  }
}

const choice = (name: string, values: readonly string[]): TemplateResult =>
  html`<select class="field" name=${name}>
    <option value="">as it comes</option>
    ${values.map((value) => html`<option>${value}</option>`)}
  </select>`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-ticket-sender': TicketSender;
  }
}
